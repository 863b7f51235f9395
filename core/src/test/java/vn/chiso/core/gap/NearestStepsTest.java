package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.gap.Measured.banded;
import static vn.chiso.core.gap.Measured.proportional;
import static vn.chiso.core.gap.Measured.share;
import static vn.chiso.core.gap.Measured.whatIf;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.gap.LeafSteps.Known;
import vn.chiso.core.gap.LeafSteps.Level;
import vn.chiso.core.gap.LeafSteps.Reason;
import vn.chiso.core.gap.LeafSteps.Unknown;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.InverseEvaluation.Verdict;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class NearestStepsTest {
    private static final Lever TO_COME = new Lever.Future("share", 60);

    private static ImmutableSetMultimap<CriterionCode, Lever> levers(String code, Lever... levers) {
        return ImmutableSetMultimap.<CriterionCode, Lever>builder()
                .putAll(CriterionCode.of(code), levers)
                .build();
    }

    private static List<String> shown(NearestSteps steps, String code) {
        Known known = (Known) steps.leaf(CriterionCode.of(code)).orElseThrow();
        return known.ways().stream()
                .flatMap(way -> way.levels().stream())
                .map(NearestStepsTest::shown)
                .toList();
    }

    private static String shown(Level level) {
        return level.reach().level() + " " + level.reach().verdict() + " "
                + level.reach().cases() + " "
                + level.gain().map(Points::toString).orElse("-");
    }

    @Test
    void each_level_says_its_cases_and_what_the_total_gains() {
        Index index = index("10", base("10", banded("1", "6"), banded("2", "4")));
        NearestSteps steps = NearestSteps.of(
                whatIf(index, Map.of("1", share(40, 60), "2", share(60, 60))),
                levers("1", new Lever.Convert("share"), new Lever.Add("share", 1_000)));

        // of 60: 80 % are 48, 95 % are 57; on top: (48 - 40) / 0.2 = 40, (57 - 40) / 0.05 = 340
        assertThat(shown(steps, "1"))
                .containsExactly("3 REACHABLE 8 3", "6 REACHABLE 17 6", "3 REACHABLE 40 3", "6 REACHABLE 340 6");
        assertThat(steps.leaf(CriterionCode.of("2"))).isEmpty(); // nothing lost, nothing asked
        assertThat(steps.known().get(0).ahead().findFirst().map(NearestStepsTest::shown))
                .contains("3 REACHABLE 8 3");
    }

    @Test
    void with_cases_to_come_a_level_can_be_lost_and_another_must_be_held() {
        Index index = index("6", base("6", banded("1", "6")));
        NearestSteps steps = NearestSteps.of(whatIf(index, Map.of("1", share(48, 60))), levers("1", TO_COME));

        // 80 % of 120 are 96, so 48 of 60 just to stay; 95 % are 114, so 66 of 60
        assertThat(shown(steps, "1")).containsExactly("3 REACHABLE 48 0", "6 LOST 0 -");
        Known known = steps.known().get(0);
        assertThat(known.ways().get(0).levels().get(0).reach().rate()).contains(Rational.of(4, 5));
        assertThat(known.ahead()).isEmpty();
    }

    @Test
    void a_leaf_at_its_maximum_with_cases_to_come_says_what_holds_it() {
        Index index = index("6", base("6", banded("1", "6")));
        NearestSteps steps = NearestSteps.of(whatIf(index, Map.of("1", share(60, 60))), levers("1", TO_COME));
        // 96 - 60 = 36 hold half; 114 - 60 = 54 hold all
        assertThat(shown(steps, "1")).containsExactly("3 REACHABLE 36 -3", "6 REACHABLE 54 0");
    }

    @Test
    void a_rule_in_proportion_has_the_least_gain_that_the_edition_keeps() {
        RoundingPolicy cents =
                new RoundingPolicy(Optional.of(Rounding.halfUp(2)), Optional.empty(), Optional.empty(), SOURCE);
        Index index = index("20", cents, Optional.empty(), base("20", proportional("1", "20")));
        WhatIf whatIf = whatIf(index, Map.of("1", share(7_368, 8_253)));

        // 20 x 7368/8253 = 17.855..., kept as 17.86; 17.87 needs 17.865: 7371.99 cases, so 7372; 20.00 needs 19.995:
        // 8250.9, so 8251
        assertThat(shown(NearestSteps.of(whatIf, levers("1", new Lever.Convert("share"))), "1"))
                .containsExactly("17.87 REACHABLE 4 0.01", "20 REACHABLE 883 2.14");
        assertThat(shown(NearestSteps.of(whatIf, levers("1", new Lever.Convert("share")), Points.parse("0.5")), "1"))
                .containsExactly("18.36 REACHABLE 207 0.5", "20 REACHABLE 883 2.14"); // 18.355: 7574.2
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NearestSteps.of(whatIf, ImmutableSetMultimap.of(), Points.ZERO))
                .withMessage("The least gain is more than zero, but was 0");
    }

    @Test
    void without_a_rounding_a_rule_in_proportion_has_only_its_own_levels() {
        Index index = index("20", base("20", proportional("1", "20")));
        NearestSteps steps =
                NearestSteps.of(whatIf(index, Map.of("1", share(1, 2))), levers("1", new Lever.Convert("share")));
        assertThat(shown(steps, "1")).containsExactly("20 REACHABLE 1 10");
    }

    @Test
    void the_gain_is_that_of_the_whole_assessment() {
        // "2" does not apply: "1" carries its 4 points, so half of 6 is worth 5
        Index index = index("10", base("10", banded("1", "6"), leaf("2", "4", NotApplicablePolicy.HAND_TO_SIBLINGS)));
        NearestSteps steps = NearestSteps.of(
                whatIf(index, Map.of("1", share(0, 10), "2", Measurement.notApplicable("none arose"))),
                levers("1", new Lever.Convert("share")));
        assertThat(shown(steps, "1")).containsExactly("3 REACHABLE 8 5", "6 REACHABLE 10 10");
    }

    @Test
    void what_cannot_be_told_says_why() {
        Index index = index(
                "10", base("10", leaf("1", "4"), leaf("2", "2"), banded("3", "2"), banded("4", "1"), leaf("5", "1")));
        WhatIf whatIf = whatIf(
                index,
                Map.of(
                        "1", Measurement.awarded(Points.of(3)),
                        "2", Measurement.notAssessed(),
                        "3", share(0, 10),
                        "4", share(10, 10),
                        "5", Measurement.awarded(Points.of(1))));
        NearestSteps steps = NearestSteps.of(whatIf, ImmutableSetMultimap.of());

        assertThat(steps.leaves())
                .containsExactly(
                        new Unknown(CriterionCode.of("1"), Optional.of(Points.of(1)), Reason.POINTS_ONLY),
                        new Unknown(CriterionCode.of("2"), Optional.empty(), Reason.NOT_ASSESSED),
                        new Unknown(CriterionCode.of("3"), Optional.of(Points.of(2)), Reason.NO_LEVER));
        assertThat(steps.known()).isEmpty();
        assertThat(steps.unknown()).hasSize(3);
        assertThat(steps.scorecard()).isEqualTo(whatIf.present());
    }

    @Test
    void what_was_not_performed_has_nothing_to_start_from() {
        ScoringRule rule = ScoringRule.builder()
                .scheme(Proportional.ofShare())
                .notPerformed(Stated.parse("0"))
                .source(SOURCE)
                .build();
        Index index = index("2", base("2", leaf("1", "2", rule)));
        NearestSteps steps = NearestSteps.of(
                whatIf(index, Map.of("1", Measurement.notPerformed())), levers("1", new Lever.Convert("share")));
        assertThat(steps.unknown()).extracting(Unknown::reason).containsExactly(Reason.NOT_OBSERVED);
    }

    @Test
    void every_lever_that_moves_nothing_is_named() {
        Index index = index("10", base("10", banded("1", "6"), leaf("2", "4")));
        WhatIf whatIf = whatIf(index, Map.of("1", share(1, 2), "2", Measurement.awarded(Points.of(1))));
        ImmutableSetMultimap<CriterionCode, Lever> levers = ImmutableSetMultimap.<CriterionCode, Lever>builder()
                .put(CriterionCode.of("1"), new Lever.Convert("ratio"))
                .put(CriterionCode.of("1"), new Lever.More("share", 3))
                .put(CriterionCode.of("2"), new Lever.More("points", 3))
                .put(CriterionCode.of("3"), new Lever.Convert("share"))
                .build();
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> NearestSteps.of(whatIf, levers))
                .withMessage("""
                        lever of criterion 1, ratio: expected a ratio of counts such as 7368/8253, one of the inputs [share], \
                        but got ratio. Correct the name of the input.
                        lever of criterion 1, share: expected a number, but got 1/2. Use a lever that moves it.
                        lever of criterion 2, points: expected no lever, as the points are awarded and nothing is counted, \
                        but got More[input=points, limit=3]. Leave it out; what the next level takes is unknown here.
                        lever of criterion 3: expected a leaf of test-2024, but got 3. \
                        Correct the code, or check that this is the right edition.""");
    }

    @Property
    void the_needed_rate_grows_with_the_level_and_one_case_less_is_not_enough(
            @ForAll @LongRange(max = 500) long part,
            @ForAll @LongRange(max = 500) long failed,
            @ForAll @LongRange(min = 1, max = 500) long remaining) {
        Index index = index("6", base("6", banded("1", "6")));
        Lever lever = new Lever.Future("share", remaining);
        NearestSteps steps =
                NearestSteps.of(whatIf(index, Map.of("1", share(part, part + failed + 1))), levers("1", lever));
        List<Level> levels = steps.known().get(0).ways().get(0).levels();
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).reach().verdict() == Verdict.REACHABLE) {
                long cases = levels.get(i).reach().cases();
                assertThat(earned(index, part + cases, part + failed + 1 + remaining))
                        .isGreaterThanOrEqualTo(levels.get(i).reach().level());
                assertThat(earned(index, part + cases - 1, part + failed + 1 + remaining))
                        .isLessThan(levels.get(i).reach().level());
                if (i > 0) {
                    assertThat(levels.get(i).reach().rate().orElseThrow())
                            .isGreaterThan(levels.get(i - 1).reach().rate().orElseThrow());
                }
            }
        }
    }

    private static Points earned(Index index, long part, long whole) {
        return whatIf(index, Map.of("1", share(part, whole)))
                .present()
                .total()
                .points()
                .orElseThrow();
    }
}
