package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    @Test
    void two_syllables_or_more_that_stand_twice_in_a_row_are_found_once() {
        assertThat(Wording.repetitions("Ủy ban xây dựng xây dựng Kế hoạch")).containsExactly("xây dựng");
        assertThat(Wording.repetitions("lập hồ sơ Hồ sơ, và lưu")).containsExactly("hồ sơ");
        assertThat(Wording.repetitions("công khai minh bạch công khai minh bạch"))
                .containsExactly("công khai minh bạch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"luôn luôn mỉm cười", "hồ sơ, hồ sơ", "hồ sơ giấy, hồ sơ điện tử", "", "xây dựng"})
    void a_doubled_syllable_a_list_and_words_apart_are_no_repetition(String text) {
        assertThat(Wording.repetitions(text)).isEmpty();
    }

    @Test
    void texts_are_compared_without_case_spaces_final_marks_and_unicode_form() {
        assertThat(Wording.gist("  Thực  hiện\u00a0TỐT… ")).isEqualTo("thực hiện tốt");
        assertThat(Wording.gist("Đa\u0323t điểm tối đa.")).isEqualTo("đạt điểm tối đa");
    }
}
