package vn.chiso.core.progress.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static vn.chiso.core.progress.outlook.TestOutlook.DAY;
import static vn.chiso.core.progress.outlook.TestOutlook.TEXT;
import static vn.chiso.core.progress.outlook.TestOutlook.gains;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import org.junit.jupiter.api.Test;
import vn.chiso.core.forecast.Prior;
import vn.chiso.core.forecast.Simulation;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.progress.outlook.Omission.Reason;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

class OutlookTest {
    private static final Rational HALF = Rational.of(1, 2);

    private static Outlook outlook(Gains gains) {
        return Outlook.of(gains, "TEST", DAY, Rational.of(20), new Simulation(1, 1000));
    }

    private static double mean(Outlook outlook) {
        return outlook.forecast().total().mean();
    }

    @Test
    void measured_cases_and_open_actions_make_the_year_end() {
        Outlook outlook = outlook(gains());
        assertThat(outlook.certain()).isEqualTo(Points.of(5)); // lines 2, 3 and 4 as they were: 3 + 1 + 1
        assertThat(outlook.rates())
                .containsExactly(new Outlook.Rate(
                        "rate",
                        ImmutableSortedSet.of(CriterionCode.of("1")),
                        new Ratio(27, 30),
                        10,
                        new Prior(new Ratio(40, 50), Rational.of(20))));
        // a and b each work out with 1/2, together they win back the 2 points that are lost
        assertThat(outlook.works())
                .containsExactly(new Outlook.Work(
                        ImmutableSortedSet.of(CriterionCode.of("2")),
                        ImmutableMap.of("a", HALF, "b", HALF),
                        Points.parse("1.125"),
                        Points.of(2)));
        // 10 cases to come at (16 + 27) of (20 + 30): (27 + 8.6) of 40 in 10 points are 8.9
        assertThat(mean(outlook)).isCloseTo(5 + 8.9 + 1.125, within(1e-9));
        assertThat(outlook.forecast().byProspect().keySet()).containsExactly("measure rate", "actions a, b");
        assertThat(outlook.forecast().byProspect().get("measure rate").mean()).isCloseTo(8.9, within(1e-9));
        assertThat(outlook.forecast().simulation()).isEmpty();
        assertThat(outlook.forecast().given().asOf()).isEqualTo(DAY);
    }

    @Test
    void what_is_unknown_undecided_or_measured_is_left_out_by_name() {
        Outlook outlook = outlook(gains());
        assertThat(outlook.omissions())
                .containsExactly(
                        new Omission("c", Reason.SHUT_OUT), // nobody has decided between c and d
                        new Omission("d", Reason.SHUT_OUT),
                        new Omission("e", Reason.EFFECT_UNKNOWN),
                        new Omission("f", Reason.MEASURED));
        assertThat(outlook.unknown()).containsExactly("e");
        Outlook unjudged = outlook(gains("", TEXT.replace("approved: 0.5, ", "")));
        assertThat(unjudged.omissions()).contains(new Omission("b", Reason.PROBABILITY_UNKNOWN));
        assertThat(mean(unjudged)).isCloseTo(5 + 8.9 + 0.5, within(1e-9)); // a alone, in progress
    }

    @Test
    void what_an_action_requires_must_work_out_too() {
        Outlook outlook = outlook(gains(TestOutlook.CANCEL_D));
        assertThat(outlook.works().get(1))
                .isEqualTo(new Outlook.Work(
                        ImmutableSortedSet.of(CriterionCode.of("3")),
                        ImmutableMap.of("c", Rational.parse("0.3"), "s", HALF),
                        Points.parse("0.3"), // 2 points with 0.3 times 0.5
                        Points.of(2)));
    }

    @Test
    void what_is_verified_is_certain_and_what_is_claimed_is_not() {
        Outlook claimed = outlook(gains(TestOutlook.CLAIM));
        assertThat(claimed.verified()).isEqualTo(Points.ZERO);
        assertThat(mean(claimed)).isCloseTo(5 + 8.9 + 0.4 * 1 + 0.1 * 1.5 + 0.4 * 2, within(1e-9));
        Outlook verified = outlook(gains(TestOutlook.VERIFY));
        assertThat(verified.verified()).isEqualTo(Points.of(1));
        assertThat(verified.certain()).isEqualTo(Points.of(6));
        assertThat(mean(verified)).isCloseTo(6 + 8.9 + 0.5, within(1e-9)); // b can win back only 1 more
    }

    @Test
    void a_measure_without_cases_to_come_stays_as_observed() {
        Outlook outlook = outlook(gains("", TEXT.replace("""
                        to-come:
                          - {measure: rate, cases: 10, stated: 2025-03-05, by: x}
                        """, "")));
        assertThat(outlook.held()).isEqualTo(ImmutableSortedMap.of("rate", Value.of(new Ratio(27, 30))));
        assertThat(outlook.rates()).isEmpty();
        assertThat(outlook.certain()).isEqualTo(Points.of(14)); // 27/30 of 10
    }

    @Test
    void the_chance_of_a_goal() {
        Outlook none = outlook(gains("", TEXT.replace("approved: 0.5, in-progress: 0.5, ", "")));
        // only the 10 cases count: all of 40 come to 9.25 if all succeed, 5 + 9.25
        assertThat(none.chanceOf(Points.parse("14.26"))).isEqualTo(Rational.ZERO);
        assertThat(none.chanceOf(Points.parse("11.75"))).isEqualTo(Rational.ONE); // 27/40 if none does
    }

    @Test
    void an_edition_without_steps_cannot_be_forecast() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> outlook(TestOutlook.unrounded()))
                .withMessageContaining("edition test-2024: expected a rounding of the leaves, which gives the grid");
    }
}
