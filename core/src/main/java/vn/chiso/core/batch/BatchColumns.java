package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.unit.Unit;

/**
 * Puts {@link BatchInputs} together from whole columns, as a data base or a table has them: one entry for each unit, in the order of the
 * units. An entry of a unit in which the leaf was not observed is not read. Not thread-safe.
 *
 * <pre>{@code
 * BatchInputs inputs = BatchColumns.of(index, units)
 *         .shares("1.1", "share", onTime, received)
 *         .flags("1.2", "done", published)
 *         .state("1.1", 17, Measurement.notApplicable("không phát sinh hồ sơ"))
 *         .build();
 * }</pre>
 */
public final class BatchColumns {
    private static final long NO_TEXT = -1; // what stands for an input that was left out

    private final ImmutableList<Unit> units;
    private final ImmutableMap<CriterionCode, LeafLayout> layouts;
    private final Map<CriterionCode, Map<String, long[][]>> columns = new HashMap<>();
    private final Map<CriterionCode, TreeMap<Integer, Integer>> states = new HashMap<>();
    private final Dictionary words = new Dictionary();
    private final List<Problem> problems = new ArrayList<>();

    private BatchColumns(Index index, List<Unit> units) {
        problems.addAll(BatchInputs.twice(units));
        this.units = ImmutableList.copyOf(units);
        this.layouts =
                LeafLayout.of(index).stream().collect(ImmutableMap.toImmutableMap(LeafLayout::code, layout -> layout));
    }

    /** The units that are scored against {@code index}, without any measurement yet. */
    public static BatchColumns of(Index index, List<Unit> units) {
        return new BatchColumns(index, units);
    }

    /** Counts of counts; 0 of 0 where nothing arose. */
    public BatchColumns shares(String code, String input, long[] parts, long[] wholes) {
        return put(code, input, InputType.RATIO, parts, wholes);
    }

    /** Counts, zero or more. */
    public BatchColumns counts(String code, String input, long[] counts) {
        return put(code, input, InputType.COUNT, counts);
    }

    /** Numbers such as means or awarded points, in millionths: 3.25 is 3,250,000. */
    public BatchColumns numbers(String code, String input, long[] millionths) {
        return put(code, input, InputType.NUMBER, millionths);
    }

    /** Yes or no. */
    public BatchColumns flags(String code, String input, boolean[] flags) {
        return put(
                code,
                input,
                InputType.FLAG,
                IntStream.range(0, flags.length)
                        .mapToLong(i -> flags[i] ? 1 : 0)
                        .toArray());
    }

    /** Days, as {@link java.time.LocalDate#toEpochDay}. */
    public BatchColumns days(String code, String input, long[] epochDays) {
        return put(code, input, InputType.DATE, epochDays);
    }

    /** One option each, by its place in the edition's order from 0. */
    public BatchColumns choices(String code, String input, long[] places) {
        return put(code, input, InputType.OPTION, places);
    }

    /** Any number of options each, a bit for each of them in the edition's order from the lowest. */
    public BatchColumns options(String code, String input, long[] sets) {
        return put(code, input, InputType.OPTIONS, sets);
    }

    /** Words, such as reasons; an empty text where a unit gave none. */
    public BatchColumns texts(String code, String input, List<String> texts) {
        return put(
                code,
                input,
                InputType.TEXT,
                texts.stream()
                        .mapToLong(text -> text.isEmpty() ? NO_TEXT : words.number(text))
                        .toArray());
    }

    /**
     * That a leaf was not assessed, not performed or not applicable in a unit.
     *
     * @throws IllegalArgumentException if {@code measurement} is an observation, or there is no such unit
     */
    public BatchColumns state(String code, int unit, Measurement measurement) {
        if (measurement instanceof Measurement.Observed || unit < 0 || unit >= units.size()) {
            throw new IllegalArgumentException("Expected a state without values of a unit from 0 to "
                    + (units.size() - 1) + ", but got " + measurement + " of unit " + unit);
        }
        states.computeIfAbsent(CriterionCode.of(code), leaf -> new TreeMap<>())
                .put(unit, BatchInputs.state(measurement, words));
        return this;
    }

    private BatchColumns put(String code, String input, InputType type, long[]... values) {
        CriterionCode leaf = CriterionCode.of(code);
        Place place = Place.of("criterion " + code + ", " + input);
        LeafLayout layout = layouts.get(leaf);
        if (layout == null
                || layout.inputs().stream().noneMatch(spec -> spec.name().equals(input) && spec.type() == type)) {
            problems.add(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place,
                    layout == null
                            ? "a leaf of the edition"
                            : "one of the inputs "
                                    + layout.inputs().stream()
                                            .map(spec -> spec.name() + " ("
                                                    + spec.type().word() + ")")
                                            .toList(),
                    input + " (" + type.word() + ")",
                    "Correct the code, the name or the type."));
        } else if (Arrays.stream(values).anyMatch(column -> column.length != units.size())) {
            problems.add(new Problem(
                    ProblemCode.BAD_VALUE,
                    place,
                    units.size() + " entries, one for each unit",
                    Arrays.stream(values).map(column -> column.length).toList() + "",
                    "Give a column for all units."));
        } else {
            columns.computeIfAbsent(leaf, unused -> new HashMap<>()).put(input, values);
        }
        return this;
    }

    /**
     * The inputs.
     *
     * @throws InvalidDataException if a required input has no column, a column belongs nowhere, or an entry is none of its type, with all of
     *     them
     */
    public BatchInputs build() {
        ImmutableList.Builder<LeafInputs> leaves = ImmutableList.builder();
        layouts.forEach((code, layout) -> {
            TreeMap<Integer, Integer> known = states.getOrDefault(code, new TreeMap<>());
            States.Builder builder = new States.Builder();
            known.forEach(builder::add);
            ImmutableList.Builder<Column> built = ImmutableList.builder();
            for (InputSpec input : layout.inputs()) {
                built.addAll(columns(layout, input, known));
            }
            leaves.add(new LeafInputs(layout, built.build(), builder.build()));
        });
        states.keySet().stream()
                .filter(code -> !layouts.containsKey(code))
                .forEach(code -> problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        Place.of("criterion " + code),
                        "a leaf of the edition",
                        code.text(),
                        "Correct the code.")));
        InvalidDataException.throwIfAny(problems);
        return new BatchInputs(units, leaves.build(), Map.of(), words);
    }

    private List<Column> columns(LeafLayout layout, InputSpec input, Map<Integer, Integer> known) {
        Place place = Place.of("criterion " + layout.code() + ", " + input.name());
        long[][] values = columns.getOrDefault(layout.code(), Map.of()).getOrDefault(input.name(), new long[0][]);
        if (values.length == 0 && input.required() && known.size() < units.size()) {
            problems.add(new Problem(
                    ProblemCode.MISSING_INPUT,
                    place,
                    "a column of " + input.type().description(),
                    "nothing",
                    "Give the column, or the state of every unit."));
        }
        List<Column.Builder> built = new ArrayList<>();
        for (int i = 0; i < LeafLayout.width(input); i++) {
            built.add(new Column.Builder());
        }
        for (int unit = 0; unit < units.size(); unit++) {
            boolean observed = values.length > 0 && !known.containsKey(unit);
            if (observed && !isValid(input, values, unit)) {
                problems.add(new Problem(
                        ProblemCode.BAD_VALUE,
                        Place.of("unit " + units.get(unit).id() + ", " + place.path()),
                        input.type().description(),
                        shown(input, values, unit),
                        "Correct the entry."));
            }
            for (int i = 0; i < built.size(); i++) {
                built.get(i).add(observed ? values[i][unit] : known.containsKey(unit) ? i : LeafLayout.absent(input));
            }
        }
        return built.stream().map(Column.Builder::build).toList();
    }

    private String shown(InputSpec input, long[][] values, int unit) {
        if (input.type() == InputType.TEXT) {
            return values[0][unit] == NO_TEXT ? "nothing" : "'" + words.word((int) values[0][unit]) + "'";
        }
        return values.length == 1 ? "" + values[0][unit] : values[0][unit] + "/" + values[1][unit];
    }

    private boolean isValid(InputSpec input, long[][] values, int unit) {
        long value = values[0][unit];
        return switch (input.type()) {
            case NUMBER -> value > -Long.MAX_VALUE;
            case DATE -> java.time.temporal.ChronoField.EPOCH_DAY.range().isValidValue(value);
            case RATIO -> value >= 0 && values[1][unit] >= 0 && (values[1][unit] > 0 || value == 0);
            case OPTION -> value >= 0 && value < input.options().size();
            case OPTIONS ->
                input.options().size() < 63
                        && value >= 0
                        && value >>> input.options().size() == 0;
            case TEXT ->
                value == NO_TEXT ? !input.required() : !words.word((int) value).isBlank();
            default -> value >= 0;
        };
    }
}
