package vn.chiso.core.gap;

import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** Indices whose leaves are measured, for tests of what changes when measurements do. */
final class Measured {
    private Measured() {}

    /** Below 80 % nothing, from 80 % half, from 95 % all. */
    static Criterion banded(String code, String max) {
        return leaf(
                code,
                max,
                ScoringRule.of(
                        new Bands(
                                Expression.parse("share"),
                                ImmutableList.of(
                                        Band.below(Rational.of(80, 100), Amount.ZERO),
                                        Band.of(Rational.of(80, 100), Rational.of(95, 100), Amount.parse("50%")),
                                        Band.from(Rational.of(95, 100), Amount.FULL))),
                        SOURCE));
    }

    static Criterion proportional(String code, String max) {
        return leaf(code, max, TestIndex.proportional());
    }

    static Measurement share(long part, long whole) {
        return Measurement.share(new Ratio(part, whole));
    }

    static WhatIf whatIf(Index index, Map<String, Measurement> measurements) {
        Assessment.Builder assessment = TestIndex.assess(index);
        measurements.forEach(assessment::measure);
        return WhatIf.of(IndexEvaluator.of(index), assessment.build());
    }

    static ImmutableMap<CriterionCode, Measurement> change(String code, Measurement measurement) {
        return ImmutableMap.of(CriterionCode.of(code), measurement);
    }
}
