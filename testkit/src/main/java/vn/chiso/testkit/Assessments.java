package vn.chiso.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.unit.Unit;

/** Puts an assessment of an edition together; see {@link TestEditions}. Not thread-safe; what it builds is. */
public final class Assessments {
    private final Index index;
    private final Map<CriterionCode, Measurement> measurements = new LinkedHashMap<>();
    private Unit unit = TestEditions.UNIT;

    private Assessments(Index index) {
        this.index = index;
    }

    /** An assessment of {@code index} for its own period, without measurements. */
    public static Assessments of(Index index) {
        return new Assessments(index);
    }

    /** The unit, {@link TestEditions#UNIT} if none is named. */
    public Assessments unit(String id, String name, String kind) {
        unit = new Unit(id, name, kind);
        return this;
    }

    /** What was observed for a leaf; the last word counts. */
    public Assessments measure(String code, Measurement measurement) {
        measurements.put(CriterionCode.of(code), measurement);
        return this;
    }

    /** The only input of a leaf. */
    public Assessments observe(String code, String input, Value value) {
        return measure(code, Measurement.observed(input, value));
    }

    /** What holds for every leaf that has no measurement yet. */
    public Assessments rest(Measurement measurement) {
        index.leaves().forEach(leaf -> measurements.putIfAbsent(leaf.code(), measurement));
        return this;
    }

    /** The assessment, unchecked. */
    public Assessment build() {
        Assessment.Builder builder = Assessment.builder();
        return builder.unit(unit)
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(ContentHash.of(index))
                .putAllMeasurements(measurements)
                .build();
    }

    /**
     * What it comes to.
     *
     * @throws vn.chiso.core.problem.InvalidDataException with everything that keeps it from being scored
     */
    public Scorecard scorecard() {
        return IndexEvaluator.of(index).evaluate(build());
    }
}
