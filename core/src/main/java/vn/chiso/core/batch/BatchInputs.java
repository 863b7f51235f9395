package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.Cohort;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.NotPerformed;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.unit.Unit;

/**
 * The measurements of many units for one period, in columns: 4 bytes for a count, a choice or a day, 8 for one that needs them, and
 * nothing for a leaf that was observed. Immutable.
 *
 * <p>A unit with a value that no column can hold, such as a third where numbers are kept in millionths, is kept as the assessment that
 * it is, and scored by the explaining evaluator.
 *
 * <pre>{@code
 * BatchInputs inputs = BatchInputs.of(index, assessments);
 * inputs.measurement(17, CriterionCode.of("1.3"));     // what unit 17 entered there
 * }</pre>
 *
 * @see BatchColumns
 */
public final class BatchInputs {
    private final ImmutableList<Unit> units;
    private final ImmutableList<LeafInputs> leaves;
    private final ImmutableMap<CriterionCode, LeafInputs> byCode;
    private final ImmutableSortedMap<Integer, Assessment> whole;
    private final Dictionary words;

    BatchInputs(
            ImmutableList<Unit> units,
            ImmutableList<LeafInputs> leaves,
            Map<Integer, Assessment> whole,
            Dictionary words) {
        this.units = units;
        this.leaves = leaves;
        this.byCode = leaves.stream()
                .collect(ImmutableMap.toImmutableMap(leaf -> leaf.layout().code(), leaf -> leaf));
        this.whole = ImmutableSortedMap.copyOf(whole);
        this.words = words.copy();
    }

    /**
     * The measurements of assessments in columns. What cannot be scored is named when they are scored.
     *
     * @param index the edition that they answer
     * @param assessments one for each unit
     * @throws InvalidDataException if some answer another edition, or a unit comes twice, with all of them
     */
    public static BatchInputs of(Index index, List<Assessment> assessments) {
        InvalidDataException.throwIfAny(strangers(index, assessments));
        ImmutableList<LeafLayout> layouts = LeafLayout.of(index);
        List<States.Builder> states = new ArrayList<>();
        List<List<Column.Builder>> columns = new ArrayList<>();
        for (LeafLayout layout : layouts) {
            states.add(new States.Builder());
            List<Column.Builder> own = new ArrayList<>();
            for (int i = 0; i < layout.columns(); i++) {
                own.add(new Column.Builder());
            }
            columns.add(own);
        }
        Dictionary words = new Dictionary();
        Map<Integer, Assessment> whole = new TreeMap<>();
        for (int unit = 0; unit < assessments.size(); unit++) {
            Assessment assessment = assessments.get(unit);
            boolean fits = assessment.measurements().size() == layouts.size();
            for (int leaf = 0; leaf < layouts.size(); leaf++) {
                LeafLayout layout = layouts.get(leaf);
                Measurement measurement = assessment.measurements().get(layout.code());
                Optional<long[]> row =
                        measurement instanceof Observed observed ? encode(layout, observed, words) : Optional.empty();
                fits &= measurement != null && (row.isPresent() || !(measurement instanceof Observed));
                if (row.isEmpty()) {
                    states.get(leaf).add(unit, state(measurement, words));
                }
                long[] numbers = row.orElseGet(() -> layout.unobserved());
                for (int i = 0; i < numbers.length; i++) {
                    columns.get(leaf).get(i).add(numbers[i]);
                }
            }
            if (!fits) {
                whole.put(unit, assessment);
            }
        }
        ImmutableList.Builder<LeafInputs> leaves = ImmutableList.builder();
        for (int leaf = 0; leaf < layouts.size(); leaf++) {
            leaves.add(new LeafInputs(
                    layouts.get(leaf),
                    columns.get(leaf).stream().map(Column.Builder::build).collect(ImmutableList.toImmutableList()),
                    states.get(leaf).build()));
        }
        return new BatchInputs(
                assessments.stream().map(Assessment::unit).collect(ImmutableList.toImmutableList()),
                leaves.build(),
                whole,
                words);
    }

    private static List<Problem> strangers(Index index, List<Assessment> assessments) {
        String hash = ContentHash.of(index);
        String expected = index.edition().id() + " for " + index.edition().period() + ", content hash " + hash;
        List<Problem> problems = new ArrayList<>();
        for (Assessment assessment : assessments) {
            String got =
                    assessment.edition() + " for " + assessment.period() + ", content hash " + assessment.contentHash();
            if (!got.equals(expected)) {
                problems.add(new Problem(
                        ProblemCode.EDITION_MISMATCH,
                        Place.of("unit " + assessment.unit().id()),
                        "an assessment against " + expected,
                        got,
                        "Score it against the edition that it was made for."));
            }
        }
        problems.addAll(twice(assessments.stream().map(Assessment::unit).toList()));
        return problems;
    }

    /** What is wrong with a unit that is there again. */
    static List<Problem> twice(List<Unit> units) {
        Set<String> known = new HashSet<>();
        return units.stream()
                .map(Unit::id)
                .filter(unit -> !known.add(unit))
                .map(unit -> new Problem(
                        ProblemCode.DUPLICATE,
                        Place.of("unit " + unit),
                        "one assessment for each unit",
                        "another one",
                        "Remove one of the two."))
                .toList();
    }

    private static Optional<long[]> encode(LeafLayout layout, Observed observed, Dictionary words) {
        long[] row = new long[layout.columns()];
        int column = 0;
        int known = 0;
        for (InputSpec input : layout.inputs()) {
            Value value = observed.values().get(input.name());
            if (value == null) {
                if (input.required()) {
                    return Optional.empty();
                }
                row[column] = LeafLayout.absent(input);
            } else {
                Optional<long[]> numbers = LeafLayout.encode(input, value, words);
                if (numbers.isEmpty()) {
                    return Optional.empty();
                }
                System.arraycopy(numbers.get(), 0, row, column, numbers.get().length);
                known++;
            }
            column += LeafLayout.width(input);
        }
        return known == observed.values().size() ? Optional.of(row) : Optional.empty();
    }

    static int state(@org.jspecify.annotations.Nullable Measurement measurement, Dictionary words) {
        if (measurement instanceof NotPerformed) {
            return States.NOT_PERFORMED;
        }
        return measurement instanceof NotApplicable notApplicable
                ? States.NOT_APPLICABLE + words.number(notApplicable.ground())
                : States.NOT_ASSESSED;
    }

    /** The units, in order. */
    public ImmutableList<Unit> units() {
        return units;
    }

    /** How many units there are. */
    public int size() {
        return units.size();
    }

    /** How many measurements there are: one for each leaf of each unit. */
    public long cells() {
        return (long) units.size() * leaves.size();
    }

    /** The bytes that columns and states take, without the units themselves and those that are kept as assessments. */
    public long bytes() {
        return leaves.stream().mapToLong(LeafInputs::bytes).sum();
    }

    /**
     * What was entered for a leaf of a unit.
     *
     * @param unit its position
     * @throws NoSuchElementException if the edition has no such leaf, or the unit did not say anything about it
     */
    public Measurement measurement(int unit, CriterionCode leaf) {
        Assessment kept = whole.get(unit);
        Measurement measurement = kept != null ? kept.measurements().get(leaf) : null;
        if (measurement != null) {
            return measurement;
        }
        LeafInputs inputs = byCode.get(leaf);
        if (kept != null || inputs == null) {
            throw new NoSuchElementException("Unit " + units.get(unit).id() + " has no leaf " + leaf);
        }
        return inputs.measurement(unit, words);
    }

    /** The measurements of a unit by leaf. */
    public ImmutableMap<CriterionCode, Measurement> measurements(int unit) {
        Assessment kept = whole.get(unit);
        if (kept != null) {
            return kept.measurements();
        }
        ImmutableMap.Builder<CriterionCode, Measurement> measurements = ImmutableMap.builder();
        leaves.forEach(leaf -> measurements.put(leaf.layout().code(), leaf.measurement(unit, words)));
        return measurements.buildOrThrow();
    }

    /** What the rules of {@code index} compare each of these units with: all of them together. */
    public Cohort cohort(Index index) {
        String hash = ContentHash.of(index);
        Situations situations = new Situations(index, hash, this, BatchContext.NONE);
        return Cohort.of(
                index,
                IntStream.range(0, size()).mapToObj(situations::assessment).toList());
    }

    ImmutableList<LeafInputs> leaves() {
        return leaves;
    }

    /** The units that no column could hold. */
    ImmutableSortedMap<Integer, Assessment> whole() {
        return whole;
    }
}
