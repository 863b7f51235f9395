package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.testkit.ChisoAssertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Choice;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.Informational;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.Scheme;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

class ChisoAssertionsTest {
    private static final String EDITION = """
      chiso: index/1
      index: TEST
      name: {vi: Chỉ số thử}
      edition: test-2024
      period: 2024
      documents: {guide: {type: Hướng dẫn}}
      max: 5
      source: {document: guide, provenance: printed}
      rounding: {leaf: 2 HALF_UP, source: {document: guide, provenance: printed}}
      parts:
        - part: base
          kind: base
          name: {vi: Tự đánh giá}
          max: 5
          source: {document: guide, provenance: printed}
          criteria:
            - code: "1"
              name: {vi: Đúng hạn}
              max: 2
              source: {document: guide, provenance: printed}
              rule: {kind: proportional}
            - code: "2"
              name: {vi: Kiến nghị}
              max: 3
              not-applicable: rescale-total
              source: {document: guide, provenance: printed}
              rule: {kind: awarded}
      """;

    private static final String INPUT = """
      chiso: assessment/1
      edition: test-2024
      unit: {id: an-binh, name: xã An Bình, kind: xã}
      period: 2024
      measurements:
        "1": {share: 2/3}
        "2": {not-applicable: không phát sinh}
      """;

    private static Scorecard scorecard() {
        Index index = IndexFiles.read("test.yaml", EDITION);
        return IndexEvaluator.of(index)
                .evaluate(AssessmentFiles.read("input.yaml", INPUT, EditionLibrary.of(index))
                        .assessment());
    }

    @Test
    void what_holds_passes_and_chains() {
        assertThat(scorecard()).criterion("1").hasPoints("1.33").hasLost("0.67");
        assertThat(scorecard()).criterion("2").isNotApplicable();
        assertThat(scorecard()).part("base").hasApplicableMax("2");
        assertThat(scorecard()).total().hasPoints("3.325"); // 1.33 x 5/2
    }

    @Test
    void a_failure_shows_the_step() {
        assertThatThrownBy(() -> assertThat(scorecard()).criterion("1").hasPoints("1.34"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        String.join(
                                        System.lineSeparator(),
                                        "",
                                        "Expecting points of 1 to be",
                                        "  1.34",
                                        "but was",
                                        "  1.33",
                                        "")
                                + "by the rule 'proportional' of guide\n  read share = 2/3\n  MEASURED share = 2/3\n  EXACT = 4/3\n  ROUNDED = 1.33");
    }

    @Test
    void a_strange_code_names_those_that_there_are() {
        assertThatThrownBy(() -> assertThat(scorecard()).criterion("9"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("test-2024")
                .hasMessageContaining("[1, 2]");
    }

    @Test
    void an_unknown_grade_is_not_a_grade() {
        assertThatThrownBy(() -> assertThat(scorecard()).hasGrade("good"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not known: " + Optional.empty());
    }

    @Test
    void points_that_are_no_decimal_are_written_as_a_fraction() {
        assertThat(rule(Proportional.ofShare()).answer(share(1, 3, "4"))).scored("4/3");
        assertThat(rule(Proportional.ofShare()).answer(share(1, 4, "4"))).scored("1");
    }

    @Test
    void an_answer_that_is_another_says_which() {
        assertThatThrownBy(() -> assertThat(rule(Proportional.ofShare()).answer(share(1, 3, "4")))
                        .scored("1.33"))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        lines(
                                "",
                                "Expecting the rule to score",
                                "  1.33",
                                "but it scored",
                                "  4/3",
                                "by the rule 'proportional' of guide\n  read share = 1/3\n  MEASURED share = 1/3\n  EXACT = 4/3"));
        assertThatThrownBy(() -> assertThat(rule(Proportional.ofShare()).answer(share(0, 0, "4")))
                        .scored("0"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but it refused")
                .hasMessageContaining("at least one case to take a share of");
        assertThatThrownBy(() -> assertThat(rule(Proportional.ofShare()).answer(share(1, 1, "4")))
                        .refused("at least"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting the rule to refuse with")
                .hasMessageContaining("but it scored");
        assertThatThrownBy(() -> assertThat(rule(Proportional.ofShare()).answer(share(1, 1, "4")))
                        .ended(Outcome.NOT_ACCEPTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting the rule to end in")
                .hasMessageContaining("NOT_ACCEPTED");
    }

    @Test
    void an_answer_may_be_a_refusal_or_an_end() {
        assertThat(rule(Proportional.ofShare()).answer(share(0, 0, "4")))
                .refused("expected at least one case to take a share of");
        assertThat(rule(new Informational()).answer(share(1, 2, "0"))).ended(Outcome.INFORMATIONAL);
        assertThatThrownBy(() -> assertThat(rule(new Informational()).answer(share(1, 2, "0")))
                        .scored("0"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but it ended in")
                .hasMessageContaining("INFORMATIONAL");
    }

    @Test
    void the_steps_of_rules_within_the_rule_are_shown() {
        ScoringRule rule = rule(new Composite(
                Composite.Combine.SUM,
                ImmutableList.of(
                        new Composite.Component(
                                "tỷ lệ", Amount.parse("75%"), Rational.ONE, rule(Proportional.ofShare())),
                        new Composite.Component("có", Amount.parse("25%"), Rational.ONE, rule(Choice.yesNo())))));
        Facts facts = Facts.of(Map.of("share", Value.of(new Ratio(1, 2)), "done", Value.of(true)), Points.of(4));
        assertThat(rule.answer(facts)).scored("2.5");
        assertThatThrownBy(() -> assertThat(rule.answer(facts)).scored("3"))
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith("by the rule 'sum-of' of guide"
                        + "\n  read done = yes\n  read share = 1/2"
                        + "\n  COMPONENT tỷ lệ = 1.5\n  COMPONENT có = 1\n  EXACT = 2.5"
                        + "\n  within it, by the rule 'proportional' of guide"
                        + "\n    read done = yes\n    read share = 1/2\n    MEASURED share = 0.5\n    EXACT = 1.5"
                        + "\n  within it, by the rule 'yes-no' of guide"
                        + "\n    read done = yes\n    read share = 1/2\n    CHOSEN done = yes\n    EXACT = 1");
    }

    @Test
    void a_score_says_what_it_read() {
        assertThat(scorecard()).criterion("1").readInput("share", "2/3").hasAssessedMax("2");
        assertThat(scorecard()).total().hasOutcome(Outcome.SCORED).readInput("base", "1.33");
        assertThatThrownBy(() -> assertThat(scorecard()).criterion("1").readInput("share", "2/4"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("to have read share as")
                .hasMessageContaining("  2/3");
        assertThatThrownBy(() -> assertThat(scorecard()).criterion("1").readInput("rate", "2/4"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nothing of that name");
    }

    @Test
    void no_points_are_not_zero_points() {
        assertThat(scorecard()).criterion("2").hasNoPoints();
        assertThatThrownBy(() -> assertThat(scorecard()).criterion("1").hasNoPoints())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting 1 to have no points")
                .hasMessageContaining("EXACT = 4/3");
        assertThatThrownBy(() -> assertThat(scorecard()).criterion("2").hasPoints("0"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("none: NOT_APPLICABLE")
                .hasMessageContaining("because không phát sinh");
    }

    @Test
    void every_outcome_has_its_word() {
        Deadline tooLate = new Deadline(
                "submitted",
                Optional.of(LocalDate.of(2026, 6, 15)),
                Optional.empty(),
                0,
                Deadline.Days.CALENDAR,
                0,
                Optional.of(Points.of(1)),
                Optional.empty(),
                Optional.of(5),
                new Stated.Without(Outcome.NOT_ACCEPTED));
        Index index = TestEditions.index("test-2026")
                .base(Leaves.leaf("1", "1", tooLate), Leaves.leaf("2", "0", new Informational()), Leaves.leaf("3", "1"))
                .build();
        Scorecard scorecard = Assessments.of(index)
                .observe("1", "submitted", Value.of(LocalDate.of(2026, 7, 1)))
                .observe("2", "value", Value.of(7))
                .rest(Measurement.notAssessed())
                .scorecard();
        assertThat(scorecard).criterion("1").isNotAccepted().hasNoPoints().hasLost("1");
        assertThat(scorecard).criterion("2").isInformational();
        assertThat(scorecard).criterion("3").isNotAssessed();
        assertThat(scorecard).total().isPartlyScored().hasPoints("0");
        assertThatThrownBy(() -> assertThat(scorecard).criterion("3").isNotAccepted())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NOT_ACCEPTED")
                .hasMessageContaining("NOT_ASSESSED");
    }

    @Test
    void problems_are_found_by_place_and_words() {
        ImmutableList<Problem> problems = IndexFiles.check("test.yaml", EDITION.replace("max: 3", "max: 4"));
        assertThat(problems)
                .hasSize(1)
                .containsCode(ProblemCode.SUM_MISMATCH)
                .containsProblemAt("part base", "expected criteria that add up to the maximum of 5, but got 6");
        assertThat(IndexFiles.check("test.yaml", EDITION)).isEmpty();
        String told = "SUM_MISMATCH test.yaml:";
        assertThatThrownBy(() -> assertThat(problems).isEmpty())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting 0 problems")
                .hasMessageContaining(told);
        assertThatThrownBy(() -> assertThat(problems).containsProblemAt("part bas", ""))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expecting a problem at")
                .hasMessageContaining(told);
        assertThatThrownBy(() -> assertThat(problems).containsCode(ProblemCode.DUPLICATE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("DUPLICATE")
                .hasMessageContaining(told);
        assertThatThrownBy(() -> assertThat(List.<Problem>of()).containsCode(ProblemCode.DUPLICATE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but there are none");
    }

    private static ScoringRule rule(Scheme scheme) {
        return ScoringRule.of(scheme, TestEditions.SOURCE);
    }

    private static Facts share(long part, long whole, String max) {
        return Facts.of(Map.of("share", Value.of(new Ratio(part, whole))), Points.parse(max));
    }

    private static String lines(String... lines) {
        return String.join(System.lineSeparator(), lines);
    }
}
