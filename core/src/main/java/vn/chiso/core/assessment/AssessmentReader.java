package vn.chiso.core.assessment;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.unit.Unit;

/** Binds the text of an assessment. One use. */
final class AssessmentReader {
    static final String FORMAT = "assessment/1";

    private static final Pattern COUNTED = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d{1,18})\\s*/\\s*(\\d{1,18})\\s*");
    private static final ImmutableMap<String, VietnameseNumbers> CONVENTIONS = ImmutableMap.of(
            "comma", VietnameseNumbers.comma(), "point", VietnameseNumbers.point(), "mixed", VietnameseNumbers.mixed());
    private static final ImmutableMap<String, Boolean> FLAGS =
            ImmutableMap.of("yes", true, "no", false, "true", true, "false", false, "có", true, "không", false);

    private final String source;
    private final EditionLibrary library;
    private final Findings findings;
    private final Map<CriterionCode, PrintedScore> lines = new LinkedHashMap<>();
    private VietnameseNumbers numbers = VietnameseNumbers.comma();

    AssessmentReader(String source, EditionLibrary library) {
        this.source = source;
        this.library = library;
        this.findings = new Findings(source);
    }

    AssessmentFile read(String text) {
        Optional<AssessmentFile> file =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::file);
        return findings.complete(file::orElseThrow);
    }

    private Optional<AssessmentFile> file(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Optional<Index> index = fields.need("edition").flatMap(this::edition);
        Optional<Item> hash = fields.find("content-hash");
        index.ifPresent(known -> hash.ifPresent(item -> pinned(known, item)));
        Optional<Unit> unit = fields.need("unit").flatMap(Common::unit);
        Optional<Period> period = fields.need("period").flatMap(Common::period);
        numbers =
                fields.find("numbers").flatMap(item -> item.oneOf(CONVENTIONS)).orElse(numbers);
        Optional<Item> measurements = fields.need("measurements").map(item -> item.locate("measurements"));
        Map<CriterionCode, Measurement> measured = index.flatMap(
                        known -> measurements.map(item -> measurements(known, item)))
                .orElse(Map.of());
        Optional<PublishedResult> published = fields.find("published").flatMap(item -> published(item, index));
        fields.close();
        if (!all(index, unit, period, measurements) || !findings.isEmpty()) {
            return Optional.empty();
        }
        findings.addLocated(AssessmentChecks.problems(index.get(), measured));
        Assessment.Builder assessment = Assessment.builder();
        return Optional.of(new AssessmentFile(
                assessment
                        .unit(unit.get())
                        .period(period.get())
                        .edition(index.get().edition().id())
                        .contentHash(ContentHash.of(index.get()))
                        .putAllMeasurements(measured)
                        .build(),
                published));
    }

    private Optional<Index> edition(Item item) {
        return item.text().flatMap(id -> {
            Optional<Index> index = library.find(id);
            if (index.isEmpty()) {
                item.problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "one of the editions " + library.ids(),
                        "Correct the id, or add the edition's file to the library.");
            }
            return index;
        });
    }

    private void pinned(Index index, Item item) {
        String hash = ContentHash.of(index);
        item.text()
                .filter(given -> !given.equals(hash))
                .ifPresent(
                        given -> item.problem(
                                ProblemCode.EDITION_MISMATCH,
                                "the content hash of " + index.edition().id() + " as it is here, " + hash,
                                "Get the edition that it was made for, or check the assessment against this one and drop the hash."));
    }

    private Map<CriterionCode, Measurement> measurements(Index index, Item item) {
        Map<CriterionCode, Measurement> measured = new LinkedHashMap<>();
        item.entries().forEach((key, value) -> Common.code(value, key).ifPresent(code -> {
            value.locate("criterion " + code);
            Optional<Criterion> leaf = index.criterion(code).filter(Criterion::isLeaf);
            leaf.map(known -> measurement(known, value))
                    .orElse(Optional.of(Measurement.notAssessed())) // the check names the strange code
                    .ifPresent(measurement -> measured.put(code, measurement));
        }));
        return measured;
    }

    private Optional<Measurement> measurement(Criterion leaf, Item item) {
        if (item.isText()) {
            return item.oneOf(ImmutableMap.of(
                    "not-assessed", Measurement.notAssessed(), "not-performed", Measurement.notPerformed()));
        }
        return item.fields().flatMap(fields -> {
            Optional<Item> ground = fields.find("not-applicable");
            if (ground.isPresent()) {
                fields.close();
                return ground.flatMap(Item::text).map(Measurement::notApplicable);
            }
            Optional<Item> printed = fields.find("printed");
            return printed.isPresent() ? printed(leaf, fields, printed.get()) : observed(leaf, item);
        });
    }

    private Optional<Measurement> printed(Criterion leaf, Fields fields, Item printed) {
        fields.close();
        boolean awarded = leaf.rule().orElseThrow().inputs().stream()
                .anyMatch(input -> input.name().equals(Measurement.POINTS));
        if (!awarded) {
            printed.problem(
                    ProblemCode.NOT_ALLOWED,
                    "the inputs of its rule, " + leaf.rule().orElseThrow().kind(),
                    "Only awarded points can be given as printed; enter what was measured.");
            return Optional.empty();
        }
        return printed.as(
                        "a printed score such as 9,69/12,00 điểm (- 2,31 điểm)",
                        text -> PrintedScore.parse(text, numbers, leaf.maxPoints()))
                .map(score -> {
                    lines.put(leaf.code(), score);
                    return Measurement.awarded(score.points());
                });
    }

    private Optional<Measurement> observed(Criterion leaf, Item item) {
        Map<String, InputSpec> specs = new LinkedHashMap<>();
        leaf.rule().orElseThrow().inputs().forEach(input -> specs.put(input.name(), input));
        Map<String, Value> values = new TreeMap<>();
        boolean complete = true;
        for (Map.Entry<String, Item> entry : item.entries().entrySet()) {
            InputSpec spec = specs.get(entry.getKey());
            // an unknown input is named by the check, which knows all inputs of the rule
            Optional<Value> value =
                    spec == null ? entry.getValue().text().map(Value::of) : value(leaf, spec, entry.getValue());
            value.ifPresent(known -> values.put(entry.getKey(), known));
            complete &= value.isPresent();
        }
        if (values.isEmpty() && complete) {
            item.problem(ProblemCode.MISSING_INPUT, "the inputs " + specs.keySet(), "Enter them, or say not-assessed.");
        }
        return values.isEmpty() || !complete ? Optional.empty() : Optional.of(Measurement.observed(values));
    }

    private Optional<Value> value(Criterion leaf, InputSpec spec, Item item) {
        InputType type = spec.type();
        return switch (type) {
            case COUNT, NUMBER -> number(leaf, spec, item);
            case RATIO -> item.as(type.description(), AssessmentReader::ratio).map(Value::of);
            case FLAG -> item.oneOf(FLAGS).map(Value::of);
            case DATE -> Common.date(item).map(Value::of);
            case OPTION, TEXT -> item.text().map(Value::of);
            case OPTIONS ->
                Optional.of(Value.of(Common.each(item.list(), Item::text)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo))));
        };
    }

    private Optional<Value> number(Criterion leaf, InputSpec spec, Item item) {
        boolean points = spec.name().equals(Measurement.POINTS);
        return item.as(
                spec.type().description(),
                text -> points ? Value.of(numbers.parsePoints(text, leaf.maxPoints())) : Value.of(numbers.parse(text)));
    }

    private static Ratio ratio(String text) {
        Matcher matcher = RATIO.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Write two counts with a slash, without grouping marks");
        }
        return new Ratio(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    private Optional<PublishedResult> published(Item item, Optional<Index> index) {
        return item.fields().flatMap(fields -> {
            Optional<PrintedScore> total = fields.need("total")
                    .flatMap(value -> index.flatMap(known -> value.as(
                            "a printed total such as 83,60/100đ",
                            text -> PrintedScore.parse(text, numbers, known.maxPoints()))));
            Optional<Integer> rank = fields.find("rank").flatMap(AssessmentReader::positive);
            Optional<Integer> ranked = fields.find("ranked-units").flatMap(AssessmentReader::positive);
            Optional<String> grade = fields.optionalText("grade");
            Optional<PublishedResult.Change> change = fields.find("change").flatMap(this::change);
            Optional<LegalDocument> document =
                    fields.find("document").flatMap(value -> Common.document("published", value));
            fields.close();
            PublishedResult.Builder builder = PublishedResult.builder();
            return total.map(known -> builder.total(known)
                    .rank(rank)
                    .rankedUnits(ranked)
                    .grade(grade)
                    .change(change)
                    .document(document)
                    .putAllLines(lines)
                    .build());
        });
    }

    private Optional<PublishedResult.Change> change(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Period> since = fields.need("since").flatMap(Common::period);
            Optional<Points> points = fields.as("points", "a difference such as 2,82 or -3,88", numbers::parsePoints);
            fields.close();
            return all(since, points)
                    ? Optional.of(new PublishedResult.Change(since.get(), points.get()))
                    : Optional.empty();
        });
    }

    private static Optional<Integer> positive(Item item) {
        return item.as("a whole number from 1", text -> {
            if (!COUNTED.matcher(text).matches()) {
                throw new IllegalArgumentException("Write digits only, at most 9; it is counted from 1");
            }
            return Integer.valueOf(text);
        });
    }
}
