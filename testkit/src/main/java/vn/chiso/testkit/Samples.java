package vn.chiso.testkit;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.Cohort;
import vn.chiso.core.assessment.EvaluationContext;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.unit.Unit;

/** Puts generated measurements together to assessments that can be scored. */
final class Samples {
    private Samples() {}

    /** What was observed of one unit. */
    record Inputs(Unit unit, ImmutableMap<CriterionCode, Measurement> measurements) {}

    /**
     * The inputs of one unit.
     *
     * @param measurements in the order of the leaves
     */
    static Inputs inputs(Index index, String kind, List<Measurement> measurements) {
        List<Criterion> leaves = index.leaves().toList();
        ImmutableMap.Builder<CriterionCode, Measurement> byLeaf = ImmutableMap.builder();
        for (int i = 0; i < leaves.size(); i++) {
            byLeaf.put(leaves.get(i).code(), measurements.get(i));
        }
        return new Inputs(new Unit("an-binh", kind + " An Bình", kind), byLeaf.buildOrThrow());
    }

    /** The kinds of unit that it scores; some kind if it does not say. */
    static Set<String> kinds(Index index) {
        return index.edition().unitKinds().isEmpty()
                ? Set.of("xã")
                : index.edition().unitKinds();
    }

    /** The middle of the working days, or of the year. */
    static LocalDate around(Index index) {
        return index.edition()
                .workingTime()
                .map(Edition.WorkingTime::calendar)
                .map(calendar -> LocalDate.ofEpochDay(
                        (calendar.from().toEpochDay() + calendar.to().toEpochDay()) / 2))
                .orElseGet(
                        () -> RuleRecipes.DUE.withYear(index.edition().period().year()));
    }

    static AssessedEdition assessed(Index index, Inputs inputs, Optional<Inputs> previous, List<Inputs> others) {
        IndexEvaluator evaluator = IndexEvaluator.of(index);
        Period period = index.edition().period();
        Assessment own = assessment(evaluator, period, inputs);
        List<Assessment> all = new ArrayList<>(List.of(own));
        others.forEach(other -> all.add(assessment(evaluator, period, other)));
        EvaluationContext context = new EvaluationContext(
                previous.map(earlier ->
                        assessment(evaluator, period.previous(), new Inputs(inputs.unit(), earlier.measurements()))),
                others.isEmpty() ? Cohort.NONE : Cohort.of(index, all));
        return new AssessedEdition(index, scorable(evaluator, own, context), context);
    }

    static Assessment assessment(IndexEvaluator evaluator, Period period, Inputs inputs) {
        Assessment.Builder assessment = Assessment.builder();
        return assessment
                .unit(inputs.unit())
                .period(period)
                .edition(evaluator.index().edition().id())
                .contentHash(evaluator.contentHash())
                .putAllMeasurements(inputs.measurements())
                .build();
    }

    /** What is refused beside the other leaves is left for later: not assessed. Each turn leaves at least one more. */
    static Assessment scorable(IndexEvaluator evaluator, Assessment draft, EvaluationContext context) {
        Assessment assessment = draft;
        Set<String> refused = refused(evaluator, assessment, context);
        while (!refused.isEmpty()) {
            Map<CriterionCode, Measurement> kept = new LinkedHashMap<>();
            Set<String> places = refused;
            assessment
                    .measurements()
                    .forEach((code, measurement) -> kept.put(
                            code, places.contains("criterion " + code) ? Measurement.notAssessed() : measurement));
            assessment = assessment(
                    evaluator, assessment.period(), new Inputs(assessment.unit(), ImmutableMap.copyOf(kept)));
            refused = refused(evaluator, assessment, context);
        }
        return assessment;
    }

    private static Set<String> refused(IndexEvaluator evaluator, Assessment assessment, EvaluationContext context) {
        return evaluator.check(assessment, context).stream()
                .map(problem -> problem.place().path())
                .map(path -> path.indexOf(',') < 0 ? path : path.substring(0, path.indexOf(',')))
                .collect(Collectors.toSet());
    }
}
