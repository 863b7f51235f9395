package vn.chiso.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.gap.Measured.banded;
import static vn.chiso.core.gap.Measured.change;
import static vn.chiso.core.gap.Measured.proportional;
import static vn.chiso.core.gap.Measured.share;
import static vn.chiso.core.gap.Measured.whatIf;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.LeafSteps.Reason;
import vn.chiso.core.gap.Slippage.Watch;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.InverseEvaluation.Loss;
import vn.chiso.core.rule.InverseEvaluation.Slack;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

class SlippageTest {
    private static final Index INDEX = index("10", base("10", banded("1", "4"), banded("2", "4"), leaf("3", "2")));

    private static ImmutableSetMultimap<CriterionCode, Lever> lapses(String... codes) {
        ImmutableSetMultimap.Builder<CriterionCode, Lever> levers = ImmutableSetMultimap.builder();
        for (String code : codes) {
            levers.put(CriterionCode.of(code), new Lever.Lapse("share"));
        }
        return levers.build();
    }

    /** The same lines a year earlier, all of them known by their points. */
    private static Scorecard yearBefore(String one, String two, String three) {
        Index index = TestIndex.edition("test", 2023, "10", base("10", leaf("1", "4"), leaf("2", "4"), leaf("3", "2")));
        Assessment assessment = TestIndex.assess(index)
                .measure("1", Measurement.awarded(Points.parse(one)))
                .measure("2", Measurement.awarded(Points.parse(two)))
                .measure("3", Measurement.awarded(Points.parse(three)))
                .build();
        return IndexEvaluator.of(index).evaluate(assessment);
    }

    @Test
    void the_watch_list_says_how_much_may_go_wrong_and_what_was_lost_before() {
        WhatIf whatIf = whatIf(
                INDEX, Map.of("1", share(97, 100), "2", share(100, 100), "3", Measurement.awarded(Points.of(2))));
        Scorecard before = yearBefore("4", "4", "1.5");
        YearOnYear year = YearOnYear.of(
                before,
                whatIf.present(),
                EditionMapping.byCode(before.index(), whatIf.present().index()));
        Slippage slippage = Slippage.of(whatIf, lapses("1", "2"), List.of(year));

        // 95 % of 100 are 95: two may lapse of the first, five of the second; of the third only its points are known
        assertThat(slippage.watched())
                .extracting(watch -> watch.leaf() + " "
                        + watch.margins().stream()
                                .map(margin -> margin.slack().cases())
                                .toList()
                        + " " + watch.unknown() + " " + watch.lostIn())
                .containsExactly(
                        "1 [2] Optional.empty []", "2 [5] Optional.empty []", "3 [] Optional[POINTS_ONLY] [2023]");
        assertThat(slippage.within(1)).extracting(watch -> watch.leaf().text()).containsExactly("3");
        assertThat(slippage.within(2)).extracting(watch -> watch.leaf().text()).containsExactly("1", "3");
        assertThat(slippage.within(5)).hasSize(3);
    }

    @Test
    void what_lost_points_is_not_on_the_list() {
        WhatIf whatIf = whatIf(INDEX, Map.of("1", share(94, 100), "2", share(0, 100), "3", Measurement.notAssessed()));
        assertThat(Slippage.of(whatIf, ImmutableSetMultimap.of(), List.of()).watched())
                .isEmpty();
    }

    @Test
    void without_a_lever_the_slack_is_unknown_and_not_endless() {
        WhatIf whatIf = whatIf(INDEX, Map.of("1", share(97, 100), "2", share(0, 1), "3", Measurement.notAssessed()));
        Slippage slippage = Slippage.of(whatIf, ImmutableSetMultimap.of(), List.of());
        assertThat(slippage.watched()).extracting(Watch::unknown).containsExactly(Optional.of(Reason.NO_LEVER));
        assertThat(slippage.within(1_000_000)).isEmpty();
    }

    @Test
    void full_points_for_what_does_not_apply_rest_on_no_observation() {
        Index index = index(
                "2", base("2", leaf("1", "2", TestIndex.proportional(), Optional.of(NotApplicablePolicy.FULL_POINTS))));
        Slippage slippage = Slippage.of(
                whatIf(index, Map.of("1", Measurement.notApplicable("none arose"))), lapses("1"), List.of());
        assertThat(slippage.watched()).extracting(Watch::unknown).containsExactly(Optional.of(Reason.NOT_OBSERVED));
    }

    @Test
    void what_the_edition_s_rounding_gives_back_is_not_lost() {
        RoundingPolicy tenths =
                new RoundingPolicy(Optional.of(Rounding.halfUp(1)), Optional.empty(), Optional.empty(), SOURCE);
        Index index = index("1", tenths, Optional.empty(), base("1", proportional("1", "1")));
        // 0.95 is rounded to 1.0, 0.949 to 0.9
        Slippage slippage = Slippage.of(whatIf(index, Map.of("1", share(998, 1_000))), lapses("1"), List.of());
        assertThat(slippage.watched().get(0).margins().get(0).slack().cases()).isEqualTo(48);
    }

    @Test
    void a_year_that_is_compared_with_another_result_is_refused() {
        WhatIf whatIf = whatIf(INDEX, Map.of("1", share(97, 100), "2", share(0, 1), "3", Measurement.notAssessed()));
        WhatIf other = whatIf(INDEX, Map.of("1", share(98, 100), "2", share(0, 1), "3", Measurement.notAssessed()));
        Scorecard before = yearBefore("4", "4", "2");
        YearOnYear year = YearOnYear.of(before, other.present(), EditionMapping.byCode(before.index(), INDEX));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slippage.of(whatIf, ImmutableSetMultimap.of(), List.of(year)))
                .withMessage("The year 2023 is compared with another result than an-binh, 2024");
    }

    @Test
    void cases_to_come_are_no_slack() {
        WhatIf whatIf = whatIf(INDEX, Map.of("1", share(97, 100), "2", share(0, 1), "3", Measurement.notAssessed()));
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> Slippage.of(
                        whatIf,
                        ImmutableSetMultimap.of(CriterionCode.of("1"), new Lever.Future("share", 9)),
                        List.of()))
                .withMessage(
                        "lever of criterion 1, share: expected a lever along which counted cases go wrong, such as Lapse,"
                                + " but got Future[input=share, remaining=9]. Ask the nearest steps what cases to come must hold.");
    }

    @Property
    void by_its_slack_nothing_is_lost_and_by_one_case_more_something_is(
            @ForAll @LongRange(min = 1, max = 2_000) long whole, @ForAll @IntRange(max = 50) int percentFailed) {
        Index index = index("4", base("4", banded("1", "4")));
        long part = whole - whole * percentFailed / 1_000;
        WhatIf whatIf = whatIf(index, Map.of("1", share(part, whole)));
        Slippage slippage = Slippage.of(whatIf, lapses("1"), List.of());
        Slack slack = slippage.watched().get(0).margins().get(0).slack();

        assertThat(slack.loss()).isEqualTo(Loss.POSSIBLE); // below 95 % there always is something to lose
        assertThat(whatIf.gain(change("1", share(part - slack.cases(), whole)))).contains(Points.ZERO);
        assertThat(whatIf.gain(change("1", share(part - slack.cases() - 1, whole)))
                        .orElseThrow())
                .isLessThan(Points.ZERO);
    }
}
