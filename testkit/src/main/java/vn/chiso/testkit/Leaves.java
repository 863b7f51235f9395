package vn.chiso.testkit;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;

/** The lines of made-up editions; see {@link TestEditions}. */
public final class Leaves {
    private Leaves() {}

    /** A leaf that is awarded from 0 to its maximum, as the input {@code points}. */
    public static Criterion leaf(String code, String max) {
        return leaf(code, max, Awarded.upToMax());
    }

    /** A leaf with a scheme that states nothing beyond itself. */
    public static Criterion leaf(String code, String max, Scheme scheme) {
        return leaf(code, max, ScoringRule.of(scheme, TestEditions.SOURCE));
    }

    public static Criterion leaf(String code, String max, ScoringRule rule) {
        return leaf(code, max, rule, Optional.empty());
    }

    /** A leaf that may be not applicable. */
    public static Criterion leaf(String code, String max, ScoringRule rule, NotApplicablePolicy policy) {
        return leaf(code, max, rule, Optional.of(policy));
    }

    private static Criterion leaf(
            String code, String max, ScoringRule rule, Optional<NotApplicablePolicy> notApplicable) {
        Criterion.Builder builder = Criterion.builder();
        return builder.code(CriterionCode.of(code))
                .name(Name.of("Tiêu chí " + code))
                .maxPoints(Points.parse(max))
                .rule(rule)
                .notApplicable(notApplicable)
                .source(TestEditions.SOURCE)
                .build();
    }

    /** A line whose maximum is what its components add up to. */
    public static Criterion group(String code, Criterion... components) {
        return group(code, sum(Arrays.asList(components)), Optional.empty(), components);
    }

    /** A line whose components are converted to {@code max}, whatever they add up to. */
    public static Criterion converted(String code, String max, Criterion... components) {
        return group(code, Points.parse(max), Optional.of(sum(Arrays.asList(components))), components);
    }

    private static Criterion group(String code, Points max, Optional<Points> componentsMax, Criterion... components) {
        Criterion.Builder builder = Criterion.builder();
        return builder.code(CriterionCode.of(code))
                .name(Name.of("Lĩnh vực " + code))
                .maxPoints(max)
                .componentsMax(componentsMax)
                .addComponents(components)
                .source(TestEditions.SOURCE)
                .build();
    }

    /** What lines add up to. */
    static Points sum(Iterable<Criterion> criteria) {
        return Points.sum(ImmutableList.copyOf(criteria).stream()
                .map(Criterion::maxPoints)
                .toList());
    }
}
