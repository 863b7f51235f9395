package vn.chiso.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.batch.BatchContext;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.batch.CompiledIndex;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.country.Answers;

/** Chiso's two engines. */
final class Chiso {
    private Chiso() {}

    /** Every step of every line of every unit. */
    static Contender explaining(Answers answers) {
        return new Explaining(answers);
    }

    /** All units in columns. */
    static Contender batch(Answers answers) {
        return new Batch(answers);
    }

    private static final class Explaining implements Contender {
        private final Plain plain;
        private final IndexEvaluator evaluator;
        private final ImmutableList<Assessment> assessments;

        Explaining(Answers answers) {
            plain = Plain.of(answers.index());
            evaluator = IndexEvaluator.of(answers.index());
            assessments = answers.assessments();
        }

        @Override
        public long score(int times) {
            long sum = 0;
            for (int i = 0; i < times; i++) {
                for (Assessment assessment : assessments) {
                    Scorecard scorecard = evaluator.evaluate(assessment);
                    sum = 31 * sum
                            + scorecard.total().points().hashCode()
                            + scorecard.grade().hashCode();
                }
            }
            return sum;
        }

        @Override
        public Results results() {
            Results results = new Results(plain, assessments.size());
            for (int unit = 0; unit < assessments.size(); unit++) {
                Scorecard scorecard = evaluator.evaluate(assessments.get(unit));
                write(
                        plain,
                        results,
                        unit,
                        code -> scorecard.criterion(code).points(),
                        scorecard.total().points(),
                        scorecard.grade(),
                        evaluator.index());
            }
            return results;
        }
    }

    private static final class Batch implements Contender {
        private final Plain plain;
        private final CompiledIndex compiled;
        private final BatchInputs inputs;

        Batch(Answers answers) {
            plain = Plain.of(answers.index());
            compiled = CompiledIndex.of(answers.index());
            inputs = answers.batch();
        }

        @Override
        public long score(int times) {
            long[] sum = {0};
            compiled.stream(
                    Collections.nCopies(times, inputs).iterator(),
                    BatchContext.NONE,
                    Runnable::run,
                    1,
                    result -> sum[0] += result.total(result.size() - 1).points().hashCode());
            return sum[0];
        }

        @Override
        public Results results() {
            Results results = new Results(plain, inputs.size());
            compiled.stream(
                    Collections.nCopies(2, inputs)
                            .iterator(), // the second piece in the room of the first, as it is timed
                    BatchContext.NONE,
                    Runnable::run,
                    1,
                    result -> read(result, results));
            return results;
        }

        private void read(BatchResult result, Results results) {
            if (result.scoredOneByOne() > 0) {
                throw new IllegalStateException(result.scoredOneByOne() + " units did not fit into columns");
            }
            for (int unit = 0; unit < result.size(); unit++) {
                int at = unit;
                write(
                        plain,
                        results,
                        unit,
                        code -> result.criterion(at, code).points(),
                        result.total(unit).points(),
                        result.grade(unit),
                        compiled.index());
            }
        }
    }

    private static void write(
            Plain plain,
            Results results,
            int unit,
            Function<CriterionCode, Optional<Points>> points,
            Optional<Points> total,
            Optional<GradeScale.Finding> grade,
            Index index) {
        for (int leaf = 0; leaf < results.leaves.length; leaf++) {
            results.leaves[leaf][unit] = points.apply(
                            CriterionCode.of(plain.leaves().get(leaf).code()))
                    .map(Chiso::hundredths)
                    .orElse(Results.NOT_APPLICABLE);
        }
        for (int field = 0; field < results.fields.length; field++) {
            results.fields[field][unit] = points.apply(
                            CriterionCode.of(plain.fields().get(field)))
                    .map(Chiso::hundredths)
                    .orElse(0L);
        }
        results.totals[unit] = hundredths(total.orElseThrow());
        results.grades[unit] = index.grades()
                .orElseThrow()
                .grades()
                .indexOf(grade.flatMap(GradeScale.Finding::grade).orElseThrow());
    }

    private static long hundredths(Points points) {
        return points.value().times(Rational.of(100)).numerator().longValueExact();
    }
}
