package vn.chiso.core.progress.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.chiso.core.progress.outlook.TestOutlook.DAY;
import static vn.chiso.core.progress.outlook.TestOutlook.TEXT;
import static vn.chiso.core.progress.outlook.TestOutlook.gains;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chiso.core.planning.Effort;
import vn.chiso.core.planning.Gain;
import vn.chiso.core.planning.Objective;
import vn.chiso.core.planning.Objective.Valuation;
import vn.chiso.core.planning.PlanOption;
import vn.chiso.core.planning.PlanSolver;
import vn.chiso.core.planning.PlanningCase;
import vn.chiso.core.planning.Solution;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.progress.outlook.Omission.Reason;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class ChoicesTest {
    private static Choices choices(Gains gains, String x, String y) {
        return Choices.byPost(gains, "TEST", DAY, Map.of("x", Rational.parse(x), "y", Rational.parse(y)));
    }

    private static Solution best(PlanningCase planning) {
        return PlanSolver.exact().best(planning, Objective.of(Valuation.LIKELY));
    }

    private static Points gain(Choices choices) {
        return best(choices.withKnownEfforts()).gain().orElseThrow();
    }

    @Test
    void what_can_be_done_together_on_a_line_is_one_option_that_earns_what_scoring_again_gives() {
        PlanningCase planning = choices(gains(), "9", "9").planning();
        PlanOption both = planning.option("a+b");
        assertThat(planning.lost())
                .isEqualTo(ImmutableSortedMap.of(
                        "TEST/1",
                        Points.of(2),
                        "TEST/2",
                        Points.of(2),
                        "TEST/3",
                        Points.of(3),
                        "TEST/4",
                        Points.of(1)));
        assertThat(planning.option("a").gain())
                .isEqualTo(new Gain(Points.parse("0.5"), Points.of(1), Points.parse("1.5"), Rational.of(1, 2)));
        // 1 + 1.5, but only 2 are lost; on the average 1/4 of 1 and 1.5 and 2 each, 9/16 of 2
        assertThat(both.gain())
                .isEqualTo(new Gain(Points.parse("0.5"), Points.of(2), Points.of(2), Rational.of(9, 16)));
        assertThat(both.criterion()).contains("TEST/2");
        assertThat(planning.option("f").gain().likely()).isEqualTo(Points.of(1)); // 45/50 of 10 instead of 40/50
    }

    @Test
    void a_day_is_cut_so_that_every_effort_is_whole() {
        Choices choices = choices(gains(), "2.5", "9");
        assertThat(choices.planning().option("a+b").effort()).isEqualTo(Effort.of("x", 7)); // 2 + 1.5 days in halves
        assertThat(choices.planning().budget()).containsEntry("x", 5L);
        assertThat(choices.days(7)).isEqualTo(Rational.of(7, 2));
    }

    @Test
    void what_others_require_and_alternatives_elsewhere_are_chosen_by_themselves() {
        PlanningCase planning = choices(gains(), "9", "9").planning();
        assertThat(planning.option("c").requires()).containsExactlyInAnyOrder("(s)", "(c)");
        assertThat(planning.option("c").effort()).isEqualTo(Effort.none());
        assertThat(planning.option("c").gain().probability()).isEqualTo(Rational.of(3, 20)); // 0.3, and 0.5 of s
        assertThat(planning.option("(c)").requires()).containsExactly("(s)");
        assertThat(planning.option("(c)").excludes()).containsExactly("(d)");
        assertThat(planning.option("(c)").effort()).isEqualTo(Effort.of("y", 6));
        assertThat(planning.option("(s)").criterion()).isEmpty();
    }

    @Test
    void an_effort_that_nobody_stated_is_neither_zero_nor_chosen() {
        Choices choices = choices(gains(), "9", "9");
        assertThat(choices.effortUnknown()).containsExactly("d");
        assertThat(best(choices.planning()).status()).isEqualTo(Solution.Status.UNKNOWN);
        assertThat(best(choices.planning()).notes())
                .extracting(Solution.Note::code)
                .containsExactly(Solution.Note.Code.UNKNOWN_COST);
        assertThat(choices.actions(best(choices.withKnownEfforts()).plan().orElseThrow()))
                .doesNotContain("d");
    }

    @Test
    void the_best_plan_within_the_days_of_each_post() {
        Choices choices = choices(gains(), "2", "4"); // b in 1.5 days of x; c and what it needs in 3 + 1 days of y
        Solution best = best(choices.withKnownEfforts());
        assertThat(best.status()).isEqualTo(Solution.Status.OPTIMAL);
        assertThat(best.gain()).contains(Points.parse("3.5"));
        assertThat(choices.actions(best.plan().orElseThrow())).containsExactly("b", "c", "s");
        assertThat(choices.rescored(best.plan().orElseThrow())).isEqualTo(Points.parse("3.5"));
        assertThat(gain(choices(gains(), "2", "3.5"))).isEqualTo(Points.parse("1.5"));
        assertThat(gain(choices(gains(), "1", "4"))).isEqualTo(Points.of(2));
    }

    @Test
    void in_one_pool_anybody_can_do_anything() {
        // 5.5 days: b and c with s; 4 days: a and b in 3.5
        assertThat(gain(Choices.inTotal(gains(), "TEST", DAY, Rational.parse("5.5"))))
                .isEqualTo(Points.parse("3.5"));
        assertThat(gain(Choices.inTotal(gains(), "TEST", DAY, Rational.of(4)))).isEqualTo(Points.of(2));
    }

    @Test
    void what_is_claimed_is_settled_and_the_rest_comes_on_top() {
        Choices choices = choices(gains(TestOutlook.CLAIM), "9", "9");
        assertThat(choices.planning().option("b").gain().likely()).isEqualTo(Points.of(1)); // of 2 lost, a has 1
        assertThat(choices.planning().options()).extracting(PlanOption::code).doesNotContain("a", "a+b");
    }

    @Test
    void what_is_not_known_of_an_action_keeps_it_out_by_name() {
        assertThat(choices(gains(), "9", "9").omissions()).containsExactly(new Omission("e", Reason.EFFECT_UNKNOWN));
        assertThat(Choices.byPost(gains(), "TEST", DAY, Map.of("x", Rational.of(9)))
                        .omissions())
                .containsExactly(
                        new Omission("c", Reason.CAPACITY_UNKNOWN),
                        new Omission("s", Reason.CAPACITY_UNKNOWN),
                        new Omission("e", Reason.EFFECT_UNKNOWN)); // of d nobody knows whose days it takes
        assertThat(choices(gains("", TEXT.replace("proposed: 0.3, approved: 0.5, ", "")), "9", "9")
                        .omissions())
                .extracting(Omission::action)
                .containsExactly("b", "c", "s", "d", "e", "f");
        assertThat(choices(
                                gains("- {on: 2025-02-01, by: z, action: s, change: cancel, reason: thiếu tiền}\n"),
                                "9",
                                "9")
                        .omissions())
                .contains(new Omission("c", Reason.SHUT_OUT));
    }

    @Test
    void an_edition_that_does_not_round_has_no_grid() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> choices(TestOutlook.unrounded(), "9", "9"))
                .withMessage("edition test-2024: expected a rounding of the leaves, in whose steps gains are counted,"
                        + " but got none. Say in the edition how leaves are rounded.");
    }

    @Test
    void the_days_left_are_those_of_whole_months() {
        assertThat(DaysLeft.of(gains().followUp(), LocalDate.of(2025, 9, 30)))
                .isEqualTo(ImmutableSortedMap.of("x", Rational.of(6), "y", Rational.parse("4.5")));
        assertThat(DaysLeft.months(gains().followUp(), LocalDate.of(2025, 10, 1)))
                .isEqualTo(2);
        assertThat(DaysLeft.months(gains().followUp(), LocalDate.of(2026, 5, 1)))
                .isZero();
    }
}
