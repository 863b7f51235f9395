package vn.chiso.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.GradeScale.Grade;
import vn.chiso.core.index.GradeScale.Requirement;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Operation;
import vn.chiso.core.score.Points;

class GroupCapAndGradeTest {
    private static Criterion group(String max, Optional<Points> componentsMax, Criterion... components) {
        return Criterion.builder()
                .capped(true)
                .componentsMax(componentsMax)
                .code(CriterionCode.of("G"))
                .name(Name.of("Nhóm"))
                .maxPoints(Points.parse(max))
                .addComponents(components)
                .source(SOURCE)
                .build();
    }

    private static Score scored(Index index, String one, String two) {
        Assessment assessment = assess(index)
                .measure("1", Measurement.awarded(Points.parse(one)))
                .measure("2", Measurement.awarded(Points.parse(two)))
                .build();
        return IndexEvaluator.of(index).evaluate(assessment).criterion(CriterionCode.of("G"));
    }

    @ParameterizedTest
    @CsvSource({"2, 2.99, 4.99", "2, 3, 5", "2, 3.01, 5", "4, 4, 5"})
    void a_capped_group_earns_at_most_its_maximum(String one, String two, String points) {
        Index index = index("5", base("5", group("5", Optional.empty(), leaf("1", "4"), leaf("2", "4"))));
        assertThat(scored(index, one, two).points()).contains(Points.parse(points));
        assertThat(scored(index, one, two).assessedMax()).isEqualTo(Points.of(5));
    }

    @Test
    void the_cut_is_in_its_workings_and_comes_before_a_conversion() {
        Index index = index("10", base("10", group("10", Optional.of(Points.of(5)), leaf("1", "4"), leaf("2", "4"))));
        Score score = scored(index, "4", "4"); // 8, cut to 5, x 10/5
        assertThat(score.points()).contains(Points.of(10));
        assertThat(score.step().workings())
                .extracting(line -> line.operation() + " " + line.result())
                .containsExactly(
                        Operation.SUMMED + " 8",
                        Operation.CAPPED + " 5",
                        Operation.CONVERTED + " 2",
                        Operation.EXACT + " 10");
    }

    @Test
    void a_cap_that_cannot_be_reached_is_a_mistake() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> index("9", base("9", group("9", Optional.empty(), leaf("1", "4"), leaf("2", "4")))))
                .withMessageContaining("criterion G: expected components that add up to the maximum of 9, but got 8");
    }

    private static GradeScale grades() {
        GradeScale.Builder scale = GradeScale.builder();
        return scale.complete(true)
                .addGrades(
                        new Grade(
                                "excellent",
                                Name.of("Xuất sắc"),
                                Optional.of(Points.of(9)),
                                ImmutableList.of(new Requirement("1", Amount.parse("75%"))),
                                SOURCE),
                        new Grade("good", Name.of("Tốt"), Optional.of(Points.of(7)), SOURCE),
                        new Grade("weak", Name.of("Yếu"), Optional.empty(), SOURCE))
                .build();
    }

    private static final Index GRADED = index(
            "12",
            RoundingPolicy.none(SOURCE),
            Optional.of(grades()),
            base("12", leaf("1", "4", NotApplicablePolicy.RESCALE_TOTAL), leaf("2", "8")));

    @ParameterizedTest
    @CsvSource({"3, 6, excellent", "2.99, 8, good", "3, 5.99, good", "0, 7, good", "0, 6.99, weak"})
    void who_reaches_the_bound_and_not_what_is_required_is_graded_lower(String one, String two, String grade) {
        Assessment assessment = assess(GRADED)
                .measure("1", Measurement.awarded(Points.parse(one)))
                .measure("2", Measurement.awarded(Points.parse(two)))
                .build();
        assertThat(IndexEvaluator.of(GRADED).evaluate(assessment).grade().flatMap(GradeScale.Finding::grade))
                .map(Grade::id)
                .contains(grade);
    }

    @Test
    void a_line_that_does_not_apply_is_not_required() {
        Assessment assessment = assess(GRADED)
                .measure("1", Measurement.notApplicable("không phát sinh"))
                .measure("2", Measurement.awarded(Points.of(8)))
                .build(); // 8 of 8, rescaled to 12
        assertThat(IndexEvaluator.of(GRADED).evaluate(assessment).grade().flatMap(GradeScale.Finding::grade))
                .map(Grade::id)
                .contains("excellent");
    }
}
