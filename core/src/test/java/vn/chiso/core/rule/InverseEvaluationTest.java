package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.measure.Value;
import vn.chiso.core.rule.InverseEvaluation.Reach;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class InverseEvaluationTest {
    private static final Expression SHARE = Expression.parse("share");

    /** Below 80 % nothing, from 80 % half a point, from 95 % one. */
    private static final ScoringRule BANDS = bands(Rational.of(4, 5), Rational.of(19, 20));

    /** Up to 2 nothing, 3 to 5 one point, above nothing again. */
    private static final ScoringRule UP_AND_DOWN = ScoringRule.of(
            new Bands(
                    Expression.parse("n"),
                    ImmutableList.of(
                            Band.below(Rational.of(3), Amount.ZERO),
                            Band.of(Rational.of(3), Rational.of(6), Amount.FULL),
                            Band.from(Rational.of(6), Amount.ZERO))),
            SOURCE);

    private static ScoringRule bands(Rational half, Rational full) {
        return ScoringRule.of(
                new Bands(
                        SHARE,
                        ImmutableList.of(
                                Band.below(half, Amount.ZERO),
                                Band.of(half, full, Amount.parse("0.5")),
                                Band.from(full, Amount.FULL))),
                SOURCE);
    }

    private static Facts share(long part, long whole) {
        return Facts.of(Map.of("share", Value.of(new Ratio(part, whole))), Points.of(1));
    }

    private static String shown(Reach reach) {
        return reach.level() + " " + reach.verdict() + " " + reach.cases();
    }

    @Test
    void cases_that_are_put_right_raise_the_share() {
        // 40 of 60: 80 % is 48, 95 % is 57
        assertThat(InverseEvaluation.of(BANDS, share(40, 60), new Lever.Convert("share")))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("0.5 REACHABLE 8", "1 REACHABLE 17");
    }

    @Test
    void of_the_cases_to_come_so_many_must_succeed_or_it_is_lost() {
        // 40 of 60 and 30 to come: 80 % of 90 is 72, so 32 of 30: lost; with 60 to come 96, so 56 of 60; 95 % of 120 is
        // 114: 74 of 60
        assertThat(InverseEvaluation.of(BANDS, share(40, 60), new Lever.Future("share", 30)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("0.5 LOST 0", "1 LOST 0");
        List<Reach> reaches = InverseEvaluation.of(BANDS, share(40, 60), new Lever.Future("share", 60));
        assertThat(reaches).extracting(InverseEvaluationTest::shown).containsExactly("0.5 REACHABLE 56", "1 LOST 0");
        assertThat(reaches.get(0).rate()).contains(Rational.of(14, 15));
        assertThat(reaches.get(0).step().flatMap(Step::points)).contains(Points.parse("0.5"));
        assertThat(reaches.get(1).rate()).isEmpty();
    }

    @Test
    void successes_on_top_raise_both_counts() {
        // (0.8 x 60 - 40) / (1 - 0.8) = 40; (0.95 x 60 - 40) / 0.05 = 340
        assertThat(InverseEvaluation.of(BANDS, share(40, 60), new Lever.Add("share", 1_000)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("0.5 REACHABLE 40", "1 REACHABLE 340");
    }

    @Test
    void where_a_low_share_is_good_so_many_of_the_cases_to_come_must_not_count() {
        ScoringRule rule = ScoringRule.of(
                new Bands(
                        SHARE,
                        ImmutableList.of(
                                Band.below(Rational.of(1, 10), Amount.FULL),
                                Band.of(Rational.of(1, 10), Rational.of(1, 5), Amount.parse("0.5")),
                                Band.from(Rational.of(1, 5), Amount.ZERO))),
                SOURCE);
        // 5 of 50 and 30 to come: below 20 % of 80 are 15, so 20 of the 30 must not count; below 10 % are 7, so 28
        assertThat(InverseEvaluation.of(rule, share(5, 50), new Lever.Avoid("share", 30)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("0.5 REACHABLE 20", "1 REACHABLE 28");
        assertThat(InverseEvaluation.of(rule, share(8, 50), new Lever.Avoid("share", 30)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("0.5 REACHABLE 23", "1 LOST 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEvaluation.slack(rule, share(5, 50), new Lever.Avoid("share", 30)))
                .withMessageStartingWith("Cases to come have no slack");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lever.Avoid("share", -1))
                .withMessage("A number of cases is zero or more, but was -1");
    }

    @Test
    void a_deduction_is_won_back_by_fewer_occurrences() {
        ScoringRule rule = ScoringRule.of(
                new Deduction(
                        ImmutableList.of(
                                new Term("late", Expression.parse("late"), Points.parse("0.25"), Optional.empty())),
                        Optional.of(Points.parse("1.5")),
                        Optional.empty()),
                SOURCE);
        Facts facts = Facts.of(Map.of("late", Value.of(9)), Points.of(2));
        // 9 x 0.25 is capped to 1.5, so 0.5 is left; the maximum needs none of them
        assertThat(InverseEvaluation.of(rule, facts, new Lever.Fewer("late")))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("2 REACHABLE 9");
    }

    @Test
    void rounding_inside_the_rule_is_honoured() {
        ScoringRule rule = ScoringRule.builder()
                .rounding(Rounding.halfUp(1))
                .scheme(Proportional.ofShare())
                .source(SOURCE)
                .build();
        // 0.95 rounds to 1.0: 95 of 100 are enough
        assertThat(InverseEvaluation.of(rule, share(90, 100), new Lever.Convert("share")))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("1 REACHABLE 5");
    }

    @Test
    void more_can_mean_less_and_then_every_number_is_tried() {
        Facts facts = Facts.of(Map.of("n", Value.of(1)), Points.of(1));
        assertThat(InverseEvaluation.of(UP_AND_DOWN, facts, new Lever.More("n", 50)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("1 REACHABLE 2");
        Facts above = Facts.of(Map.of("n", Value.of(7)), Points.of(1));
        assertThat(InverseEvaluation.of(UP_AND_DOWN, above, new Lever.More("n", 50)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("1 LOST 0");
        assertThat(InverseEvaluation.of(UP_AND_DOWN, above, new Lever.More("n", 1_000_000)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("1 UNDECIDED 0");
        assertThat(InverseEvaluation.of(UP_AND_DOWN, above, new Lever.Fewer("n")))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("1 REACHABLE 2");
    }

    @Test
    void a_level_that_is_reached_is_no_question() {
        assertThat(InverseEvaluation.of(BANDS, share(96, 100), new Lever.Convert("share")))
                .isEmpty();
    }

    @Test
    void a_lever_moves_only_what_it_is_for() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEvaluation.of(BANDS, share(1, 2), new Lever.Convert("other")))
                .withMessage("There is no input other to change");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEvaluation.of(BANDS, share(1, 2), new Lever.Fewer("share")))
                .withMessage("This lever moves a number, but was 1/2");
    }

    @Test
    void cases_to_come_may_be_needed_to_hold_a_level() {
        // 48 of 60 are 80 %; with 60 to come 80 % of 120 are 96, so 48 of them; 95 % are 114, so 66 of 60
        assertThat(InverseEvaluation.of(BANDS, share(48, 60), new Lever.Future("share", 60)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("0.5 REACHABLE 48", "1 LOST 0");
    }

    @Test
    void any_number_of_points_can_be_asked_for() {
        ScoringRule rule = ScoringRule.of(Proportional.ofShare(), SOURCE);
        Facts facts = Facts.of(Map.of("share", Value.of(new Ratio(40, 60))), Points.of(20));
        // 15 of 20 points are 45 of 60
        assertThat(shown(InverseEvaluation.reach(rule, facts, new Lever.Convert("share"), Points.of(15))))
                .isEqualTo("15 REACHABLE 5");
        assertThat(shown(InverseEvaluation.reach(rule, facts, new Lever.Convert("share"), Points.of(10))))
                .isEqualTo("10 REACHABLE 0");
        assertThat(shown(InverseEvaluation.reach(rule, facts, new Lever.Convert("share"), Points.of(21))))
                .isEqualTo("21 LOST 0");
    }

    @Test
    void a_share_above_all_is_not_raised_by_one_more() {
        Facts facts = Facts.of(Map.of("share", Value.of(new Ratio(120, 100))), Points.of(1));
        ScoringRule rule = bands(Rational.of(11, 10), Rational.of(13, 10));
        assertThat(InverseEvaluation.of(rule, facts, new Lever.Add("share", 1_000)))
                .extracting(InverseEvaluationTest::shown)
                .containsExactly("1 LOST 0");
        assertThat(shown(InverseEvaluation.reach(rule, facts, new Lever.Add("share", 1_000), Points.parse("0.5"))))
                .isEqualTo("0.5 REACHABLE 0");
    }

    @Test
    void so_many_cases_may_go_wrong_and_the_next_one_costs_points() {
        // 95 % of 100 are 95: three may lapse; of 98 successes among more cases 98/103 is above 95 %, 98/104 is not
        assertThat(slack(BANDS, share(98, 100), new Lever.Lapse("share"))).isEqualTo("1 POSSIBLE 3 0.5");
        assertThat(slack(BANDS, share(98, 100), new Lever.Fail("share", 50))).isEqualTo("1 POSSIBLE 3 0.5");
        assertThat(slack(BANDS, share(98, 100), new Lever.Fail("share", 3))).isEqualTo("1 NONE 3 -");
        // no successes, nothing to lose
        assertThat(slack(BANDS, share(0, 100), new Lever.Lapse("share"))).isEqualTo("0 NONE 0 -");
        // on the edge there is no slack
        assertThat(slack(BANDS, share(95, 100), new Lever.Lapse("share"))).isEqualTo("1 POSSIBLE 0 0.5");
    }

    @Test
    void slack_is_searched_one_by_one_where_more_may_mean_less() {
        Facts facts = Facts.of(Map.of("n", Value.of(4)), Points.of(1));
        assertThat(slack(UP_AND_DOWN, facts, new Lever.More("n", 50))).isEqualTo("1 POSSIBLE 1 0");
        assertThat(slack(UP_AND_DOWN, facts, new Lever.Fewer("n"))).isEqualTo("1 POSSIBLE 1 0");
        Facts below = Facts.of(Map.of("n", Value.of(1)), Points.of(1));
        assertThat(slack(UP_AND_DOWN, below, new Lever.More("n", 1_000_000))).isEqualTo("0 UNDECIDED 0 -");
    }

    private static String slack(ScoringRule rule, Facts facts, Lever lever) {
        InverseEvaluation.Slack slack = InverseEvaluation.slack(rule, facts, lever);
        return slack.points() + " " + slack.loss() + " " + slack.cases() + " "
                + slack.step().flatMap(Step::points).map(Points::toString).orElse("-");
    }

    @Test
    void what_earns_no_points_has_no_slack() {
        Facts nothing = Facts.of(Map.of("share", Value.of(new Ratio(0, 0))), Points.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEvaluation.slack(BANDS, nothing, new Lever.Lapse("share")))
                .withMessage("Nothing can be lost of {share=0/0}, which earns no points");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InverseEvaluation.slack(BANDS, share(1, 1), new Lever.Future("share", 9)))
                .withMessage("Cases to come have no slack, but was Future[input=share, remaining=9];"
                        + " ask what it takes to hold a level");
    }

    @Test
    void a_number_of_cases_is_zero_or_more() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lever.Future("share", -1))
                .withMessage("A number of cases is zero or more, but was -1");
    }

    @Property
    void worsened_by_its_slack_nothing_is_lost_and_one_case_further_something_is(
            @ForAll @IntRange(min = 1, max = 98) int percent,
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long whole,
            @ForAll @LongRange(max = 1_000_000_000_000L) long seed) {
        long part = seed % (whole + 1);
        ScoringRule rule = bands(Rational.of(percent, 100), Rational.of(percent + 1, 100));
        Lever lapse = new Lever.Lapse("share");
        InverseEvaluation.Slack slack = InverseEvaluation.slack(rule, share(part, whole), lapse);
        assertThat(earned(rule, part - slack.cases(), whole)).isEqualTo(slack.points());
        if (slack.loss() == InverseEvaluation.Loss.POSSIBLE) {
            assertThat(earned(rule, part - slack.cases() - 1, whole)).isLessThan(slack.points());
        } else {
            assertThat(slack.cases()).isEqualTo(part);
        }
    }

    private static Points earned(ScoringRule rule, long part, long whole) {
        return ((ScoringRule.Answer.Scored) rule.answer(share(part, whole)))
                .step()
                .points()
                .orElseThrow();
    }

    @Property(tries = 20_000)
    void the_answer_is_the_closed_form(
            @ForAll @IntRange(min = 1, max = 199) int edge,
            @ForAll boolean strict,
            @ForAll @LongRange(min = 1, max = 1_000_000_000L) long whole,
            @ForAll @LongRange(max = 1_000_000_000L) long seed,
            @ForAll @LongRange(max = 2_000_000_000L) long more) {
        long part = seed % (whole + 1);
        Rational t = Rational.of(edge, 200);
        Rational n = Rational.of(part);
        Rational of = Rational.of(whole);
        ScoringRule rule = edge(t, strict);
        Facts facts = share(part, whole);
        // ceil(tN) - n, or floor(tN) + 1 - n where the edge itself is not enough
        expect(rule, facts, new Lever.Convert("share"), least(t.times(of).minus(n), strict), whole - part);
        // ceil(t(N + R)) - n, lost if it is more than R
        Rational afterwards = of.plus(Rational.of(more));
        expect(
                rule,
                facts,
                new Lever.Future("share", more),
                least(t.times(afterwards).minus(n), strict),
                more);
        // ceil((tN - n) / (1 - t))
        Rational onTop = t.times(of).minus(n).dividedBy(Rational.ONE.minus(t));
        expect(rule, facts, new Lever.Add("share", more), least(onTop, strict), more);
    }

    /** A point at the edge and above, or only above. */
    private static ScoringRule edge(Rational t, boolean strict) {
        Range<Rational> reached = strict ? Range.greaterThan(t) : Range.atLeast(t);
        Range<Rational> below = strict ? Range.atMost(t) : Range.lessThan(t);
        return ScoringRule.of(
                new Bands(
                        SHARE,
                        ImmutableList.of(
                                new Band(below, new Stated.Earns(Amount.ZERO), Optional.empty()),
                                new Band(reached, new Stated.Earns(Amount.FULL), Optional.empty()))),
                SOURCE);
    }

    private static long least(Rational edge, boolean strict) {
        return (strict ? edge.floor().add(BigInteger.ONE) : edge.ceiling()).longValueExact();
    }

    private static void expect(ScoringRule rule, Facts facts, Lever lever, long cases, long most) {
        List<Reach> reaches = InverseEvaluation.of(rule, facts, lever);
        if (cases <= 0) {
            assertThat(reaches).isEmpty(); // it needs no case at all
        } else {
            assertThat(reaches)
                    .extracting(InverseEvaluationTest::shown)
                    .containsExactly(cases > most ? "1 LOST 0" : "1 REACHABLE " + cases);
        }
    }
}
