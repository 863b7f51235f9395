package vn.chiso.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.planning.Cases.LIKELY;
import static vn.chiso.core.planning.Cases.enabler;
import static vn.chiso.core.planning.Cases.given;
import static vn.chiso.core.planning.Cases.option;
import static vn.chiso.core.planning.Cases.points;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.core.planning.Solution.CurveStep;
import vn.chiso.core.planning.Solution.Note;
import vn.chiso.core.planning.Solution.Status;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class PlanningCaseTest {
    private static final PlanSolver SOLVER = PlanSolver.exact();

    private static void refused(PlanningCase.Builder given, String... messages) {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(given::build)
                .satisfies(e ->
                        assertThat(e.problems()).extracting(Problem::toString).containsExactly(messages));
    }

    @Test
    void a_scanner_is_bought_when_what_it_enables_is_worth_it() {
        // with 10 days: scanner 4 + a 3 + b 3 earn 5 points; c alone, 8 days, earns 4
        PlanningCase given = given(
                        10,
                        enabler("scanner", 4),
                        option("a", "1.1", "2", 3, "scanner"),
                        option("b", "1.2", "3", 3, "scanner"),
                        option("c", "1.3", "4", 8))
                .build();
        Solution best = SOLVER.best(given, LIKELY);
        assertThat(best.status()).isEqualTo(Status.OPTIMAL);
        assertThat(best.plan().orElseThrow().codes()).containsExactly("a", "b", "scanner");
        assertThat(best.gain()).contains(points("5"));
        assertThat(best.given()).isSameAs(given);
        assertThat(best.curves().get("days"))
                .containsExactly(
                        new CurveStep(0, Points.ZERO),
                        new CurveStep(7, points("3")),
                        new CurveStep(8, points("4")),
                        new CurveStep(10, points("5")));
        assertThat(SOLVER.leastEffort(given, LIKELY, points("4.5"), "days")
                        .plan()
                        .orElseThrow()
                        .effort())
                .containsEntry("days", 10L);
    }

    @Test
    void of_equally_good_plans_the_one_that_takes_less_then_the_first_code() {
        assertThat(SOLVER.best(
                                given(9, option("b", "1", "2", 3), option("a", "1", "2", 5))
                                        .build(),
                                LIKELY)
                        .plan()
                        .orElseThrow()
                        .codes())
                .containsExactly("b");
        assertThat(SOLVER.best(
                                given(9, option("b", "1", "2", 3), option("a", "1", "2", 3))
                                        .build(),
                                LIKELY)
                        .plan()
                        .orElseThrow()
                        .codes())
                .containsExactly("a");
    }

    @Test
    void a_target_above_everything_is_infeasible_and_the_note_says_the_most() {
        Solution none = SOLVER.leastEffort(given(1, option("a", "1", "2", 5)).build(), LIKELY, points("2.01"), "days");
        assertThat(none.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(none.plan()).isEmpty();
        assertThat(none.notes()).containsExactly(new Note(Note.Code.UNREACHABLE, ImmutableList.of("2")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.leastEffort(none.given(), LIKELY, Points.ZERO, "money"))
                .withMessage("There is no resource money to spare, only [days]");
    }

    @Test
    void an_unknown_effort_is_refused_unless_a_default_is_declared() {
        PlanOption.Builder unknown = PlanOption.builder();
        unknown.code("u").criterion("1").gain(Gain.certain(points("1"))).effort(Effort.UNKNOWN);
        PlanOption option = unknown.build();
        Solution refused = SOLVER.best(given(5, option).build(), LIKELY);
        assertThat(refused.status()).isEqualTo(Status.UNKNOWN);
        assertThat(refused.plan()).isEmpty();
        assertThat(refused.notes()).containsExactly(new Note(Note.Code.UNKNOWN_COST, ImmutableList.of("u")));

        PlanningCase.Builder declared = given(5, option);
        Solution best = SOLVER.best(declared.defaultEffort(Effort.of("days", 4)).build(), LIKELY);
        assertThat(best.plan().orElseThrow().effort()).containsEntry("days", 4L);
        assertThat(best.notes()).containsExactly(new Note(Note.Code.DEFAULT_EFFORT, ImmutableList.of("u")));

        assertThat(SOLVER.best(given(5, option).build().forbidding(Set.of("u")), LIKELY)
                        .status())
                .isEqualTo(Status.OPTIMAL);
    }

    @Test
    void what_is_forced_and_does_not_fit_is_infeasible() {
        Solution none = SOLVER.best(given(4, option("a", "1", "2", 5)).build().forcing(Set.of("a")), LIKELY);
        assertThat(none.status()).isEqualTo(Status.INFEASIBLE);
        assertThat(none.notes()).containsExactly(new Note(Note.Code.FORCED_IMPOSSIBLE, ImmutableList.of("a")));
    }

    @Test
    void too_many_links_are_said_not_guessed() {
        PlanOption[] options = new PlanOption[2 * (Compiled.MOST_LINKS + 1)];
        for (int i = 0; i < options.length; i += 2) {
            options[i] = enabler("e" + i, 1);
            options[i + 1] = option("o" + i, "c" + i, "1", 1, "e" + i);
        }
        Solution unknown = SOLVER.best(given(4, options).build(), LIKELY);
        assertThat(unknown.status()).isEqualTo(Status.UNKNOWN);
        assertThat(unknown.notes()).extracting(Note::code).containsExactly(Note.Code.TOO_MANY_LINKS);
    }

    @Test
    void a_budget_of_millions_is_counted_in_the_steps_of_the_prices() {
        Solution best = SOLVER.best(
                given(50_000_000, option("a", "1", "2", 15_000_000), option("b", "2", "3", 40_000_000))
                        .build(),
                LIKELY);
        assertThat(best.status()).isEqualTo(Status.OPTIMAL);
        assertThat(best.plan().orElseThrow().codes()).containsExactly("b");
    }

    @Test
    void a_cycle_of_requirements_is_named() {
        refused(
                given(5, option("a", "1", "1", 1, "b"), option("b", "2", "1", 1, "c"), option("c", "3", "1", 1, "b")),
                "requires: expected requirements that come to an end, but got the cycle b -> c -> b."
                        + " Take one of the requirements out of the cycle.");
    }

    @Test
    void a_gain_above_the_loss_is_named() {
        assertThat(given(5, option("a", "1", "10", 1)).build().options()).hasSize(1);
        refused(
                given(5, option("a", "1", "10.01", 1)),
                "option a, gain: expected no more than the 10 points that 1 has lost, but got 10.01. Cut the gain to the loss.");
    }

    @Test
    void a_negative_effort_is_named() {
        refused(
                given(5, option("a", "1", "1", -1)),
                "option a, effort in days: expected zero or more units, but got -1."
                        + " An effort that is not known is unknown, not a number.");
    }

    @Test
    void everything_else_that_is_wrong_is_in_the_same_list() {
        PlanOption.Builder odd = PlanOption.builder();
        odd.code("x")
                .criterion("9")
                .gain(new Gain(points("2"), points("1.005"), points("1"), Rational.of(3, 2)))
                .effort(Effort.of("money", 1))
                .addRequires("y")
                .addExcludes("y");
        PlanOption.Builder enabler = PlanOption.builder();
        enabler.code("e").gain(Gain.certain(points("1"))).effort(Effort.none());
        PlanningCase.Builder given = PlanningCase.builder();
        given.ruleSet("hash")
                .asOf(Cases.AS_OF)
                .grid(Cases.GRID)
                .putBudget("days", 5L)
                .putLost("1", points("-1"));
        refused(
                given.addOptions(odd.build(), enabler.build(), enabler("e", 1)).addForced("z"),
                "loss of 1: expected zero or more points, but got -1. Enter what was lost.",
                "option e: expected one option of this code, but got a second one. Give each option a code of its own.",
                "option x, gain: expected 0 <= low <= likely <= high, but got 2, 1.005, 1. Put the three gains in order.",
                "option x, probability: expected a number from 0 to 1, but got 1.5. Enter a share, not a percentage.",
                "option x, gain: expected a multiple of 0.01, but got 1.005. Round it as the edition does.",
                "option x, criterion: expected one of [1], but got 9. Say what the criterion has lost.",
                "option x, effort: expected one of the resources [days], but got money. Say how much of it there is.",
                "option x, requires: expected the code of an option, but got y. Correct the code.",
                "option x, excludes: expected the code of an option, but got y. Correct the code.",
                "option x: expected an option either required or excluded, but got y as both. Leave out one of them.",
                "option e: expected no gain of an enabler, but got 1 points. Name the criterion that earns them.",
                "forced: expected the code of an option, but got z. Correct the code.");
    }

    @Test
    void a_plan_needs_an_objective() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SOLVER.best(given(1).build(), List.of()))
                .withMessage("A plan needs an objective, but there is none");
    }
}
