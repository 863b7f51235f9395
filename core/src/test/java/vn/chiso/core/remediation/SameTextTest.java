package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import vn.chiso.core.score.Rational;

class SameTextTest {
    private static final String TEN = "một hai ba bốn năm sáu bảy tám chín mười";

    @Test
    void case_spaces_punctuation_and_unicode_form_make_no_difference() {
        assertThat(SameText.similarity(
                        "Tăng cường  kiểm tra, đôn đốc.",
                        Normalizer.normalize("tăng cường kiểm tra đôn đốc", Normalizer.Form.NFD)))
                .isEqualTo(Rational.ONE);
    }

    @Test
    void a_last_syllable_more_leaves_eight_of_nine_runs_in_common() {
        assertThat(SameText.similarity(TEN, TEN + " mốt")).isEqualTo(Rational.of(8, 9));
        assertThat(SameText.similarity(TEN, "một hai")).isEqualTo(Rational.ZERO);
        assertThat(SameText.similarity("một hai", "Một hai.")).isEqualTo(Rational.ONE);
    }

    @Test
    void pairs_are_reported_from_eight_tenths_on() {
        // ten syllables have 8 runs of three; with two more behind there are 10: 8/10. With three more: 8/11
        assertThat(SameText.of(plan(TEN, TEN + " mười mốt"))).singleElement().satisfies(pair -> {
            assertThat(pair.similarity()).isEqualTo(Rational.of(8, 10));
            assertThat(pair.first().subject()).hasToString("index TEST, criterion 1, action 1-a");
            assertThat(pair.second().action().code()).isEqualTo("1-b");
        });
        assertThat(SameText.of(plan(TEN, TEN + " mười mốt hai"))).isEmpty();
    }

    private static RemediationPlan plan(String one, String other) {
        return TestPlan.plan(TestPlan.item()
                .withActions(
                        TestPlan.action().withPrinted(Passage.of(one)),
                        TestPlan.action().withCode("1-b").withPrinted(Passage.of(other))));
    }

    @Property
    void every_text_is_itself_and_likeness_goes_both_ways(
            @ForAll @Chars({'a', 'ă', ' ', ',', 'B'}) String one,
            @ForAll @Chars({'a', 'ă', ' ', ',', 'B'}) String other) {
        assertThat(SameText.similarity(one, one)).isEqualTo(Rational.ONE);
        assertThat(SameText.similarity(one, other)).isEqualTo(SameText.similarity(other, one));
        assertThat(SameText.similarity(one, other)).isBetween(Rational.ZERO, Rational.ONE);
    }
}
