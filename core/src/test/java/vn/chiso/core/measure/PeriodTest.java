package vn.chiso.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.measure.Period.Unit;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2024, 2024, YEAR, 1",
        "1900, 1900, YEAR, 1",
        "2999, 2999, YEAR, 1",
        "2024-H1, 2024, HALF, 1",
        "2024-H2, 2024, HALF, 2",
        "2024-Q1, 2024, QUARTER, 1",
        "2024-Q4, 2024, QUARTER, 4",
        "2024-M01, 2024, MONTH, 1",
        "2024-M09, 2024, MONTH, 9",
        "2024-M12, 2024, MONTH, 12"
    })
    void a_year_and_its_parts_are_read_and_written(String text, int year, Unit unit, int number) {
        assertThat(Period.parse(text)).isEqualTo(new Period(year, unit, number)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "24",
                "02024",
                " 2024",
                "2024 ",
                "2024-",
                "2024-H",
                "2024-h1",
                "2024-H01",
                "2024-Q01",
                "2024-M9",
                "2024-M009",
                "2024-T9",
                "2024-09",
                "2024/Q3",
                "2024Q3",
                "-2024",
                "２０２４",
                "2024-Q3\n"
            })
    void other_forms_are_refused_and_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("A period must look like 2024, 2024-H1, 2024-Q3 or 2024-M09, but was '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "1899, 1899 YEAR 1",
        "3000, 3000 YEAR 1",
        "2024-H0, 2024 HALF 0",
        "2024-H3, 2024 HALF 3",
        "2024-Q0, 2024 QUARTER 0",
        "2024-Q5, 2024 QUARTER 5",
        "2024-M00, 2024 MONTH 0",
        "2024-M13, 2024 MONTH 13"
    })
    void what_no_calendar_has_is_refused(String text, String shown) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.parse(text))
                .withMessage("A period is a year from 1900 to 2999 or one of its parts, but was " + shown);
    }

    @Test
    void a_year_has_no_second_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(2024, Unit.YEAR, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2023",
        "2024-H2, 2024-H1",
        "2024-H1, 2023-H2",
        "2024-Q1, 2023-Q4",
        "2024-Q2, 2024-Q1",
        "2024-M01, 2023-M12",
        "2024-M10, 2024-M09"
    })
    void the_period_before_has_the_same_length(String text, String before) {
        assertThat(Period.parse(text).previous()).isEqualTo(Period.parse(before));
    }

    @Test
    void nothing_comes_before_1900() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.ofYear(1900).previous());
    }

    @Test
    void order_is_by_year_then_from_long_to_short_then_by_number() {
        assertThat(Stream.of("2024-M02", "2024-Q1", "2025", "2024-H2", "2024-M01", "2024", "2023-M12", "2024-H1")
                        .map(Period::parse)
                        .sorted())
                .extracting(Period::toString)
                .containsExactly("2023-M12", "2024", "2024-H1", "2024-H2", "2024-Q1", "2024-M01", "2024-M02", "2025");
    }

    @Test
    void text_has_the_same_digits_in_every_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Period.parse("2024-M09")).hasToString("2024-M09");
        } finally {
            Locale.setDefault(before);
        }
    }
}
