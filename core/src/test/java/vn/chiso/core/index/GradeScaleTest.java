package vn.chiso.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.index.GradeScale.Example;
import vn.chiso.core.index.GradeScale.Finding;
import vn.chiso.core.index.GradeScale.Grade;
import vn.chiso.core.score.Points;

class GradeScaleTest {
    private static Grade grade(String id, String from) {
        return new Grade(id, Name.of("Loại " + id), Optional.of(Points.parse(from)), SOURCE);
    }

    private static Grade unbounded(String id) {
        return new Grade(id, Name.of("Loại " + id), Optional.empty(), SOURCE);
    }

    private static Example example(String points, String grade) {
        return new Example(Points.parse(points), grade, SOURCE);
    }

    private static GradeScale scale(boolean complete, List<Grade> grades, Example... examples) {
        GradeScale.Builder builder = GradeScale.builder();
        return builder.complete(complete)
                .addAllGrades(grades)
                .addExamples(examples)
                .build();
    }

    /** {@code good|fair}: what is possible, and {@code ?} if an unlisted grade is. */
    private static String classify(GradeScale scale, String total) {
        Finding finding = scale.classify(Points.parse(total));
        return finding.possible().stream().map(Grade::id).collect(Collectors.joining("|"))
                + (finding.unlistedPossible() ? "?" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "110, excellent",
        "95, excellent",
        "94.99, good",
        "80, good",
        "79.99, fair",
        "70, fair",
        "69.99, average",
        "50, average",
        "49.99, weak",
        "0, weak",
        "-1, weak"
    })
    void a_grade_reaches_from_its_bound_to_just_below_the_next(String total, String grade) {
        // Thái Nguyên: from 95, from 80 to below 95, from 70 to below 80, from 50 to below 70, below 50
        GradeScale scale = scale(
                true,
                List.of(
                        grade("excellent", "95"),
                        grade("good", "80"),
                        grade("fair", "70"),
                        grade("average", "50"),
                        unbounded("weak")));

        assertThat(classify(scale, total)).isEqualTo(grade);
        assertThat(scale.classify(Points.parse(total)).grade().map(Grade::id)).contains(grade);
    }

    @Test
    void an_edge_is_decided_on_the_exact_number() {
        GradeScale scale = scale(true, List.of(grade("a", "80"), unbounded("b")));
        assertThat(classify(scale, "79.999999999999")).isEqualTo("b");
        assertThat(classify(scale, "80.000000000000")).isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({"83.59, fair?", "83.60, fair", "83.61, fair?", "100, fair?", "0, fair?"})
    void if_one_result_is_all_that_is_known_every_other_total_is_open(String total, String possible) {
        assertThat(classify(scale(false, List.of(unbounded("fair")), example("83.60", "fair")), total))
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"83.59, fair?", "83.60, fair", "83.70, fair", "83.81, fair", "83.82, fair?"})
    void between_two_results_of_the_same_grade_there_is_no_other(String total, String possible) {
        GradeScale scale = scale(false, List.of(unbounded("fair")), example("83.60", "fair"), example("83.81", "fair"));
        assertThat(classify(scale, total)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({
        "95, excellent|good",
        "88.01, excellent|good",
        "88, good",
        "87.99, good|fair",
        "70, good|fair",
        "69.99, weak"
    })
    void unknown_bounds_of_a_complete_scale_leave_what_examples_do_not_rule_out(String total, String possible) {
        GradeScale scale = scale(
                true,
                List.of(unbounded("excellent"), unbounded("good"), grade("fair", "70"), unbounded("weak")),
                example("88", "good"));
        assertThat(classify(scale, total)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"79.99, ?", "80, good?", "82, good?", "90, excellent?"})
    void in_an_incomplete_list_a_bound_alone_does_not_say_where_the_grade_ends(String total, String possible) {
        // an unlisted grade may lie between the two, above them or below them
        assertThat(classify(scale(false, List.of(grade("excellent", "90"), grade("good", "80"))), total))
                .isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"79.99, ?", "80, good", "85, good", "85.01, good?"})
    void in_an_incomplete_list_a_grade_is_sure_from_its_bound_to_its_best_example(String total, String possible) {
        assertThat(classify(scale(false, List.of(grade("good", "80")), example("85", "good")), total))
                .isEqualTo(possible);
    }

    @Test
    void nothing_is_known_of_an_empty_list() {
        assertThat(classify(scale(false, List.of()), "50")).isEqualTo("?");
        assertThat(scale(false, List.of()).classify(Points.of(50)).grade()).isEmpty();
    }

    @Test
    void an_open_finding_is_no_grade() {
        GradeScale scale = scale(true, List.of(unbounded("a"), unbounded("b")));
        assertThat(scale.classify(Points.of(50)).grade()).isEmpty();
        assertThat(scale(false, List.of(unbounded("fair")))
                        .classify(Points.of(50))
                        .grade())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"80, 80", "80, 80.01"})
    void a_worse_grade_that_starts_at_or_above_a_better_one_is_refused(String better, String worse) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, List.of(grade("a", better), unbounded("b"), grade("c", worse))))
                .withMessage("Grade c starts at " + Points.parse(worse) + " points, not below the better grade's 80");
    }

    @Test
    void an_example_that_its_grade_does_not_reach_is_refused() {
        List<Grade> grades = List.of(grade("good", "80"), grade("fair", "70"));
        assertThat(classify(scale(false, grades, example("80", "good")), "80")).isEqualTo("good");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, grades, example("79.99", "good")))
                .withMessage("The example of 79.99 points graded good contradicts the bounds or another example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, grades, example("80", "fair")))
                .withMessage("The example of 80 points graded fair contradicts the bounds or another example");
    }

    @Test
    void two_examples_that_contradict_each_other_are_refused() {
        List<Grade> grades = List.of(unbounded("good"), unbounded("fair"));
        assertThat(classify(scale(false, grades, example("83.61", "good"), example("83.60", "fair")), "83.60"))
                .isEqualTo("fair");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, grades, example("83.60", "good"), example("83.60", "fair")))
                .withMessage("The example of 83.6 points graded good contradicts the bounds or another example");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, grades, example("83.59", "good"), example("83.60", "fair")))
                .withMessage("The example of 83.59 points graded good contradicts the bounds or another example");
    }

    @Test
    void an_example_of_an_unlisted_grade_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, List.of(unbounded("fair")), example("83.60", "khá")))
                .withMessage("There is no grade khá");
    }

    @Test
    void two_grades_of_one_id_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(false, List.of(grade("fair", "80"), grade("fair", "70"))))
                .withMessage("There are two grades fair");
    }

    @Test
    void a_complete_scale_without_a_last_grade_for_everything_below_is_refused() {
        String message =
                "A complete scale needs a last grade that takes everything below the others, so without a bound of its own";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(true, List.of(grade("good", "80"), grade("fair", "70"))))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scale(true, List.of()))
                .withMessage(message);
    }
}
