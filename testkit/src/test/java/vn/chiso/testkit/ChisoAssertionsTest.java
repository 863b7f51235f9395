package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.chiso.testkit.ChisoAssertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;

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
                                + "by the rule 'proportional' of guide\n  read share = 2/3\n  MEASURED = 2/3\n  EXACT = 4/3\n  ROUNDED = 1.33");
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
}
