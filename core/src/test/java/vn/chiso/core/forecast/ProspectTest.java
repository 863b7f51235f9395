package vn.chiso.core.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.forecast.Prospect.Possibility;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

class ProspectTest {
    private static final PointGrid GRID = PointGrid.of(Rounding.halfUp(2));

    private static Prior prior(long part, long whole, long weight) {
        return new Prior(new Ratio(part, whole), Rational.of(weight));
    }

    @Test
    void with_one_success_and_one_failure_every_number_of_successes_is_equally_likely() {
        // Beta(1, 1): last year 1 of 2 at the weight of 2 cases
        Prospect rate = Prospect.cases("rate", new Ratio(0, 0), 3, prior(1, 2, 2));
        assertThat(rate.possibilities())
                .extracting(Possibility::value)
                .containsExactly(
                        Value.of(new Ratio(0, 3)),
                        Value.of(new Ratio(1, 3)),
                        Value.of(new Ratio(2, 3)),
                        Value.of(new Ratio(3, 3)));
        rate.possibilities()
                .forEach(possible -> assertThat(possible.probability()).isCloseTo(0.25, within(1e-12)));
        assertThat(rate.assumption())
                .isEqualTo("0/0 so far, 3 to come, beta-binomial with last year 1/2 counted as 2 cases");
    }

    @Test
    void one_case_succeeds_at_the_rate_of_all_that_is_known() {
        // last year 40/50 as 10 cases: 8 and 2; this year 9 of 10: 17 of 20
        Prospect rate = Prospect.cases("rate", new Ratio(9, 10), 1, prior(40, 50, 10));
        assertThat(rate.possibilities().get(1).probability()).isCloseTo(0.85, within(1e-12));
    }

    @Test
    void without_a_failure_none_is_expected_and_without_a_success_none() {
        assertThat(Prospect.cases("rate", new Ratio(5, 5), 2, prior(9, 9, 4)).possibilities())
                .extracting(Possibility::probability)
                .containsExactly(0.0, 0.0, 1.0);
        assertThat(Prospect.cases("rate", new Ratio(0, 5), 2, prior(0, 9, 4)).possibilities())
                .extracting(Possibility::probability)
                .containsExactly(1.0, 0.0, 0.0);
    }

    @Test
    void where_nothing_is_known_nothing_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prospect.cases("rate", new Ratio(0, 0), 2, prior(1, 2, 0)))
                .withMessage("rate: nothing is known of its rate, neither a case so far nor a weight of last year;"
                        + " give last year a weight");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prospect.cases("rate", new Ratio(3, 2), 2, prior(1, 2, 1)))
                .withMessage("rate: no more cases succeed than there are, but were 3/2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prospect.cases("rate", new Ratio(1, 2), -1, prior(1, 2, 1)))
                .withMessage("rate: from 0 to 1000000 cases are still to come, but were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prior(0, 0, 1))
                .withMessage("The share of last year is one of cases, but was 0/0");
    }

    @Test
    void a_normal_survey_falls_on_the_grid_and_its_tails_on_the_ends() {
        // mean 1, deviation 1, whole points from 0 to 2: below 0.5 and above 1.5 half a deviation: 0.308538
        Prospect survey = Prospect.normal(
                "survey", PointGrid.of(Rounding.halfUp(0)), Points.of(1), Points.of(1), Points.ZERO, Points.of(2));
        assertThat(survey.possibilities().get(0).probability()).isCloseTo(0.30853754, within(1e-8));
        assertThat(survey.possibilities().get(1).probability()).isCloseTo(0.38292492, within(1e-8));
        assertThat(survey.possibilities().get(2).probability()).isCloseTo(0.30853754, within(1e-8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prospect.normal("s", GRID, Points.ZERO, Points.ZERO, Points.ZERO, Points.of(2)))
                .withMessage("s: a deviation above 0 and least <= most, but was deviation 0, least 0, most 2");
    }

    @Test
    void past_changes_are_drawn_from_and_cut_to_what_can_be_earned() {
        Prospect survey = Prospect.resampled(
                "survey", Points.of(9), List.of(Points.of(3), Points.of(-1)), Points.ZERO, Points.of(10));
        assertThat(survey.possibilities())
                .containsExactly(
                        new Possibility(Value.of(Points.of(8)), 0.5), new Possibility(Value.of(Points.of(10)), 0.5));
        assertThat(survey.assumption()).isEqualTo("9 changed as in one of 2 past years: [-1, 3]");
    }

    @Test
    void possibilities_that_do_not_add_up_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Prospect.delivery("paper", 1.5, Value.of(true), Value.of(false)))
                .withMessage("A probability is a number from 0 to 1, but that of yes was 1.5");
    }

    @Property(tries = 100)
    void the_mean_of_the_cases_is_the_known_rate_and_the_mass_is_one(
            @ForAll @IntRange(max = 30) int part,
            @ForAll @IntRange(max = 30) int failed,
            @ForAll @IntRange(max = 2000) int remaining,
            @ForAll @IntRange(min = 1, max = 40) int weight) {
        Prospect rate = Prospect.cases("rate", new Ratio(part, part + failed), remaining, prior(3, 4, weight));
        double mass = 0;
        double mean = 0;
        for (int more = 0; more <= remaining; more++) {
            double probability = rate.possibilities().get(more).probability();
            mass += probability;
            mean += probability * more;
        }
        assertThat(mass).isCloseTo(1, within(1e-9));
        double known = (part + 0.75 * weight) / (part + failed + weight);
        assertThat(mean).isCloseTo(remaining * known, within(1e-6 * (1 + remaining)));
    }
}
