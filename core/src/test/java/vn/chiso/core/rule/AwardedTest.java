package vn.chiso.core.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.rule.Scoring.day;
import static vn.chiso.core.rule.Scoring.earned;
import static vn.chiso.core.rule.Scoring.facts;
import static vn.chiso.core.rule.Scoring.levels;
import static vn.chiso.core.rule.Scoring.points;
import static vn.chiso.core.rule.Scoring.problems;
import static vn.chiso.core.rule.Scoring.quantity;
import static vn.chiso.core.rule.Scoring.refusal;
import static vn.chiso.core.rule.Scoring.refused;
import static vn.chiso.core.rule.Scoring.rule;
import static vn.chiso.core.rule.Scoring.step;

import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class AwardedTest {
    private static Facts award(String points, String max) {
        return facts(max, "points", quantity(points));
    }

    private static Awarded between(String lowest, String highest) {
        return new Awarded("points", points(lowest), Optional.of(points(highest)), Optional.empty(), false);
    }

    private static Awarded grid(String grid) {
        return new Awarded("points", Points.ZERO, Optional.empty(), Optional.of(points(grid)), false);
    }

    @Test
    void the_points_are_what_was_awarded_exactly() {
        Step step = step(Awarded.upToMax(), award("16.220", "18"));

        assertThat(step.points()).contains(points("16.22"));
        assertThat(step.rule()).isEqualTo("awarded");
        assertThat(step.outcome()).isEqualTo(Outcome.SCORED);
        assertThat(step.inputs()).isEqualTo(Map.of("points", quantity("16.22")));
        assertThat(step.workings()).containsExactly(Working.of(Operation.EXACT, points("16.22")));
        assertThat(step.parts()).isEmpty();
        assertThat(step.ground()).isEmpty();
        assertThat(step.source()).isEqualTo(SOURCE);
    }

    @Test
    void a_third_of_a_point_stays_one() {
        assertThat(earned(Awarded.upToMax(), award("1/3", "1"))).isEqualTo("1/3");
    }

    @Test
    void the_reason_of_an_award_is_its_ground() {
        Facts facts = facts("4", Map.of("points", quantity("1"), "reason", Value.of("two initiatives")));
        assertThat(step(Awarded.upToMax(), facts).ground()).contains("two initiatives");
    }

    @Test
    void it_reads_points_and_a_reason_which_is_needed_if_the_edition_says_so() {
        assertThat(Awarded.upToMax().usualInputs())
                .containsExactly(
                        InputSpec.required("points", InputType.NUMBER), InputSpec.optional("reason", InputType.TEXT));
        assertThat(new Awarded("given", Points.ZERO, Optional.empty(), Optional.empty(), true).usualInputs())
                .containsExactly(
                        InputSpec.required("given", InputType.NUMBER), InputSpec.required("reason", InputType.TEXT));
        assertThat(Awarded.upToMax().kind()).isEqualTo("awarded");
        assertThat(Awarded.upToMax().expressions()).isEmpty();
    }

    @Test
    void it_reads_the_input_that_the_edition_names() {
        Awarded rule = new Awarded("given", Points.ZERO, Optional.empty(), Optional.empty(), false);
        assertThat(earned(rule, facts("4", "given", quantity("3")))).isEqualTo("3");
        assertThat(refusal(rule, award("3", "4")))
                .isEqualTo("given: expected a value, but got nothing. Enter it; in this case the rule reads it.");
    }

    @Test
    void what_is_no_number_is_no_award() {
        assertThat(refused(rule(Awarded.upToMax()), facts("4", "points", day("2026-01-01")))
                        .code())
                .isEqualTo(ProblemCode.MISSING_INPUT);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.01", "17.99", "18"})
    void from_nothing_to_the_maximum_everything_can_be_awarded(String award) {
        assertThat(earned(Awarded.upToMax(), award(award, "18"))).isEqualTo(award);
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "18.01", "19", "1622"})
    void beyond_them_nothing_can(String award) {
        assertThat(refused(rule(Awarded.upToMax()), award(award, "18")))
                .isEqualTo(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of("points"),
                        "points from 0 to 18",
                        award,
                        "Correct the points, or check that this is the right edition."));
    }

    @ParameterizedTest
    @CsvSource({"-4, true", "-4.01, false", "2.5, true", "2.51, false", "0, true"})
    void a_rule_with_bounds_of_its_own_keeps_to_them(String award, boolean fits) {
        assertThat(rule(between("-4", "2.5")).answer(award(award, "4")) instanceof ScoringRule.Answer.Scored)
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "0.5, true", "1.5, true", "0.25, false", "1.49, false", "3, true"})
    void an_award_lies_on_the_grid_of_the_edition(String award, boolean fits) {
        ScoringRule.Answer answer = rule(grid("0.5")).answer(award(award, "3"));
        if (fits) {
            assertThat(answer).isInstanceOf(ScoringRule.Answer.Scored.class);
        } else {
            assertThat(answer)
                    .isEqualTo(new ScoringRule.Answer.Refusal(new Problem(
                            ProblemCode.OUT_OF_BOUNDS,
                            Place.of("points"),
                            "a multiple of 0.5",
                            award,
                            "Correct the points, or check that this is the right edition.")));
        }
    }

    @Test
    void bounds_that_the_line_has_no_room_for_are_a_problem_of_the_rule() {
        assertThat(problems(between("0", "4"), "4")).isEmpty();
        assertThat(problems(between("0", "4.01"), "4"))
                .containsExactly(
                        "highest: expected at most the maximum of 4, but got 4.01. Lower it, or raise the maximum.");
    }

    @Test
    void a_rule_that_can_give_one_number_only_is_no_award() {
        assertThat(problems(between("3.99", "4"), "4")).isEmpty();
        assertThat(problems(between("4", "4"), "4"))
                .containsExactly("lowest: expected less than the highest award of 4, but got 4."
                        + " Lower it; a rule that can only give one number is no award.");
        assertThat(problems(Awarded.upToMax(), "0"))
                .containsExactly("lowest: expected less than the highest award of 0, but got 0."
                        + " Lower it; a rule that can only give one number is no award.");
    }

    @Test
    void a_grid_has_a_distance() {
        assertThat(problems(grid("0.01"), "4")).isEmpty();
        assertThat(problems(grid("0"), "4"))
                .containsExactly("grid: expected more than 0, but got 0. Give the distance of two awards.");
        assertThat(problems(grid("-0.5"), "4"))
                .containsExactly("grid: expected more than 0, but got -0.5. Give the distance of two awards.");
    }

    @Test
    void a_penalty_gives_nothing_at_best() {
        assertThat(problems(between("-5", "0"), "0")).isEmpty();
        assertThat(earned(between("-5", "0"), award("-1.5", "0"))).isEqualTo("-1.5");
    }

    @Test
    void all_problems_of_a_rule_are_named_at_once() {
        Awarded rule = new Awarded("points", Points.of(4), Optional.of(Points.of(5)), Optional.of(Points.ZERO), false);
        assertThat(rule.problems(Points.of(4)))
                .extracting(problem -> problem.place().path(), Problem::got)
                .containsExactly(tuple("highest", "5"), tuple("lowest", "4"), tuple("grid", "0"));
    }

    @Test
    void its_levels_are_its_ends() {
        assertThat(levels(between("-1", "2.5"), "4")).containsExactly("-1", "0", "2.5", "4");
        assertThat(levels(Awarded.upToMax(), "4")).containsExactly("0", "4");
    }

    @Property
    void every_multiple_of_the_grid_and_nothing_between_can_be_awarded(
            @ForAll @IntRange(min = 1, max = 12) int cells,
            @ForAll @IntRange(min = 1, max = 12) int gridOf,
            @ForAll @IntRange(max = 144) int award) {
        // the grid is 1/gridOf of a point, awards are 144ths of the cells that the maximum has
        Points step = Points.of(Rational.of(1, gridOf));
        Awarded rule = new Awarded("points", Points.ZERO, Optional.empty(), Optional.of(step), false);
        Points max = step.times(Rational.of(cells));
        Points given = max.times(Rational.of(award, 144));
        boolean onGrid = (long) award * cells % 144 == 0;
        ScoringRule.Answer answer = rule(rule).answer(Facts.of(Map.of("points", Value.of(given)), max));
        assertThat(answer instanceof ScoringRule.Answer.Scored).isEqualTo(onGrid);
    }
}
