package vn.chiso.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedScoreTest {
    private static final VietnameseNumbers MIXED = VietnameseNumbers.mixed();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kết quả năm 2024 đạt 11.00/15.00 điểm (-4 điểm). | 11 | 15 | 4 | 2 | 2",
                "Kết quả: đạt 11.00/13.00 điểm; (- 2 điểm). | 11 | 13 | 2 | 2 | 2",
                "Kết quả năm 2024 đạt 16.22/18.00 điểm; (- 1,78 điểm) | 16.22 | 18 | 1.78 | 2 | 2",
                "Kết quả: đạt 5.00/5.00 điểm; (đạt điểm tối đa). | 5 | 5 | 0 | 2 | 2",
                "Kết quả: đạt 11.00/11.00 điểm; (đạt điểm tối đa). | 11 | 11 | 0 | 2 | 2",
                "Kết quả: đạt 10.00/10.00 điểm; (đạt điểm tối đa). | 10 | 10 | 0 | 2 | 2",
                "Kết quả: đạt 7.44/12.00 điểm; (- 4,56 điểm). | 7.44 | 12 | 4.56 | 2 | 2",
                "Kết quả: Đạt 9,69/12.00 điểm, (2,31 điểm). | 9.69 | 12 | 2.31 | 2 | 2",
                "Kết quả: đạt 1.000/4.000 điểm (-3,00 điểm). | 1 | 4 | 3 | 3 | 3",
                "Kết quả: đạt 4.00/6.00 điểm (-2.00 điểm). | 4 | 6 | 2 | 2 | 2",
                "Kết quả: đạt 6.75/7.00 điểm (-0.25 điểm). | 6.75 | 7 | 0.25 | 2 | 2",
                "Kết quả: đạt 8.00/9.00 điểm (- 1.00 điểm). | 8 | 9 | 1 | 2 | 2",
                "Kết quả: đạt 5.00/5.00 điểm (đạt 100% điểm tối đa). | 5 | 5 | 0 | 2 | 2",
                "Kết quả: đạt 3.00/4.00 điểm (- 1.00 điểm). | 3 | 4 | 1 | 2 | 2",
                "Kết quả: đạt 4.20/6.00 điểm (- 1.80 điểm). | 4.2 | 6 | 1.8 | 2 | 2",
                "Kết quả: đạt 8.75/10.00 điểm (-1.25 điểm). | 8.75 | 10 | 1.25 | 2 | 2",
                "Kết quả: đạt 5.00/7.00 điểm (- 2.00 điểm). | 5 | 7 | 2 | 2 | 2",
                "Kết quả: đạt 3.72/6.00 điểm (-2.28 điểm). | 3.72 | 6 | 2.28 | 2 | 2"
            })
    void every_result_line_of_the_2024_plan_is_read(
            String text, String points, String max, String deduction, int pointsPlaces, int maxPlaces) {
        PrintedScore printed = PrintedScore.parse(text, MIXED, Points.parse(max));
        assertThat(printed)
                .isEqualTo(new PrintedScore(
                        Points.parse(points),
                        Points.parse(max),
                        Optional.of(Points.parse(deduction)),
                        pointsPlaces,
                        maxPlaces,
                        text));
        assertThat(printed.max().minus(printed.points()))
                .isEqualTo(printed.deduction().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "83,60/100đ | 83.6",
                "83.81/100đ | 83.81",
                "với số điểm 83,60/100đ | 83.6",
                "với số điểm 83.81/100đ; | 83.81"
            })
    void both_published_totals_are_read(String text, String points) {
        assertThat(PrintedScore.parse(text, MIXED, Points.of(100)))
                .isEqualTo(new PrintedScore(Points.parse(points), Points.of(100), Optional.empty(), 2, 0, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9,69/12.00",
                "9,69 / 12.00",
                "9,69/12,00 điểm.",
                "a) Kết quả: Đạt 9,69/12.00 điểm",
                "KẾT QUẢ: ĐẠT 9,69/12.00 ĐIỂM",
                "  Kết quả:\u00a0đạt\n9,69/12.00\u00a0điểm  ",
                "Năm 2024 đạt được: 9,69/12.00 đ",
                "Tổng điểm: 9,69/12.00;",
                "đ) kết quả : đạt 9,69/12.00"
            })
    void a_line_may_be_shorter_or_spaced_otherwise(String text) {
        PrintedScore printed = PrintedScore.parse(text, MIXED, Points.of(12));
        assertThat(printed.points()).isEqualTo(Points.parse("9.69"));
        assertThat(printed.max()).isEqualTo(Points.of(12));
        assertThat(printed.deduction()).isEmpty();
        assertThat(printed.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(-2,31 điểm)",
                "(- 2,31 điểm)",
                "(\u22122,31 điểm)",
                "(\u2013 2,31 điểm)",
                "(2,31 điểm)",
                "( 2.31 điểm )",
                "(-2,31)",
                "(-2,31đ)",
                ";(-2.31 đ)",
                ", (2,310 điểm)"
            })
    void a_deduction_is_the_points_lost_whatever_its_sign_and_mark(String brackets) {
        PrintedScore printed = PrintedScore.parse("9,69/12.00 điểm " + brackets, MIXED, Points.of(12));
        assertThat(printed.deduction()).contains(Points.parse("2.31"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(đạt điểm tối đa)", "(Đạt điểm tối đa)", "; (đạt 100% điểm tối đa)", "(đạt 100 % điểm tối đa)"})
    void full_marks_in_words_are_a_deduction_of_zero(String brackets) {
        assertThat(PrintedScore.parse("5.00/5.00 điểm " + brackets, MIXED, Points.of(5))
                        .deduction())
                .contains(Points.ZERO);
    }

    @Test
    void what_contradicts_itself_is_kept_as_printed() {
        PrintedScore fullMarks = PrintedScore.parse("4.00/5.00 điểm (đạt điểm tối đa)", MIXED, Points.of(5));
        assertThat(fullMarks.points()).isEqualTo(Points.of(4));
        assertThat(fullMarks.deduction()).contains(Points.ZERO);

        PrintedScore tooMuch = PrintedScore.parse("15.01/15.00 điểm (-16 điểm)", MIXED, Points.of(15));
        assertThat(tooMuch.points()).isEqualTo(Points.parse("15.01"));
        assertThat(tooMuch.deduction()).contains(Points.of(16));
    }

    @Test
    void another_maximum_than_expected_is_read_if_it_has_one_reading() {
        PrintedScore printed = PrintedScore.parse("Kết quả: đạt 1.000/4,00 điểm", MIXED, Points.of(5));
        assertThat(printed.max()).isEqualTo(Points.of(4));
        assertThat(printed.points()).isEqualTo(Points.of(1));
        assertThat(printed.pointsPlaces()).isEqualTo(3);
    }

    @Test
    void the_printed_maximum_not_the_expected_one_decides_about_the_points() {
        assertThat(PrintedScore.parse("1.500/2,00 điểm", MIXED, Points.of(1)).points())
                .isEqualTo(Points.parse("1.5"));
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> PrintedScore.parse("1.000/4000 điểm", MIXED, Points.of(4)))
                .withMessageContaining("and both are within -4000 to 4000");
    }

    @Test
    void one_of_four_is_one_thousand_of_four_thousand_where_the_edition_says_so() {
        VietnameseNumbers grouping = VietnameseNumbers.comma().groupingThousands();
        PrintedScore printed = PrintedScore.parse("1.000/4.000 điểm (-3.000 điểm)", grouping, Points.of(4000));
        assertThat(printed)
                .isEqualTo(new PrintedScore(
                        Points.of(1000),
                        Points.of(4000),
                        Optional.of(Points.of(3000)),
                        0,
                        0,
                        "1.000/4.000 điểm (-3.000 điểm)"));
    }

    @Test
    void an_ambiguous_maximum_that_is_not_the_expected_one_is_refused_with_both_readings() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(
                        () -> PrintedScore.parse("Kết quả: đạt 1.000/4.000 điểm (-3,00 điểm).", MIXED, Points.of(5)))
                .withMessage("In 'Kết quả: đạt 1.000/4.000 điểm (-3,00 điểm).': '4.000' may be"
                        + " 4 (decimal point) or 4000 (point"
                        + " grouping thousands), and neither is the expected maximum of 5;"
                        + " declare what the source does: point(), or comma().groupingThousands()");
    }

    @Test
    void ambiguous_points_that_both_fit_the_maximum_are_refused_with_both_readings() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> PrintedScore.parse("1.000/4.000 điểm", MIXED, Points.of(4000)))
                .withMessage(
                        "In '1.000/4.000 điểm': '1.000' may be 1 (decimal point) or 1000 (point grouping thousands),"
                                + " and both are within -4000 to 4000;"
                                + " declare what the source does: point(), or comma().groupingThousands()");
    }

    @Test
    void a_number_against_the_declaration_of_the_source_is_refused_in_its_line() {
        UnreadableNumberException refused = catchThrowableOfType(
                UnreadableNumberException.class,
                () -> PrintedScore.parse("Đạt 9,69/12.00 điểm", VietnameseNumbers.comma(), Points.of(12)));
        assertThat(refused)
                .hasMessage("In 'Đạt 9,69/12.00 điểm': "
                        + "A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma), but was"
                        + " '12.00'; it would be 12 (decimal point):"
                        + " declare point() or mixed() if that is how the source writes");
        assertThat(refused.text()).isEqualTo("Đạt 9,69/12.00 điểm");
        assertThat(refused.expected()).isEqualTo("A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma)");
        assertThat(refused.remedy())
                .contains("it would be 12 (decimal point):"
                        + " declare point() or mixed() if that is how the source writes");
    }

    @Test
    void a_line_of_bonus_and_penalty_may_be_negative_if_its_minus_touches_the_number() {
        PrintedScore printed = PrintedScore.parse("Kết quả: đạt -1,50/4,00 điểm", MIXED, Points.of(4));
        assertThat(printed.points()).isEqualTo(Points.parse("-1.5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Không",
                "11.00",
                "11.00/",
                "/15.00",
                "11.00/-15.00",
                "+11.00/15.00",
                "Không đạt 11.00/15.00 điểm",
                "Bị trừ 4.00/15.00 điểm",
                "thiếu 4.00/15.00",
                "- 11.00/15.00 điểm",
                "Kết quả – 11.00/15.00 điểm",
                "11.00/15.00 điểm (+4 điểm)",
                "11.00/15.00 điểm (-4 điểm",
                "11.00/15.00 điểm -4 điểm",
                "11.00/15.00 điểm ()",
                "11.00/15.00 điểm (chưa đạt)",
                "11.00/15.00 điểm (đạt 99% điểm tối đa)",
                "11.00/15.00 %",
                "11.00/15.00/20.00",
                "11.00/15.00 điểm, tăng 2,82 điểm",
                "1.1. Kết quả: đạt 11.00/15.00 điểm",
                "１１/15",
                "11./15",
                "11.00 trên 15.00"
            })
    void other_lines_are_refused_and_quoted(String text) {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> PrintedScore.parse(text, MIXED, Points.of(15)))
                .withMessage("A printed score must look like 'Kết quả: đạt 11.00/15.00 điểm (-4 điểm)',"
                        + " '5,00/5,00 điểm (đạt điểm tối đa)' or '83,60/100đ', but was '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.3/15.00", "11.00/1.5.0", "11.00/15.00 (-1,2,3 điểm)"})
    void a_malformed_number_is_refused_in_its_line(String text) {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> PrintedScore.parse(text, MIXED, Points.of(15)))
                .withMessageStartingWith("In '" + text + "': A number must look like '7,5', '-1.78' or '1.234,5'");
    }

    @Test
    void a_very_long_text_is_refused_like_any_other() {
        String text = "Kết quả: đạt ".repeat(20_000) + "1/2";
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> PrintedScore.parse(text, MIXED, Points.of(2)));
    }

    @Test
    void text_enters_in_nfc() {
        String composed = "Kết quả: đạt 5.00/5.00 điểm; (đạt điểm tối đa).";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        PrintedScore printed = PrintedScore.parse(decomposed, MIXED, Points.of(5));
        assertThat(printed).isEqualTo(PrintedScore.parse(composed, MIXED, Points.of(5)));
        assertThat(printed.text()).isEqualTo(composed);
    }

    @Test
    void a_negative_maximum_deduction_or_number_of_places_is_refused() {
        Points one = Points.of(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintedScore(one, Points.of(4), Optional.of(Points.of(-3)), 2, 0, "1,00/4"))
                .withMessage("A printed score has a maximum, a deduction (points lost, a positive number) and"
                        + " decimal places, none of"
                        + " them negative, but was 1/4, deduction -3, places 2 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintedScore(one, Points.of(-4), Optional.empty(), 0, 0, ""))
                .withMessageEndingWith("but was 1/-4, deduction none, places 0 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintedScore(one, one, Optional.empty(), -1, 0, ""))
                .withMessageEndingWith("places -1 and 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PrintedScore(one, one, Optional.empty(), 0, -1, ""))
                .withMessageEndingWith("places 0 and -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "vi-VN"})
    @ResourceLock(Resources.LOCALE)
    void the_locale_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            PrintedScore printed =
                    PrintedScore.parse("KẾT QUẢ NĂM 2024 ĐẠT 16.22/18.00 ĐIỂM; (- 1,78 ĐIỂM)", MIXED, Points.of(18));
            assertThat(printed.points()).isEqualTo(Points.parse("16.22"));
            assertThat(printed.max()).isEqualTo(Points.of(18));
            assertThat(printed.deduction()).contains(Points.parse("1.78"));
            assertThat(PrintedScore.parse("1.000/4.000 điểm", MIXED, Points.of(4))
                            .points())
                    .isEqualTo(Points.of(1));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_line_made_of_points_and_a_maximum_reads_back(
            @ForAll("conventions") VietnameseNumbers numbers,
            @ForAll @IntRange(max = 99_900) int hundredths,
            @ForAll @IntRange(max = 999) int max,
            @ForAll @IntRange(max = 3) int places) {
        Points limit = Points.of(max);
        Rounding rounding = Rounding.halfUp(places);
        Points points = Points.of(Rational.of(hundredths, 100)).min(limit).round(rounding);
        Points lost = limit.minus(points);
        String text = "Kết quả: đạt " + numbers.format(points, rounding) + "/" + numbers.format(limit, rounding)
                + " điểm (-" + numbers.format(lost, rounding) + " điểm).";
        for (VietnameseNumbers reader : ImmutableList.of(numbers, MIXED)) {
            assertThat(PrintedScore.parse(text, reader, limit))
                    .isEqualTo(new PrintedScore(points, limit, Optional.of(lost), places, places, text));
        }
    }

    @Provide
    Arbitrary<VietnameseNumbers> conventions() {
        return Arbitraries.of(VietnameseNumbers.comma(), VietnameseNumbers.point());
    }
}
