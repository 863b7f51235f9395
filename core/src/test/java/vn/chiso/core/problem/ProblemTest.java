package vn.chiso.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem LOW = new Problem(
            ProblemCode.OUT_OF_BOUNDS, Place.of("criterion 1.3"), "points between 0 and 18", "19", "Lower the points.");
    private static final Problem ODD = new Problem(
            ProblemCode.UNKNOWN_KEY, new Place("a.yaml", 3, 7, ""), "only the keys vi, en", "vn", "Remove it.");

    @Test
    void a_place_says_as_much_as_is_known() {
        assertThat(new Place("nhu-quynh.yaml", 12, 9, "criterion 1.3, max"))
                .hasToString("nhu-quynh.yaml:12:9 (criterion 1.3, max)");
        assertThat(new Place("nhu-quynh.yaml", 12, 9, "")).hasToString("nhu-quynh.yaml:12:9");
        assertThat(new Place("nhu-quynh.yaml", 0, 0, "criterion 1.3")).hasToString("nhu-quynh.yaml (criterion 1.3)");
        assertThat(new Place("nhu-quynh.yaml", 0, 0, "")).hasToString("nhu-quynh.yaml");
        assertThat(Place.of("criterion 1.3"))
                .hasToString("criterion 1.3")
                .isEqualTo(new Place("", 0, 0, "criterion 1.3"));
    }

    @Test
    void a_problem_says_where_what_was_expected_what_came_and_how_to_mend_it() {
        assertThat(LOW).hasToString("criterion 1.3: expected points between 0 and 18, but got 19. Lower the points.");
        assertThat(ODD).hasToString("a.yaml:3:7: expected only the keys vi, en, but got vn. Remove it.");
    }

    @Test
    void a_problem_found_elsewhere_differs_in_its_place_only() {
        Place place = new Place("a.yaml", 5, 1, "criterion 1.3");
        assertThat(LOW.at(place))
                .isEqualTo(new Problem(
                        ProblemCode.OUT_OF_BOUNDS, place, "points between 0 and 18", "19", "Lower the points."));
    }

    @Test
    void an_exception_names_every_problem_on_a_line_of_its_own() {
        assertThat(new InvalidDataException(List.of(LOW, ODD)))
                .hasMessage("criterion 1.3: expected points between 0 and 18, but got 19. Lower the points.\n"
                        + "a.yaml:3:7: expected only the keys vi, en, but got vn. Remove it.");
        assertThat(new InvalidDataException(List.of(LOW, ODD)).problems()).containsExactly(LOW, ODD);
    }

    @Test
    void an_exception_keeps_its_problems_whatever_becomes_of_the_list() {
        List<Problem> problems = new ArrayList<>(List.of(LOW));
        InvalidDataException exception = new InvalidDataException(problems);
        problems.clear();
        assertThat(exception.problems()).containsExactly(LOW);
    }

    @Test
    void an_exception_without_a_problem_is_a_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidDataException(List.of()))
                .withMessage("An InvalidDataException needs at least one problem");
    }

    @Test
    void nothing_is_thrown_if_there_is_no_problem() {
        assertThatCode(() -> InvalidDataException.throwIfAny(List.of())).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> InvalidDataException.throwIfAny(List.of(ODD)))
                .satisfies(exception -> assertThat(exception.problems()).containsExactly(ODD));
    }
}
