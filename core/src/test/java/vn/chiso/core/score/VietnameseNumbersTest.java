package vn.chiso.core.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseNumbersTest {
    private static final VietnameseNumbers COMMA = VietnameseNumbers.comma();
    private static final VietnameseNumbers POINT = VietnameseNumbers.point();
    private static final VietnameseNumbers MIXED = VietnameseNumbers.mixed();
    private static final String DECLARE_COMMA = "declare what the source does: comma(), or point().groupingThousands()";
    private static final String DECLARE_POINT = "declare what the source does: point(), or comma().groupingThousands()";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "4 | 4",
                "05 | 5",
                "1000 | 1000",
                "9,69 | 9.69",
                "83,60 | 83.6",
                "0,125 | 0.125",
                "1,000 | 1",
                "12,345 | 12.345",
                "1234,567 | 1234.567",
                "1.234,5 | 1234.5",
                "1.234,567 | 1234.567",
                "1.234.567 | 1234567",
                "12.345.678,90 | 12345678.9",
                "-1,78 | -1.78",
                "-0,00 | 0",
                "999999999999999999,999999999999 | 999999999999999999.999999999999",
                "999.999.999.999.999.999 | 999999999999999999"
            })
    void a_comma_source_has_a_decimal_comma_and_points_between_thousands(String text, String expected) {
        assertThat(COMMA.parse(text)).isEqualTo(Rational.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 4",
                "83.81 | 83.81",
                "16.22 | 16.22",
                "0.125 | 0.125",
                "1.000 | 1",
                "12.345 | 12.345",
                "1,234.5 | 1234.5",
                "1,234,567 | 1234567",
                "-2.28 | -2.28"
            })
    void a_point_source_has_a_decimal_point_and_commas_between_thousands(String text, String expected) {
        assertThat(POINT.parse(text)).isEqualTo(Rational.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4 | 4",
                "9,69 | 9.69",
                "12.00 | 12",
                "16.22 | 16.22",
                "83,60 | 83.6",
                "83.81 | 83.81",
                "0.125 | 0.125",
                "0,125 | 0.125",
                "0.000 | 0",
                "1234.567 | 1234.567",
                "1234,567 | 1234.567",
                "1.0000 | 1",
                "1.234,5 | 1234.5",
                "1,234.5 | 1234.5",
                "1.234.567 | 1234567",
                "1,234,567 | 1234567",
                "1.234,567 | 1234.567",
                "1,234.567 | 1234.567",
                "- 1,78 | -1.78",
                "-2.28 | -2.28"
            })
    void a_mixed_source_may_use_either_mark_where_only_one_reading_makes_sense(String text, String expected) {
        assertThat(MIXED.parse(text)).isEqualTo(Rational.parse(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "1.000 | '1.000' may be 1 (decimal point) or 1000 (point grouping thousands);"
                        + " pass the maximum of its line, or " + DECLARE_POINT,
                "1,000 | '1,000' may be 1 (decimal comma) or 1000 (comma grouping thousands);"
                        + " pass the maximum of its line, or " + DECLARE_COMMA,
                "-12.345 | '-12.345' may be -12.345 (decimal point) or -12345 (point grouping thousands);"
                        + " pass the maximum of its line, or " + DECLARE_POINT,
                "999,999 | '999,999' may be 999.999 (decimal comma) or 999999 (comma grouping thousands);"
                        + " pass the maximum of its line, or " + DECLARE_COMMA
            })
    void a_lone_mark_before_three_digits_is_ambiguous_in_a_mixed_source(String text, String message) {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> MIXED.parse(text))
                .withMessage(message);
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> MIXED.parsePoints(text))
                .withMessage(message);
    }

    @Test
    void a_lone_group_mark_is_ambiguous_until_the_source_is_known_to_group() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> COMMA.parse("1.000"))
                .withMessage("'1.000' may be 1 (decimal point) or 1000 (point grouping thousands);"
                        + " pass the maximum of its line, or " + DECLARE_POINT);
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> POINT.parse("1,000"))
                .withMessage("'1,000' may be 1 (decimal comma) or 1000 (comma grouping thousands);"
                        + " pass the maximum of its line, or " + DECLARE_COMMA);
        assertThat(COMMA.groupingThousands().parse("1.000")).isEqualTo(Rational.of(1000));
        assertThat(POINT.groupingThousands().parse("1,000")).isEqualTo(Rational.of(1000));
    }

    @Test
    void the_declared_decimal_mark_is_the_decimal_mark_even_before_three_digits() {
        assertThat(COMMA.parse("1,000")).isEqualTo(Rational.ONE);
        assertThat(COMMA.groupingThousands().parse("1,000")).isEqualTo(Rational.ONE);
        assertThat(POINT.parse("1.000")).isEqualTo(Rational.ONE);
        assertThat(POINT.groupingThousands().parse("1.000")).isEqualTo(Rational.ONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "83.81 | 83.81 (decimal point)", "11.00 | 11 (decimal point)", "0.125 | 0.125 (decimal point)",
                "1234.567 | 1234.567 (decimal point)", "01.000 | 1 (decimal point)", "1,234.5 | 1234.5 (decimal point)",
                "1,234,567 | 1234567 (comma grouping thousands)", "- 0.25 | -0.25 (decimal point)"
            })
    void a_form_against_the_declaration_is_refused_with_the_reading_it_would_have(String text, String reading) {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> COMMA.parse(text))
                .withMessage("A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma), but was '" + text
                        + "'; it would be " + reading
                        + ": declare point() or mixed() if that is how the source writes");
    }

    @Test
    void a_comma_in_a_point_source_is_refused_with_the_reading_it_would_have() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> POINT.parse("9,69"))
                .withMessage("A number must look like '7.5', '-1.78' or '1,234.5' (decimal point), but was '9,69';"
                        + " it would be 9.69 (decimal comma):"
                        + " declare comma() or mixed() if that is how the source writes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "1e9",
                "NaN",
                "+1",
                ".5",
                ",5",
                "1.",
                "1,",
                "１",
                "٣",
                "--1",
                "-−1",
                "1-",
                "1 000",
                "1\u00a0000",
                "1.2.3",
                "1,2,3",
                "1.23.456",
                "12.3456.789",
                "1.234.56",
                "01.000.000",
                "0.000.000",
                "1.000,000.5",
                "1,,5",
                "1.,5",
                "—1",
                "1/2",
                "7,5 điểm",
                "7,5đ",
                "0x1",
                "1\u200b",
                "1234567890123456789",
                "0,1234567890123",
                "1.000.000.000.000.000.000"
            })
    void other_forms_are_refused_and_quoted_as_they_came(String text) {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> MIXED.parse(text))
                .withMessage("A number must look like '7,5', '-1.78' or '1.234,5' (decimal comma or point), but was '"
                        + text + "'");
        assertThatExceptionOfType(UnreadableNumberException.class).isThrownBy(() -> COMMA.parse(text));
        assertThatExceptionOfType(UnreadableNumberException.class).isThrownBy(() -> POINT.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"85%", "12,5 %", "-3%", "100\u00a0%"})
    void a_percentage_is_not_a_number(String text) {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> COMMA.parse(text))
                .withMessage("A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma), but was '" + text
                        + "'; a percentage is a share of something: leave the sign out and divide by 100");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1,78",
                "- 1,78",
                "-  1,78",
                "\u22121,78",
                "\u2212 1,78",
                "\u20131,78",
                "\u2013 1,78",
                " -1,78 ",
                "-\u00a01,78",
                "\u00a0-1,78\u00a0",
                "\t-1,78\n",
                "\u202f-1,78"
            })
    void a_minus_may_be_a_hyphen_a_minus_sign_or_an_en_dash_and_white_space_may_surround_it(String text) {
        assertThat(COMMA.parse(text)).isEqualTo(Rational.parse("-1.78"));
        assertThat(MIXED.parsePoints(text)).isEqualTo(Points.parse("-1.78"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.000 | 4 | 1",
                "1.000 | 999.999 | 1",
                "4.000 | 4 | 4",
                "4.000 | 5 | 4",
                "-3.000 | 4 | -3",
                "9,690 | 12 | 9.69",
                "-4,000 | 4 | -4",
                "0.500 | 4 | 0.5"
            })
    void the_maximum_of_a_line_decides_between_two_readings(String text, String max, String expected) {
        assertThat(MIXED.parsePoints(text, Points.parse(max))).isEqualTo(Points.parse(expected));
    }

    @Test
    void the_maximum_decides_about_a_lone_group_mark_in_a_comma_source_too() {
        assertThat(COMMA.parsePoints("1.000", Points.of(4))).isEqualTo(Points.of(1));
        assertThat(POINT.parsePoints("1,000", Points.of(4))).isEqualTo(Points.of(1));
    }

    @Test
    void a_maximum_with_room_for_both_readings_decides_nothing() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> MIXED.parsePoints("1.000", Points.of(1000)))
                .withMessage("'1.000' may be 1 (decimal point) or 1000 (point grouping thousands),"
                        + " and both are within -1000 to 1000;"
                        + " " + DECLARE_POINT);
    }

    @Test
    void a_maximum_with_room_for_neither_reading_decides_nothing() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> MIXED.parsePoints("-4.500", Points.of(4)))
                .withMessage("'-4.500' may be -4.5 (decimal point) or -4500 (point grouping thousands),"
                        + " and neither is within -4 to 4;"
                        + " " + DECLARE_POINT);
    }

    @Test
    void a_number_with_one_reading_is_read_as_it_stands_even_above_the_maximum() {
        assertThat(MIXED.parsePoints("4,01", Points.of(4))).isEqualTo(Points.parse("4.01"));
        assertThat(POINT.parsePoints("4.001", Points.of(4))).isEqualTo(Points.parse("4.001"));
        assertThat(COMMA.groupingThousands().parsePoints("1.000", Points.of(4))).isEqualTo(Points.of(1000));
    }

    @Test
    void the_maximum_does_not_excuse_a_form_against_the_declaration() {
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> COMMA.parsePoints("83.81", Points.of(100)))
                .withMessageEndingWith("it would be 83.81 (decimal point):"
                        + " declare point() or mixed() if that is how the source writes");
    }

    @Test
    void a_negative_maximum_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COMMA.parsePoints("1", Points.of(-4)))
                .withMessage("A maximum is zero or more points, but was -4");
    }

    @Test
    void points_have_at_most_six_digits_before_the_decimal_mark() {
        assertThat(COMMA.parsePoints("-999999,999999999999")).isEqualTo(Points.parse("-999999.999999999999"));
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> COMMA.parsePoints("1.000.000"))
                .withMessage("Points have at most 6 digits before the decimal mark, but was '1.000.000'");
        assertThatExceptionOfType(UnreadableNumberException.class)
                .isThrownBy(() -> COMMA.parsePoints("-1000000", Points.of(4)))
                .withMessage("Points have at most 6 digits before the decimal mark, but was '-1000000'");
    }

    @Test
    void a_mixed_source_cannot_declare_that_it_groups() {
        assertThatIllegalStateException()
                .isThrownBy(MIXED::groupingThousands)
                .withMessage("A mixed source may group by either mark, so '1.000' would still be ambiguous;"
                        + " declare comma().groupingThousands() or point().groupingThousands()");
    }

    @Test
    void a_refusal_carries_what_came_what_was_expected_and_what_to_do() {
        UnreadableNumberException ambiguous =
                catchThrowableOfType(UnreadableNumberException.class, () -> MIXED.parse(" 1.000 "));
        assertThat(ambiguous.text()).isEqualTo(" 1.000 ");
        assertThat(ambiguous.expected()).isEqualTo("A number must have one reading only");
        assertThat(ambiguous.remedy()).contains("pass the maximum of its line, or " + DECLARE_POINT);

        UnreadableNumberException malformed =
                catchThrowableOfType(UnreadableNumberException.class, () -> COMMA.parse("1e9"));
        assertThat(malformed.text()).isEqualTo("1e9");
        assertThat(malformed.expected())
                .isEqualTo("A number must look like '7,5', '-1,78' or '1.234,5' (decimal comma)");
        assertThat(malformed.remedy()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "83.6 | 2 | 83,60 | 83.60",
                "83.605 | 2 | 83,61 | 83.61",
                "4 | 0 | 4 | 4",
                "-1.78 | 2 | -1,78 | -1.78",
                "-0.004 | 2 | 0,00 | 0.00",
                "1000 | 0 | 1000 | 1000",
                "1234567.5 | 1 | 1234567,5 | 1234567.5"
            })
    void numbers_are_written_with_the_places_that_the_rounding_says(
            String number, int scale, String comma, String point) {
        Rational value = Rational.parse(number);
        assertThat(COMMA.format(value, Rounding.halfUp(scale))).isEqualTo(comma);
        assertThat(COMMA.format(Points.of(value), Rounding.halfUp(scale))).isEqualTo(comma);
        assertThat(MIXED.format(value, Rounding.halfUp(scale))).isEqualTo(comma);
        assertThat(POINT.format(value, Rounding.halfUp(scale))).isEqualTo(point);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "999 | 0 | 999 | 999",
                "1000 | 0 | 1.000 | 1,000",
                "-1000 | 0 | -1.000 | -1,000",
                "999.999 | 2 | 1.000,00 | 1,000.00",
                "1234567.5 | 1 | 1.234.567,5 | 1,234,567.5",
                "123456 | 3 | 123.456,000 | 123,456.000",
                "0.125 | 3 | 0,125 | 0.125"
            })
    void thousands_are_grouped_where_the_source_groups(String number, int scale, String comma, String point) {
        Rational value = Rational.parse(number);
        assertThat(COMMA.groupingThousands().format(value, Rounding.halfUp(scale)))
                .isEqualTo(comma);
        assertThat(POINT.groupingThousands().format(value, Rounding.halfUp(scale)))
                .isEqualTo(point);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.50 | 7,5 | 7.5",
                "15.00 | 15 | 15",
                "0.125 | 0,125 | 0.125",
                "-1.78 | -1,78 | -1.78",
                "1234.5 | 1234,5 | 1234.5"
            })
    void exact_text_has_all_the_decimals_and_no_more(String number, String comma, String point) {
        Points points = Points.parse(number);
        assertThat(COMMA.formatExact(points)).isEqualTo(comma);
        assertThat(MIXED.formatExact(points)).isEqualTo(comma);
        assertThat(POINT.formatExact(points)).isEqualTo(point);
    }

    @Test
    void exact_text_is_a_fraction_where_no_decimal_is_exact() {
        assertThat(COMMA.formatExact(Points.of(Rational.of(2, 3)))).isEqualTo("2/3");
        assertThat(COMMA.formatExact(Rational.of(-2, 3))).isEqualTo("-2/3");
        assertThat(COMMA.groupingThousands().formatExact(Rational.of(20000, 3))).isEqualTo("20000/3");
        assertThat(COMMA.groupingThousands().formatExact(Rational.parse("1234.5")))
                .isEqualTo("1.234,5");
    }

    @Test
    void a_convention_says_its_name() {
        assertThat(COMMA).hasToString("comma");
        assertThat(POINT.groupingThousands()).hasToString("point, grouping thousands");
        assertThat(MIXED).hasToString("mixed");
        assertThat(COMMA.groupingThousands()).isSameAs(VietnameseNumbers.comma().groupingThousands());
        assertThat(COMMA.groupingThousands().groupingThousands()).isSameAs(COMMA.groupingThousands());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "vi-VN", "ar-EG-u-nu-arab"})
    @ResourceLock(Resources.LOCALE)
    void the_locale_changes_nothing(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(COMMA.parse("- 1.234,56")).isEqualTo(Rational.parse("-1234.56"));
            assertThat(MIXED.parse("83.81")).isEqualTo(Rational.parse("83.81"));
            assertThat(MIXED.parsePoints("1.000", Points.of(4))).isEqualTo(Points.of(1));
            assertThat(COMMA.format(Rational.parse("83.6"), Rounding.halfUp(2))).isEqualTo("83,60");
            assertThat(COMMA.groupingThousands().format(Rational.of(-1234567), Rounding.halfUp(1)))
                    .isEqualTo("-1.234.567,0");
            assertThat(POINT.formatExact(Points.parse("7.50"))).isEqualTo("7.5");
            assertThatExceptionOfType(UnreadableNumberException.class)
                    .isThrownBy(() -> POINT.parsePoints("1,000", Points.of(2000)))
                    .withMessage("'1,000' may be 1 (decimal comma) or 1000 (comma grouping thousands),"
                            + " and both are within -2000 to"
                            + " 2000; " + DECLARE_COMMA);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property
    void what_a_declared_convention_writes_it_reads_back(
            @ForAll("conventions") VietnameseNumbers numbers,
            @ForAll("numbers") Rational value,
            @ForAll("scales") int scale) {
        Rounding rounding = Rounding.halfUp(scale);
        assertThat(numbers.parse(numbers.format(value, rounding))).isEqualTo(value.round(rounding));
    }

    @Property
    void exact_text_reads_back(@ForAll("conventions") VietnameseNumbers numbers, @ForAll("decimals") Rational value) {
        assertThat(numbers.parse(numbers.formatExact(value))).isEqualTo(value);
        assertThat(numbers.parsePoints(numbers.formatExact(Points.of(value)))).isEqualTo(Points.of(value));
    }

    @Property
    void what_a_mixed_source_writes_reads_back_unless_three_places_make_it_ambiguous(
            @ForAll("numbers") Rational value, @ForAll("scales") int scale) {
        Rounding rounding = Rounding.halfUp(scale);
        Rational rounded = value.round(rounding);
        Rational size = rounded.max(rounded.negate());
        String text = MIXED.format(value, rounding);
        if (scale == 3 && size.compareTo(Rational.ONE) >= 0 && size.compareTo(Rational.of(1000)) < 0) {
            assertThatExceptionOfType(UnreadableNumberException.class)
                    .isThrownBy(() -> MIXED.parse(text))
                    .withMessageStartingWith("'" + text + "' may be " + rounded + " (decimal comma) or ");
        } else {
            assertThat(MIXED.parse(text)).isEqualTo(rounded);
        }
    }

    @Property
    void below_one_thousand_the_maximum_always_decides(
            @ForAll("conventions") VietnameseNumbers numbers,
            @ForAll @IntRange(min = -999_000, max = 999_000) int thousandths) {
        Rational value = Rational.of(thousandths, 1000);
        Points read = MIXED.parsePoints(numbers.format(value, Rounding.halfUp(3)), Points.of(999));
        assertThat(read).isEqualTo(Points.of(value));
    }

    @Property
    void a_point_source_is_a_comma_source_with_the_marks_exchanged(@ForAll("texts") String text) {
        String exchanged = text.replace('.', '\u0000').replace(',', '.').replace('\u0000', ',');
        assertThat(read(POINT, exchanged)).isEqualTo(read(COMMA, text));
        assertThat(read(MIXED, exchanged)).isEqualTo(read(MIXED, text));
    }

    @Property
    void what_a_mixed_source_reads_no_declared_convention_reads_otherwise(@ForAll("texts") String text) {
        read(MIXED, text).ifPresent(value -> {
            assertThat(read(COMMA, text).orElse(value)).isEqualTo(value);
            assertThat(read(POINT, text).orElse(value)).isEqualTo(value);
            assertThat(read(COMMA, text).or(() -> read(POINT, text))).contains(value);
        });
    }

    @Property
    void any_text_is_read_or_refused(@ForAll("conventions") VietnameseNumbers numbers, @ForAll String text) {
        read(numbers, text);
        read(numbers, "1" + text);
    }

    private static Optional<Rational> read(VietnameseNumbers numbers, String text) {
        try {
            return Optional.of(numbers.parse(text));
        } catch (UnreadableNumberException e) {
            assertThat(e).hasMessageContaining("'" + text + "'");
            return Optional.empty();
        }
    }

    @Provide
    Arbitrary<VietnameseNumbers> conventions() {
        return Arbitraries.of(COMMA, COMMA.groupingThousands(), POINT, POINT.groupingThousands());
    }

    @Provide
    Arbitrary<Integer> scales() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, 12)), Tuple.of(1, Arbitraries.just(3)));
    }

    @Provide
    Arbitrary<Rational> numbers() {
        return Combinators.combine(
                        Arbitraries.longs().between(-5_000_000, 5_000_000),
                        Arbitraries.longs().between(1, 5_000))
                .as(Rational::of)
                .edgeCases(edges -> edges.filter(value -> false)
                        .add(
                                Rational.ZERO,
                                Rational.ONE,
                                Rational.of(-1000),
                                Rational.parse("999.9995"),
                                Rational.parse("-0.9995")));
    }

    @Provide
    Arbitrary<Rational> decimals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-999_999, 999_999),
                        Arbitraries.integers().between(0, 12))
                .as((unscaled, scale) -> Rational.of(BigDecimal.valueOf(unscaled, scale)))
                .edgeCases(edges ->
                        edges.filter(value -> false).add(Rational.ZERO, Rational.of(1000), Rational.parse("-12.345")));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("0", "1", "23", "456", "7890", ".", ",", ".500", ",250", "-", " ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
