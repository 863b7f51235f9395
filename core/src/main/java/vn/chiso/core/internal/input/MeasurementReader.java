package vn.chiso.core.internal.input;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.VietnameseNumbers;

/** Reads measurements as people type them, for the leaves of one edition and under one convention of numbers. One use. */
public final class MeasurementReader {
    private static final Pattern RATIO = Pattern.compile("\\s*(\\d{1,18})\\s*/\\s*(\\d{1,18})\\s*");
    private static final ImmutableMap<String, VietnameseNumbers> CONVENTIONS = ImmutableMap.of(
            "comma", VietnameseNumbers.comma(), "point", VietnameseNumbers.point(), "mixed", VietnameseNumbers.mixed());
    private static final ImmutableMap<String, Boolean> FLAGS =
            ImmutableMap.of("yes", true, "no", false, "true", true, "false", false, "có", true, "không", false);

    private final Index index;
    private final VietnameseNumbers numbers;
    private final Map<CriterionCode, Measurement> measured = new LinkedHashMap<>();
    private final Map<CriterionCode, PrintedScore> printed = new LinkedHashMap<>();

    public MeasurementReader(Index index, VietnameseNumbers numbers) {
        this.index = index;
        this.numbers = numbers;
    }

    /** A convention by its name in files. */
    public static Optional<VietnameseNumbers> convention(Item item) {
        return item.oneOf(CONVENTIONS);
    }

    /** What was read so far. */
    public ImmutableMap<CriterionCode, Measurement> measurements() {
        return ImmutableMap.copyOf(measured);
    }

    /** The leaves that came as printed, with what was printed. */
    public ImmutableMap<CriterionCode, PrintedScore> printed() {
        return ImmutableMap.copyOf(printed);
    }

    /** A mapping of the codes of leaves, or of groups that do not apply, to what was measured. */
    public void leaves(Item item) {
        item.entries().forEach((key, value) -> Common.code(value, key).ifPresent(code -> {
            value.locate("criterion " + code);
            Optional<Criterion> criterion = index.criterion(code);
            Optional<String> absent = criterion.filter(known -> !known.isLeaf()).flatMap(known -> absent(value));
            if (absent.isPresent()) {
                absent(criterion.stream().flatMap(Criterion::withDescendants), absent.get());
                return;
            }
            Optional<Criterion> leaf = criterion.filter(Criterion::isLeaf);
            leaf.map(known -> measurement(known, value))
                    .orElse(Optional.of(Measurement.notAssessed())) // the check names the strange code
                    .ifPresent(measurement -> measured.put(code, measurement));
        }));
    }

    /** The ground on which all of a group does not apply, if that is what its item says. */
    private static Optional<String> absent(Item item) {
        return item.isMapping() && item.entries().keySet().equals(Set.of("not-applicable"))
                ? item.fields().flatMap(fields -> fields.text("not-applicable"))
                : Optional.empty();
    }

    private void absent(Stream<Criterion> lines, String ground) {
        lines.filter(Criterion::isLeaf)
                .forEach(leaf -> measured.putIfAbsent(leaf.code(), Measurement.notApplicable(ground)));
    }

    /** Parts of which nothing applies, such as a survey that was not held. */
    public void parts(Item item) {
        item.entries().forEach((id, value) -> {
            Optional<Part> part = index.parts().stream()
                    .filter(known -> known.id().equals(id))
                    .findFirst();
            Optional<String> ground = absent(value);
            if (part.isEmpty() || ground.isEmpty()) {
                value.problem(
                        ProblemCode.BAD_VALUE,
                        "a part of the edition, "
                                + index.parts().stream().map(Part::id).toList() + ", with {not-applicable: the ground}",
                        "Correct the part's id, or measure its leaves one by one.");
            } else {
                absent(part.get().criteria().stream().flatMap(Criterion::withDescendants), ground.get());
            }
        });
    }

    /** What was measured of one leaf, as far as it can be read. */
    public Optional<Measurement> measurement(Criterion leaf, Item item) {
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

    private Optional<Measurement> printed(Criterion leaf, Fields fields, Item item) {
        fields.close();
        boolean awarded = leaf.rule().orElseThrow().inputs().stream()
                .anyMatch(input -> input.name().equals(Measurement.POINTS));
        if (!awarded) {
            item.problem(
                    ProblemCode.NOT_ALLOWED,
                    "the inputs of its rule, " + leaf.rule().orElseThrow().kind(),
                    "Only awarded points can be given as printed; enter what was measured.");
            return Optional.empty();
        }
        return item.as(
                        "a printed score such as 9,69/12,00 điểm (- 2,31 điểm)",
                        text -> PrintedScore.parse(text, numbers, leaf.maxPoints()))
                .map(score -> {
                    printed.put(leaf.code(), score);
                    return Measurement.awarded(score.points());
                });
    }

    private Optional<Measurement> observed(Criterion leaf, Item item) {
        Map<String, InputSpec> specs = new LinkedHashMap<>();
        leaf.rule().orElseThrow().inputs().forEach(input -> specs.put(input.name(), input));
        Map<String, Value> values = new TreeMap<>();
        boolean complete = true;
        for (Map.Entry<String, Item> entry : item.entries().entrySet()) {
            if (Fields.isRestOfNumber(entry.getKey())) {
                entry.getValue()
                        .problem(ProblemCode.UNKNOWN_KEY, "one of the inputs " + specs.keySet(), Fields.SPLIT_NUMBER);
                complete = false;
                continue;
            }
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
            case RATIO -> item.as(type.description(), MeasurementReader::ratio).map(Value::of);
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
}
