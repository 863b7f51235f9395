package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.CasesToCome;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.Measure.Direction;
import vn.chiso.core.progress.Measure.Kind;
import vn.chiso.core.progress.Observation;
import vn.chiso.core.progress.RuleSet;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.Provenance;

/**
 * One measure that feeds one leaf of one point. Where more is better, half a point is earned from the first bound and all of it from the second;
 * where less is better, all of it below the first and half below the second.
 */
record TestMeasure(Direction direction, Kind kind, Rational first, Rational second) {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
    private static final long SLACK = 2;

    /** 80 % and 95 %. */
    static final TestMeasure SHARE_ON_TIME =
            new TestMeasure(Direction.HIGHER, Kind.RATE, Rational.of(80, 100), Rational.of(95, 100));
    /** 5 % and 20 %. */
    static final TestMeasure SHARE_LATE =
            new TestMeasure(Direction.LOWER, Kind.RATE, Rational.of(5, 100), Rational.of(20, 100));

    static final TestMeasure MEETINGS = new TestMeasure(Direction.HIGHER, Kind.COUNT, Rational.of(4), Rational.of(10));
    static final TestMeasure COMPLAINTS = new TestMeasure(Direction.LOWER, Kind.COUNT, Rational.of(4), Rational.of(10));

    private Index index() {
        boolean higher = direction == Direction.HIGHER;
        ScoringRule rule = ScoringRule.builder()
                .scheme(new Bands(
                        Expression.parse("x"),
                        ImmutableList.of(
                                Band.below(first, higher ? Amount.ZERO : Amount.FULL),
                                Band.of(first, second, Amount.parse("50%")),
                                Band.from(second, higher ? Amount.FULL : Amount.ZERO))))
                .addDeclaredInputs(InputSpec.required("x", kind.type()))
                .source(TestIndex.SOURCE)
                .build();
        return TestIndex.index("1", TestIndex.base("1", TestIndex.leaf("1", "1", rule)));
    }

    /** Twice the points, worked out without the rule. */
    int halves(Rational value) {
        int bounds = (value.compareTo(first) >= 0 ? 1 : 0) + (value.compareTo(second) >= 0 ? 1 : 0);
        return direction == Direction.HIGHER ? bounds : 2 - bounds;
    }

    List<Warning> warnings(Value atPlan, Value now, Optional<Long> toCome) {
        Index index = index();
        CriterionCode leaf = CriterionCode.of("1");
        FollowUp.Builder builder = FollowUp.builder();
        builder.title("Thử")
                .provenance(Provenance.ASSUMED)
                .note("giả định")
                .unit(TestIndex.UNIT)
                .period(Period.ofYear(2025))
                .start(LocalDate.of(2025, 1, 1))
                .addRuleSets(new RuleSet("TEST", index.edition().id(), ContentHash.of(index)))
                .addMeasures(new Measure(
                        "m",
                        "Số đo",
                        "hồ sơ",
                        direction,
                        kind,
                        Measure.Series.PER_PERIOD,
                        ImmutableList.of(new Use(index.edition().id(), leaf, "x"))))
                .addObservations(new Observation(
                        "m",
                        Period.parse("2025-Q2"),
                        now,
                        DAY,
                        Observation.Method.REPORTED,
                        "van-phong",
                        ImmutableSet.of()));
        toCome.ifPresent(cases -> builder.addToCome(new CasesToCome("m", cases, DAY, "van-phong")));
        Assessment.Builder assessment = TestIndex.assess(index);
        assessment.measure("1", Measurement.observed("x", atPlan));
        Gains gains = Gains.of(builder.build(), List.of(ScoredIndex.of(IndexEvaluator.of(index), assessment.build())));
        return Warnings.of(gains, DAY, new Thresholds(7, 2, 10, SLACK, Rational.of(1, 2)), Optional.empty(), Map.of());
    }

    Optional<Warning> warning(Warning.Code code, Value atPlan, Value now, Optional<Long> toCome) {
        return warnings(atPlan, now, toCome).stream()
                .filter(warning -> warning.code() == code && warning.subject().equals("TEST/1"))
                .findFirst();
    }
}
