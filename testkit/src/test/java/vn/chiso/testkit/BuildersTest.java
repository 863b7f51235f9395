package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.testkit.ChisoAssertions.assertThat;
import static vn.chiso.testkit.Leaves.converted;
import static vn.chiso.testkit.Leaves.group;
import static vn.chiso.testkit.Leaves.leaf;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Deduction;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Term;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

class BuildersTest {
    private static Deduction violations() {
        return new Deduction(
                ImmutableList.of(
                        new Term("vi phạm", Expression.parse("violations"), Points.parse("0.5"), Optional.empty())),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void an_edition_from_few_words() {
        GradeScale.Builder grades = GradeScale.builder();
        Index index = TestEditions.index("test-2027")
                .base(
                        leaf("1.1", "6", Proportional.ofShare()),
                        group("2", leaf("2.1", "3"), leaf("2.2", "1", Choice.yesNo())),
                        converted("3", "5", leaf("3.1", "10")))
                .survey(leaf("S", "10"))
                .bonus("2", leaf("T1", "2"), leaf("T2", "1"))
                .penalty(leaf("P", "0", violations()))
                .unitKinds("xã", "phường")
                .workingDays(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))
                .roundLeaves(2)
                .roundTotal(1)
                .total(new TotalStep.Add(ImmutableList.of("bonus", "penalty")))
                .grades(grades.complete(true)
                        .addGrades(
                                new GradeScale.Grade(
                                        "good", Name.of("Tốt"), Optional.of(Points.of(10)), TestEditions.SOURCE),
                                new GradeScale.Grade("rest", Name.of("Khác"), Optional.empty(), TestEditions.SOURCE))
                        .build())
                .build();
        Scorecard scorecard = Assessments.of(index)
                .unit("x", "phường X", "phường")
                .measure("1.1", Measurement.share(new Ratio(1, 3)))
                .measure("2.1", Measurement.awarded(Points.parse("2.5")))
                .observe("2.2", "done", Value.of(true))
                .observe("P", "violations", Value.of(3))
                .measure("T1", Measurement.awarded(Points.parse("1.5")))
                .rest(Measurement.awarded(Points.of(1)))
                .scorecard();
        assertThat(scorecard).hasGrade("rest");
        assertThat(scorecard).total().hasPoints("7.5"); // 2 + 3.5 + 0.5 + 1 + 2 - 1.5
        assertThat(scorecard).part("bonus").hasPoints("2");
        assertThat(scorecard).criterion("3").hasPoints("0.5");
        Assertions.assertThat(scorecard.unit().kind()).isEqualTo("phường");
        Assertions.assertThat(index.edition().period()).isEqualTo(Period.ofYear(2027));
    }

    @Test
    void what_is_left_out_is_found() {
        Index index = TestEditions.index("mine")
                .period(Period.parse("2026-Q1"))
                .rounding(RoundingPolicy.none(TestEditions.SOURCE))
                .part(
                        "own",
                        Part.Kind.BASE,
                        leaf(
                                "1",
                                "1",
                                ScoringRule.of(Proportional.ofShare(), TestEditions.SOURCE),
                                NotApplicablePolicy.RESCALE_PART),
                        leaf("2", "1"))
                .build();
        assertThatThrownBy(() -> Assessments.of(index)
                        .measure("1", Measurement.notApplicable("không phát sinh"))
                        .scorecard())
                .isInstanceOfSatisfying(InvalidDataException.class, invalid -> assertThat(invalid.problems())
                        .hasSize(1)
                        .containsProblemAt("criterion 2", "expected a measurement"));
    }

    @Test
    void an_edition_with_a_mistake_is_none() {
        assertThatThrownBy(() -> TestEditions.index("bad")
                        .base(leaf("1", "1"), leaf("1", "1"))
                        .build())
                .isInstanceOf(InvalidDataException.class)
                .hasMessageContaining("1 for the second time");
    }
}
