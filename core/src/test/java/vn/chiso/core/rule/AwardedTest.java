package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chiso.core.TestIndex.SOURCE;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class AwardedTest {
    private static Observed points(String points) {
        return new Observed(ImmutableSortedMap.of("points", Value.of(Points.parse(points))));
    }

    private static Awarded between(String lowest, String highest) {
        return new Awarded(Points.parse(lowest), Optional.of(Points.parse(highest)), Optional.empty(), false, SOURCE);
    }

    @Test
    void the_points_are_what_was_awarded_exactly() {
        Step step = Awarded.upToMax(SOURCE).evaluate(points("16.220"), Points.of(18));

        assertThat(step.points()).contains(Points.parse("16.22"));
        assertThat(step.rule()).isEqualTo("awarded");
        assertThat(step.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(step.inputs()).isEqualTo(ImmutableMap.of("points", Value.of(Points.parse("16.22"))));
        assertThat(step.workings()).containsExactly(Working.of(Operation.EXACT, Points.parse("16.22")));
        assertThat(step.ground()).isEmpty();
        assertThat(step.source()).isEqualTo(SOURCE);
    }

    @Test
    void a_third_of_a_point_stays_one() {
        Observed third = new Observed(ImmutableSortedMap.of("points", Value.of(Rational.of(1, 3))));
        assertThat(Awarded.upToMax(SOURCE).evaluate(third, Points.of(1)).points())
                .contains(Points.of(Rational.of(1, 3)));
    }

    @Test
    void the_reason_of_an_award_is_its_ground() {
        Observed observed = new Observed(
                ImmutableSortedMap.of("points", Value.of(Points.of(1)), "reason", Value.of("two initiatives")));
        assertThat(Awarded.upToMax(SOURCE).evaluate(observed, Points.of(4)).ground())
                .contains("two initiatives");
    }

    @Test
    void it_reads_points_and_a_reason_which_is_needed_if_the_edition_says_so() {
        assertThat(Awarded.upToMax(SOURCE).inputs())
                .containsExactly(
                        InputSpec.required("points", InputType.NUMBER), InputSpec.optional("reason", InputType.TEXT));
        assertThat(new Awarded(Points.ZERO, Optional.empty(), Optional.empty(), true, SOURCE).inputs())
                .containsExactly(
                        InputSpec.required("points", InputType.NUMBER), InputSpec.required("reason", InputType.TEXT));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.01", "17.99", "18", "18.00"})
    void from_nothing_to_the_maximum_everything_can_be_awarded(String award) {
        assertThat(Awarded.upToMax(SOURCE).problems(points(award), Points.of(18)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "18.01", "19", "1622"})
    void beyond_them_nothing_can(String award) {
        assertThat(Awarded.upToMax(SOURCE).problems(points(award), Points.of(18)))
                .containsExactly(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("points"),
                        "points from 0 to 18",
                        award,
                        "Correct the points, or check that this is the right edition."));
    }

    @ParameterizedTest
    @CsvSource({"-4, true", "-4.01, false", "2.5, true", "2.51, false", "0, true"})
    void a_rule_with_bounds_of_its_own_keeps_to_them(String award, boolean fits) {
        assertThat(between("-4", "2.5").problems(points(award), Points.of(4)).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void bounds_that_the_line_has_no_room_for_are_a_problem_of_the_rule() {
        assertThat(between("0", "4").problems(Points.of(4))).isEmpty();
        assertThat(between("0", "4.01").problems(Points.of(4)))
                .extracting(Problem::toString)
                .containsExactly(
                        "highest: expected at most the maximum of 4, but got 4.01. Lower it, or raise the maximum.");
    }

    @Test
    void a_rule_that_can_give_one_number_only_is_no_award() {
        assertThat(between("3.99", "4").problems(Points.of(4))).isEmpty();
        assertThat(between("4", "4").problems(Points.of(4)))
                .extracting(Problem::toString)
                .containsExactly("lowest: expected less than the highest award of 4, but got 4."
                        + " Lower it; a rule that can only give one number is no award.");
        assertThat(Awarded.upToMax(SOURCE).problems(Points.ZERO))
                .extracting(Problem::toString)
                .containsExactly("lowest: expected less than the highest award of 0, but got 0."
                        + " Lower it; a rule that can only give one number is no award.");
    }

    @Test
    void a_penalty_gives_nothing_at_best() {
        assertThat(between("-5", "0").problems(Points.ZERO)).isEmpty();
        assertThat(between("-5", "0").evaluate(points("-1.5"), Points.ZERO).points())
                .contains(Points.parse("-1.5"));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "4, true", "4.01, false"})
    void what_was_not_performed_cannot_earn_more_than_the_maximum(String earned, boolean fits) {
        Awarded rule = new Awarded(Points.ZERO, Optional.empty(), Optional.of(Points.parse(earned)), false, SOURCE);
        assertThat(rule.problems(Points.of(4)).stream().map(Problem::toString))
                .isEqualTo(
                        fits
                                ? List.of()
                                : List.of("not-performed: expected at most the maximum of 4, but got 4.01."
                                        + " Lower it, or raise the maximum."));
    }

    @Test
    void all_problems_of_a_rule_are_named_at_once() {
        Awarded rule = new Awarded(Points.of(4), Optional.of(Points.of(5)), Optional.of(Points.of(6)), false, SOURCE);
        assertThat(rule.problems(Points.of(4)))
                .extracting(problem -> problem.place().path(), Problem::got)
                .containsExactly(tuple("not-performed", "6"), tuple("highest", "5"), tuple("lowest", "4"));
    }
}
