package vn.chiso.core.progress;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;

/** The entries of the log in files, in and out. */
final class LogFormat {
    private static final Map<String, Observation.Method> METHODS = Common.words(Observation.Method.values());
    private static final Map<String, Verification.Result> RESULTS = Common.words(Verification.Result.values());
    private static final Map<String, Disposition> DISPOSITIONS = Common.words(Disposition.values());

    private static final ImmutableMap<String, Function<Fields, Optional<Change>>> OF_ACTION =
            ImmutableMap.<String, Function<Fields, Optional<Change>>>builder()
                    .put("approve", fields -> Optional.of(new Change.Approve()))
                    .put("start", fields -> Optional.of(new Change.Start()))
                    .put("block", LogFormat::block)
                    .put("unblock", fields -> Optional.of(new Change.Unblock()))
                    .put(
                            "perform",
                            fields -> fields.need("due").flatMap(Common::date).map(Change.Perform::new))
                    .put("claim-done", fields -> Optional.of(new Change.ClaimDone()))
                    .put("verify", LogFormat::verify)
                    .put("cancel", fields -> Optional.of(new Change.Cancel()))
                    .put("reopen", fields -> Optional.of(new Change.Reopen()))
                    .put("extend", LogFormat::extend)
                    .put("reassign", fields -> fields.text("lead").map(Change.Reassign::new))
                    .put("remark", fields -> Optional.of(new Change.Remark()))
                    .buildOrThrow();
    private static final ImmutableMap<String, Function<Fields, Optional<Change>>> OF_FINDING =
            ImmutableMap.of("dispose", LogFormat::dispose, "rescore", LogFormat::rescore);

    private LogFormat() {}

    /** A change's name in files: {@code claim-done}. */
    static String word(Change change) {
        return CaseFormat.UPPER_CAMEL.to(
                CaseFormat.LOWER_HYPHEN, change.getClass().getSimpleName());
    }

    static Optional<LogEntry> read(Fields fields) {
        Optional<LocalDate> on = fields.need("on").flatMap(Common::date);
        Optional<String> by = fields.text("by");
        Optional<Item> finding = fields.find("finding");
        Optional<Item> action = finding.isPresent() ? fields.find("action") : fields.need("action");
        if (finding.isPresent()) {
            action.ifPresent(item ->
                    item.problem(ProblemCode.NOT_ALLOWED, "an action or a finding, not both", "Keep one of the two."));
        }
        Optional<String> subject = finding.or(() -> action).flatMap(Item::text);
        Optional<Change> change = fields.need("change")
                .flatMap(item -> item.oneOf(finding.isPresent() ? OF_FINDING : OF_ACTION))
                .flatMap(read -> read.apply(fields));
        Optional<String> reason = fields.optionalText("reason");
        return all(on, by, subject, change)
                ? Optional.of(new LogEntry(on.get(), by.get(), subject.get(), change.get(), reason))
                : Optional.empty();
    }

    /** The subject of an entry in messages, with a mark for its number. */
    static String subject(Fields fields) {
        return "log entry #, "
                + fields.find("finding")
                        .or(() -> fields.find("action"))
                        .filter(Item::isText)
                        .flatMap(Item::text)
                        .orElse("");
    }

    private static Optional<Change> block(Fields fields) {
        Optional<String> party = fields.text("party");
        Optional<LocalDate> checkIn = fields.need("check-in").flatMap(Common::date);
        return all(party, checkIn) ? Optional.of(new Change.Block(party.get(), checkIn.get())) : Optional.empty();
    }

    private static Optional<Change> verify(Fields fields) {
        Optional<Observation.Method> method = fields.need("method").flatMap(item -> item.oneOf(METHODS));
        Optional<Verification.Result> result = fields.need("result").flatMap(item -> item.oneOf(RESULTS));
        var evidence = Forms.codes(fields, "evidence");
        return all(method, result)
                ? Optional.of(new Change.Verify(method.get(), result.get(), evidence))
                : Optional.empty();
    }

    private static Optional<Change> extend(Fields fields) {
        Optional<LocalDate> from = fields.need("from").flatMap(Common::date);
        Optional<LocalDate> to = fields.need("to").flatMap(Common::date);
        Optional<String> authority = fields.text("authority");
        return all(from, to, authority)
                ? Optional.of(new Change.Extend(from.get(), to.get(), authority.get()))
                : Optional.empty();
    }

    private static Optional<Change> dispose(Fields fields) {
        Optional<Disposition> disposition = fields.need("disposition").flatMap(item -> item.oneOf(DISPOSITIONS));
        Optional<String> decision = fields.text("decision");
        Optional<String> authority = fields.text("authority");
        return all(disposition, decision, authority)
                ? Optional.of(new Change.Dispose(disposition.get(), decision.get(), authority.get()))
                : Optional.empty();
    }

    private static Optional<Change> rescore(Fields fields) {
        Optional<String> assessment = fields.text("assessment");
        Optional<Points> loss = fields.need("loss").flatMap(Common::points);
        return all(assessment, loss)
                ? fields.item()
                        .findings()
                        .attempt(
                                fields.item(),
                                "a loss of zero or more",
                                () -> new Change.Rescore(assessment.get(), loss.get()))
                : Optional.empty();
    }

    static Map<String, Object> write(LogEntry entry) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("on", entry.on().toString());
        out.put("by", entry.by());
        out.put(entry.change() instanceof Change.OfFinding ? "finding" : "action", entry.subject());
        out.put("change", word(entry.change()));
        put(out, entry.change());
        Forms.put(out, "reason", entry.reason());
        return out;
    }

    private static void put(Map<String, Object> out, Change change) {
        if (change instanceof Change.Block block) {
            out.put("party", block.party());
            out.put("check-in", block.checkIn().toString());
        } else if (change instanceof Change.Perform perform) {
            out.put("due", perform.due().toString());
        } else if (change instanceof Change.Verify verify) {
            out.put("method", Common.word(verify.method()));
            out.put("result", Common.word(verify.result()));
            Forms.put(out, "evidence", verify.evidence());
        } else if (change instanceof Change.Extend extend) {
            out.put("from", extend.oldDue().toString());
            out.put("to", extend.newDue().toString());
            out.put("authority", extend.authority());
        } else if (change instanceof Change.Reassign reassign) {
            out.put("lead", reassign.lead());
        } else if (change instanceof Change.Dispose dispose) {
            out.put("disposition", Common.word(dispose.disposition()));
            out.put("decision", dispose.decision());
            out.put("authority", dispose.authority());
        } else if (change instanceof Change.Rescore rescore) {
            out.put("assessment", rescore.assessment());
            out.put("loss", Common.write(rescore.loss()));
        }
    }
}
