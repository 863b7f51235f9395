package vn.chiso.core.campaign.log;

import static vn.chiso.core.campaign.log.LogReader.sorted;
import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;

/** Reads what somebody did. */
final class ActReader {
    private static final Map<String, Function<Fields, Optional<? extends Act>>> ACTS =
            ImmutableMap.<String, Function<Fields, Optional<? extends Act>>>builder()
                    .put("open", fields -> Optional.of(new Act.Open()))
                    .put("enter", ActReader::enter)
                    .put("fill", ActReader::fill)
                    .put("confirm", fields -> fields.text("round").map(round -> new Act.Confirm(round, leaves(fields))))
                    .put("inherit", ActReader::inherit)
                    .put("attach", fields -> fields.need("evidence")
                            .flatMap(ActReader::evidence)
                            .map(Act.Attach::new))
                    .put("withdraw", fields -> both(fields, "evidence", "reason", Act.Withdraw::new))
                    .put("ask", fields -> remark(fields, Act.Ask::new))
                    .put("explain", fields -> remark(fields, Act.Explain::new))
                    .put("comment", fields -> remark(fields, Act.Comment::new))
                    .put(
                            "assign",
                            fields -> both(
                                    fields,
                                    "body",
                                    "reason",
                                    (body, reason) -> new Act.Assign(leaves(fields), body, reason)))
                    .put("complete-part", fields -> Optional.of(new Act.CompletePart()))
                    .put("reopen-part", fields -> both(fields, "body", "reason", Act.ReopenPart::new))
                    .put(
                            "return-part",
                            fields -> dated(fields, (due, reason) -> new Act.ReturnPart(leaves(fields), due, reason)))
                    .put("resubmit-part", fields -> Optional.of(new Act.ResubmitPart(leaves(fields))))
                    .put("extend", fields -> dated(fields, Act.Extend::new))
                    .put("move", ActReader::move)
                    .buildOrThrow();

    private ActReader() {}

    static Optional<Act> act(Fields fields) {
        return fields.need("do").flatMap(word -> word.oneOf(ACTS)).flatMap(read -> {
            Optional<? extends Act> act = read.apply(fields);
            fields.close();
            return act.map(Function.identity());
        });
    }

    private static Optional<Act> enter(Fields fields) {
        Optional<String> round = fields.text("round");
        Optional<CriterionCode> leaf = fields.need("leaf").flatMap(Common::code);
        Optional<Measurement> measurement = fields.need("measurement").flatMap(ValueReader::measurement);
        String note = fields.optionalText("note").orElse("");
        return all(round, leaf, measurement)
                ? Optional.of(new Act.Enter(round.get(), leaf.get(), measurement.get(), note))
                : Optional.empty();
    }

    private static Optional<Act> fill(Fields fields) {
        Map<CriterionCode, Measurement> measurements = new TreeMap<>();
        fields.need("measurements").ifPresent(item -> item.entries()
                .forEach((key, value) -> Common.code(value, key).ifPresent(leaf -> ValueReader.measurement(value)
                        .ifPresent(measurement -> measurements.put(leaf, measurement)))));
        return fields.text("round").map(round -> new Act.Fill(round, ImmutableSortedMap.copyOf(measurements)));
    }

    private static Optional<Act> inherit(Fields fields) {
        return both(fields, "round", "from", (round, from) -> new Act.Inherit(round, from, leaves(fields)));
    }

    private static Optional<Act> move(Fields fields) {
        String reason = fields.optionalText("reason").orElse("");
        Optional<Instant> due = fields.find("due").flatMap(LogReader::instant);
        return fields.text("move").map(move -> new Act.Move(move, reason, due));
    }

    private static Optional<Evidence> evidence(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            Optional<String> kind = fields.text("kind");
            Optional<String> title = fields.text("title");
            Optional<String> hash = fields.text("content-hash");
            Optional<Long> size = fields.as("size", "a number of bytes", Long::valueOf);
            Optional<Period> period = fields.need("period").flatMap(Common::period);
            ImmutableSortedSet<CriterionCode> leaves = leaves(fields);
            fields.close();
            return all(id, kind, title, hash, size, period)
                    ? item.findings().attempt(item, "complete evidence", () -> Evidence.builder()
                            .id(id.get())
                            .kind(kind.get())
                            .title(title.get())
                            .contentHash(hash.get())
                            .size(size.get())
                            .period(period.get())
                            .leaves(leaves)
                            .build())
                    : Optional.empty();
        });
    }

    private static ImmutableSortedSet<CriterionCode> leaves(Fields fields) {
        return sorted(fields, "leaves", Common::code);
    }

    private static Optional<Act> remark(Fields fields, BiFunction<CriterionCode, String, Act> make) {
        Optional<CriterionCode> leaf = fields.need("leaf").flatMap(Common::code);
        Optional<String> text = fields.text("text");
        return all(leaf, text) ? Optional.of(make.apply(leaf.get(), text.get())) : Optional.empty();
    }

    private static Optional<Act> dated(Fields fields, BiFunction<Instant, String, Act> make) {
        Optional<Instant> due = fields.need("due").flatMap(LogReader::instant);
        Optional<String> reason = fields.text("reason");
        return all(due, reason) ? Optional.of(make.apply(due.get(), reason.get())) : Optional.empty();
    }

    private static Optional<Act> both(Fields fields, String one, String two, BiFunction<String, String, Act> make) {
        Optional<String> first = fields.text(one);
        Optional<String> second = fields.text(two);
        return all(first, second) ? Optional.of(make.apply(first.get(), second.get())) : Optional.empty();
    }
}
