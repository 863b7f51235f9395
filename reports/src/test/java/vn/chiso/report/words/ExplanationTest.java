package vn.chiso.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Language;

class ExplanationTest {
    private final Scorecard cchc = NhuQuynh.cchc();

    @Test
    void a_leaf_says_its_rule_its_source_what_was_read_and_what_came_of_it() {
        assertThat(Explanation.of(cchc.criterion(CriterionCode.of("1.3")), Words.in(Language.VIETNAMESE)))
                .hasSizeGreaterThanOrEqualTo(3)
                .anyMatch(line -> line.startsWith("Cách chấm: điểm được cho sẵn ("))
                .contains("Đọc: points = 16,22", "Điểm chính xác: 16,22");
    }

    @Test
    void the_total_says_its_sum() {
        assertThat(Explanation.of(cchc.total(), Words.in(Language.ENGLISH)))
                .contains("Sum of components: 82.35")
                .noneMatch(line -> line.startsWith("Read: "));
    }

    @Test
    void what_is_assumed_says_so() {
        assertThat(Explanation.of(cchc.criterion(CriterionCode.of("1.9")), Words.in(Language.VIETNAMESE))
                        .get(0))
                .endsWith("; giả định)");
    }
}
