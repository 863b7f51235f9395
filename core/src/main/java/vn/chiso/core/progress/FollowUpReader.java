package vn.chiso.core.progress;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.unit.Unit;

/** Binds the text of a follow-up. One use. */
final class FollowUpReader {
    static final String FORMAT = "follow-up/1";

    private static final Map<String, WorkStatus> STATUSES = Common.words(WorkStatus.values());
    private static final Map<String, Measure.Direction> DIRECTIONS = Common.words(Measure.Direction.values());
    private static final Map<String, Measure.Kind> MEASURES = Common.words(Measure.Kind.values());
    private static final Map<String, Measure.Series> SERIES = Common.words(Measure.Series.values());
    private static final Map<String, Observation.Method> METHODS = Common.words(Observation.Method.values());
    private static final Map<String, Finding.Kind> FINDINGS = Common.words(Finding.Kind.values());
    private static final Map<String, Cause.Category> CATEGORIES = Common.words(Cause.Category.values());
    private static final Map<String, Cause.Scope> SCOPES = Common.words(Cause.Scope.values());
    private static final Map<String, Cause.Confidence> CONFIDENCES = Common.words(Cause.Confidence.values());

    private final String source;
    private final Findings findings;
    private final Map<String, Measure.Kind> kinds = new LinkedHashMap<>();

    FollowUpReader(String source) {
        this.source = source;
        this.findings = new Findings(source);
    }

    FollowUp read(String text) {
        Optional<FollowUp.Builder> builder =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::followUp);
        return findings.complete(() -> builder.orElseThrow().build());
    }

    private Optional<FollowUp.Builder> followUp(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        FollowUp.Builder builder = FollowUp.builder();
        boolean complete = frame(fields, builder);
        ImmutableList<Measure> measures = Forms.entries(fields, "measures", "measure", this::measure);
        builder.addAllMeasures(measures)
                .addAllObservations(Forms.numbered(
                        fields, "observations", entry -> subject(entry, "observation #"), this::observation))
                .addAllToCome(Forms.numbered(
                        fields, "to-come", entry -> subject(entry, "to-come"), FollowUpReader::casesToCome))
                .addAllFindings(Forms.entries(fields, "findings", "finding", FollowUpReader::finding))
                .addAllCauses(Forms.entries(fields, "causes", "cause", FollowUpReader::cause))
                .addAllUndertakings(Forms.entries(fields, "actions", "action", new UndertakingFormat(measures)::read))
                .addAllEvidence(Forms.entries(fields, "evidence", "evidence", FollowUpReader::proof))
                .addAllLog(Forms.numbered(fields, "log", LogFormat::subject, LogFormat::read));
        fields.close();
        return complete ? Optional.of(builder) : Optional.empty();
    }

    private static String subject(Fields entry, String what) {
        return what + ", "
                + entry.find("measure").filter(Item::isText).flatMap(Item::text).orElse("");
    }

    private boolean frame(Fields fields, FollowUp.Builder builder) {
        Optional<String> title = fields.text("title");
        Optional<Provenance> provenance = fields.need("provenance").flatMap(item -> item.oneOf(Common.PROVENANCES));
        builder.note(fields.find("note").map(item -> item.locate("note")).flatMap(Item::text));
        Optional<Unit> unit = fields.need("unit").flatMap(Common::unit);
        Optional<Period> period = fields.need("period").flatMap(Common::period);
        Optional<LocalDate> start = fields.need("start").flatMap(Common::date);
        builder.explanationDeadline(fields.find("explanation-deadline").flatMap(Common::date))
                .appraisal(fields.find("appraisal").flatMap(Common::date))
                .calendar(fields.find("calendar").flatMap(Forms::calendar))
                .addAllRuleSets(Common.each(fields.list("rule-sets"), FollowUpReader::ruleSet)
                        .toList())
                .putAllGoals(fields.find("goals").map(FollowUpReader::goals).orElse(ImmutableSortedMap.of()))
                .putAllProbabilities(
                        fields.find("probabilities").map(this::probabilities).orElse(ImmutableMap.of()))
                .putAllCapacities(fields.find("capacities").map(Forms::numbers).orElse(ImmutableSortedMap.of()));
        fields.find("review-days")
                .map(item -> item.locate("review-days"))
                .flatMap(Forms::count)
                .ifPresent(days -> builder.reviewDays((int) Math.min(days, Integer.MAX_VALUE)));
        if (!all(title, provenance, unit, period, start)) {
            return false;
        }
        builder.title(title.get())
                .provenance(provenance.get())
                .unit(unit.get())
                .period(period.get())
                .start(start.get());
        return true;
    }

    private static Optional<RuleSet> ruleSet(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> index = fields.text("index");
            Optional<String> edition = fields.text("edition");
            Optional<String> hash = fields.text("content-hash");
            fields.close();
            index.ifPresent(code -> item.locate("rule set " + code));
            return all(index, edition, hash)
                    ? Optional.of(new RuleSet(index.get(), edition.get(), hash.get()))
                    : Optional.empty();
        });
    }

    private static ImmutableSortedMap<String, Points> goals(Item item) {
        ImmutableSortedMap.Builder<String, Points> goals = ImmutableSortedMap.naturalOrder();
        item.entries().forEach((index, value) -> Common.points(value).ifPresent(points -> goals.put(index, points)));
        return goals.build();
    }

    private ImmutableMap<WorkStatus, Rational> probabilities(Item item) {
        ImmutableMap.Builder<WorkStatus, Rational> chances = ImmutableMap.builder();
        item.entries().forEach((word, value) -> Item.text(findings, value.place(), word)
                .oneOf(STATUSES)
                .ifPresent(status -> Forms.number(value.locate("probability of " + status))
                        .ifPresent(chance -> chances.put(status, chance))));
        return chances.buildOrThrow();
    }

    private Optional<Measure> measure(String code, Fields fields) {
        Optional<String> name = fields.text("name");
        Optional<String> unit = fields.text("unit");
        Optional<Measure.Direction> direction = fields.need("direction").flatMap(item -> item.oneOf(DIRECTIONS));
        Optional<Measure.Kind> kind = fields.need("kind").flatMap(item -> item.oneOf(MEASURES));
        Optional<Measure.Series> series = fields.need("series").flatMap(item -> item.oneOf(SERIES));
        ImmutableList<Use> feeds =
                Common.each(fields.list("feeds"), FollowUpReader::use).collect(ImmutableList.toImmutableList());
        kind.ifPresent(known -> kinds.put(code, known));
        return all(name, unit, direction, kind, series)
                ? fields.item()
                        .findings()
                        .attempt(
                                fields.item(),
                                "a consistent measure",
                                () -> new Measure(
                                        code, name.get(), unit.get(), direction.get(), kind.get(), series.get(), feeds))
                : Optional.empty();
    }

    private static Optional<Use> use(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> edition = fields.text("edition");
            Optional<CriterionCode> leaf = fields.need("criterion").flatMap(Common::code);
            Optional<String> input = fields.text("input");
            fields.close();
            return all(edition, leaf, input)
                    ? Optional.of(new Use(edition.get(), leaf.get(), input.get()))
                    : Optional.empty();
        });
    }

    private Optional<Observation> observation(Fields fields) {
        Optional<String> measure = fields.text("measure");
        Optional<Period> period = fields.need("period").flatMap(Common::period);
        Optional<Item> item = fields.need("value");
        // a strange code is named by the checks
        Optional<Value> value =
                item.flatMap(text -> Forms.value(kinds.getOrDefault(measure.orElse(""), Measure.Kind.LEVEL), text));
        Optional<LocalDate> collected = fields.need("collected").flatMap(Common::date);
        Optional<Observation.Method> method = fields.need("method").flatMap(word -> word.oneOf(METHODS));
        Optional<String> by = fields.text("by");
        ImmutableSet<String> evidence = Forms.codes(fields, "evidence");
        return all(measure, period, value, collected, method, by)
                ? Optional.of(new Observation(
                        measure.get(), period.get(), value.get(), collected.get(), method.get(), by.get(), evidence))
                : Optional.empty();
    }

    private static Optional<CasesToCome> casesToCome(Fields fields) {
        Optional<String> measure = fields.text("measure");
        Optional<Long> cases = fields.need("cases").flatMap(Forms::count);
        Optional<LocalDate> stated = fields.need("stated").flatMap(Common::date);
        Optional<String> by = fields.text("by");
        return all(measure, cases, stated, by)
                ? Optional.of(new CasesToCome(measure.get(), cases.get(), stated.get(), by.get()))
                : Optional.empty();
    }

    private static Optional<Finding> finding(String code, Fields fields) {
        Optional<IndexLine> line = fields.need("criterion").flatMap(Forms::line);
        Optional<Points> loss = fields.find("loss").flatMap(Common::points);
        Optional<Finding.Kind> kind = fields.need("kind").flatMap(item -> item.oneOf(FINDINGS));
        Optional<String> statement = fields.text("statement");
        return all(line, kind, statement)
                ? fields.item()
                        .findings()
                        .attempt(
                                fields.item(),
                                "a consistent finding",
                                () -> new Finding(code, line.get(), loss, kind.get(), statement.get()))
                : Optional.empty();
    }

    private static Optional<Cause> cause(String code, Fields fields) {
        Optional<String> finding = fields.text("finding");
        Optional<String> parent = fields.optionalText("parent");
        Optional<Cause.Category> category = fields.need("category").flatMap(item -> item.oneOf(CATEGORIES));
        Optional<Cause.Scope> scope = fields.need("scope").flatMap(item -> item.oneOf(SCOPES));
        Optional<Cause.Confidence> confidence = fields.need("confidence").flatMap(item -> item.oneOf(CONFIDENCES));
        Optional<String> statement = fields.text("statement");
        return all(finding, category, scope, confidence, statement)
                ? Optional.of(new Cause(
                        code, finding.get(), parent, category.get(), scope.get(), confidence.get(), statement.get()))
                : Optional.empty();
    }

    private static Optional<Proof> proof(String code, Fields fields) {
        Optional<String> document = fields.text("document");
        Optional<LocalDate> issued = fields.need("issued").flatMap(Common::date);
        Optional<LocalDate> until = fields.find("valid-until").flatMap(Common::date);
        Optional<String> hash = fields.optionalText("hash");
        List<Proof.Coverage> covers = fields.need("covers").stream()
                .flatMap(list -> Common.each(list.list(), FollowUpReader::coverage))
                .toList();
        Optional<String> accepted = fields.optionalText("accepted-by");
        return all(document, issued)
                ? fields.item()
                        .findings()
                        .attempt(
                                fields.item(),
                                "consistent evidence",
                                () -> new Proof(
                                        code,
                                        document.get(),
                                        issued.get(),
                                        until,
                                        hash,
                                        ImmutableSet.copyOf(covers),
                                        accepted))
                : Optional.empty();
    }

    private static Optional<Proof.Coverage> coverage(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<IndexLine> line = fields.need("criterion").flatMap(Forms::line);
            Optional<Period> period = fields.need("period").flatMap(Common::period);
            fields.close();
            return all(line, period) ? Optional.of(new Proof.Coverage(line.get(), period.get())) : Optional.empty();
        });
    }
}
