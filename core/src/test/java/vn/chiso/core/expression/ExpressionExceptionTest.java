package vn.chiso.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionExceptionTest {
    private static final String OPERAND = "a number, a name, a text or an operator";
    private static final String VALUE =
            "Write a number, a name, a text in quotes, a function or something in parentheses.";
    private static final String DOT =
            "Write decimals with a dot, as in 0.75; a comma stands between the values of a function.";

    private static ExpressionException refused(String text) {
        return catchThrowableOfType(ExpressionException.class, () -> Expression.parse(text));
    }

    private static void assertRefused(String text, int column, String expected, String got, String remedy) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse(text))
                .satisfies(e -> assertThat(e.expected()).isEqualTo(expected))
                .satisfies(e -> assertThat(e.got()).isEqualTo(got))
                .satisfies(e -> assertThat(e.remedy()).isEqualTo(remedy))
                .satisfies(e -> assertThat(e.column()).isEqualTo(column));
    }

    @Test
    void the_message_says_where_what_and_how_to_mend_it() {
        assertThat(refused("on_time == received"))
                .hasMessage("Column 9: expected a number, a name, a text or an operator, but got '=='"
                        + " in 'on_time == received'. Write = instead.");
    }

    @Test
    void a_long_text_is_cut_around_the_place() {
        assertThat(refused("x + ".repeat(20) + "\n&& " + "y + ".repeat(20) + "1"))
                .hasMessage("Column 82: expected a number, a name, a text or an operator, but got '&&'"
                        + " in '… + x + x + x + x +  && y + y + y + y + y…'. Write and instead.");
    }

    @Test
    void columns_count_characters_and_not_their_halves() {
        assertThat(refused("\"😀\" == 1").column()).isEqualTo(5);
        assertThat(refused("tiếp_nhận == 1").column()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a == b | 3 | == | =",
                "a <> b | 3 | <> | !=",
                "a =< b | 3 | =< | <=",
                "a => b | 3 | => | >=",
                "a && b | 3 | && | and",
                "a & b | 3 | & | and",
                "a − b | 3 | − | -",
                "a – b | 3 | – | -",
                "a ÷ b | 3 | ÷ | /",
                "a : b | 3 | : | /",
                "min(a; b) | 6 | ; | ,",
                "[a] | 1 | [ | (",
                "kind = 'ward' | 8 | ' | \"",
                "kind = “ward” | 8 | “ | \""
            })
    void a_habit_is_answered_with_what_is_written_here(String text, int column, String got, String instead) {
        assertRefused(text, column, OPERAND, "'" + got + "'", "Write " + instead + " instead.");
    }

    @Test
    void two_bars_are_written_or() {
        assertRefused("a || b", 3, OPERAND, "'||'", "Write or instead.");
        assertRefused("a | b", 3, OPERAND, "'|'", "Write or instead.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ! b", "a ? b", "a @ b", "a # b", "a ^ b", "a \\ b", "a $ b", "a １ b", "a \u200b b"})
    void a_sign_that_means_nothing_is_refused(String text) {
        assertRefused(
                text,
                3,
                OPERAND,
                "'" + text.charAt(2) + "'",
                "Names have letters, digits and underscores; operators are + - * / = != < <= > >= and or not.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 1 | a value | the end | " + VALUE,
                "` ` | 2 | a value | the end | " + VALUE,
                "1 + | 4 | a value | the end | " + VALUE,
                "* 2 | 1 | a value | '*' | " + VALUE,
                "+2 | 1 | a value | '+' | " + VALUE,
                ".5 | 1 | a value | '.' | " + VALUE,
                "() | 2 | a value | ')' | " + VALUE,
                "and | 1 | a value | 'and' | " + VALUE,
                "min(, 1) | 5 | a value | ',' | " + DOT,
                "1 + % | 5 | a value | '%' | A percent sign belongs behind a number, as in 80%.",
                "1 + not a | 5 | a value | 'not' | Put it in parentheses: (not …).",
                "a b | 3 | an operator or the end | 'b' | Put an operator before it, or remove it.",
                "2x | 2 | an operator or the end | 'x' | Put an operator before it, or remove it.",
                "a) | 2 | an operator or the end | ')' | Put an operator before it, or remove it.",
                "a \"b\" | 3 | an operator or the end | the text \"b\" | Put an operator before it, or remove it.",
                "2,5 | 2 | an operator or the end | ',' | " + DOT,
                "a % 2 | 3 | an operator or the end | '%' | A percent sign belongs behind a number, as in 80%.",
                "a AND b | 3 | an operator or the end | 'AND' | Write it in small letters: and.",
                "a < b < c | 7 | one comparison | '<' | Join two with and, as in a <= x and x < b.",
                "(a + b | 7 | an operator or the closing ')' | the end | Add ) there.",
                "(2,5 + 1) | 3 | an operator or the closing ')' | ',' | " + DOT,
                "kind = \"ward | 8 | a closing \" on the same line | a text that does not end | Close it with \".",
                "1.000.000 | 6 | the end of the number 1.000 | '.' | Write a number as 1000 or 0.75: no dots between"
                        + " thousands, and digits on both sides of the decimal dot.",
                "1. | 2 | the end of the number 1 | '.' | Write a number as 1000 or 0.75: no dots between"
                        + " thousands, and digits on both sides of the decimal dot.",
                "1 + 1234567890123456789 | 5 | a number of at most 18 digits before the dot and 12 after it"
                        + " | 19 digits before it | Shorten it.",
                "0.1234567890123 | 1 | a number of at most 18 digits before the dot and 12 after it"
                        + " | 13 digits after it | Shorten it."
            })
    void what_cannot_stand_where_it_does_is_refused(
            String text, int column, String expected, String got, String remedy) {
        assertRefused(text, column, expected, got, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "min() | 1 | 2 values or more in min | 0 values | Write min(a, b, …).",
                "1 + max(a) | 5 | 2 values or more in max | 1 value | Write max(a, b, …).",
                "count_true() | 1 | 1 value or more in count_true | 0 values | Write count_true(a, b, …).",
                "abs() | 1 | 1 value in abs | 0 values | Write abs(x).",
                "abs(2,5) | 1 | 1 value in abs | 2 values | Write abs(x), and decimals with a dot, as in 0.75.",
                "min(1, 2 | 9 | ')' as in min(a, b, …) | the end | Add ) there, or an operator before it.",
                "abs(1 2) | 7 | ')' as in abs(x) | '2' | Add ) there, or an operator before it.",
                "if(a) | 5 | ',' as in if(condition, then, otherwise) | ')' | Write if(condition, then, otherwise).",
                "if(a, 1) | 8 | ',' as in if(condition, then, otherwise) | ')' | Write if(condition, then, otherwise).",
                "if(a > 2,5, 1, 0) | 14 | ')' as in if(condition, then, otherwise) | ','"
                        + " | Write if(condition, then, otherwise), and decimals with a dot, as in 0.75.",
                "if + 1 | 4 | '(' after if | '+' | Write if(condition, then, otherwise).",
                "IF(a, 1, 2) | 1 | one of the functions if, round, has, given, part, whole, date, leaf, min, max, sum,"
                        + " abs, floor, ceil, count_true | 'IF' | Write it in small letters: if.",
                "avg(1, 2) | 1 | one of the functions if, round, has, given, part, whole, date, leaf, min, max, sum,"
                        + " abs, floor, ceil, count_true | 'avg' | Correct the name, or write * to multiply.",
                "round(a) | 8 | ',' as in round(x, places) | ')' | Write round(x, places).",
                "round(a, b) | 10 | the number of decimal places | 'b' | Write it in digits, 0 to 12.",
                "round(a, -1) | 10 | the number of decimal places | '-' | Write it in digits, 0 to 12.",
                "round(a, 13) | 10 | 0 to 12 decimal places | '13' | Correct the number of places.",
                "round(a, 2.5) | 10 | 0 to 12 decimal places | '2.5' | Correct the number of places.",
                "round(2,5, 1) | 12 | a mode in quotes | '1'"
                        + " | Write round(x, places, \"HALF_EVEN\"), and decimals with a dot, as in 0.75.",
                "round(a, 1, \"NEAREST\") | 13 | one of UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN"
                        + " | the text \"NEAREST\" | Choose one of them.",
                "round(a, 1, \"UNNECESSARY\") | 13 | one of UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN"
                        + " | the text \"UNNECESSARY\" | Choose one of them.",
                "round(a, 1, \"UP\", 2) | 17 | ')' as in round(x, places, \"HALF_EVEN\") | ','"
                        + " | Write round(x, places, \"HALF_EVEN\"), and decimals with a dot, as in 0.75.",
                "has(a) | 6 | ',' as in has(options, \"name\") | ')' | Write has(options, \"name\").",
                "has(a, b) | 8 | the name of an option in quotes | 'b' | Write has(options, \"name\").",
                "given(1) | 7 | the name of an input | '1' | This function takes an input, and no calculation.",
                "given(abs(a)) | 7 | the name of an input | 'abs' | This function takes an input, and no calculation.",
                "part(a + b) | 8 | ')' as in part(input) | '+' | This function takes an input, and no calculation.",
                "whole(a | 8 | ')' as in whole(input) | the end | This function takes an input, and no calculation.",
                "date(2024) | 6 | a date in quotes | '2024' | Write it as date(\"2024-11-04\").",
                "date(\"4/11/2024\") | 6 | a date such as \"2024-11-04\" | the text \"4/11/2024\""
                        + " | Write year, month and day of a day that exists.",
                "date(\"2023-02-29\") | 6 | a date such as \"2024-11-04\" | the text \"2023-02-29\""
                        + " | Write year, month and day of a day that exists."
            })
    void a_function_says_what_it_takes(String text, int column, String expected, String got, String remedy) {
        assertRefused(text, column, expected, got, remedy);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "prev.a | 1 | previous, cohort or unit before a dot | 'prev'"
                        + " | Write previous.x, cohort.max(x), unit.kind or leaf(\"3.1\").x; an input has no parts.",
                "previous.if | 10 | the name of an input | 'if' | Write letters, digits and underscores.",
                "previous. | 10 | the name of an input | the end | Write letters, digits and underscores.",
                "unit.name | 6 | 'kind' | 'name' | Only unit.kind is known of a unit.",
                "cohort.sum(a) | 8 | one of max, min, mean, median, count | 'sum'"
                        + " | Write cohort.max(x) with an input x.",
                "cohort.max | 11 | '(' and the name of an input | the end | Add ( there.",
                "cohort.max(a + b) | 14 | ')' as in cohort.max(x) | '+' | Add ) there, or an operator before it.",
                "cohort.max(1) | 12 | the name of an input | '1' | Write letters, digits and underscores.",
                "leaf(3.1).a | 6 | the code of a leaf in quotes | '3.1' | Write it as leaf(\"3.1\").input.",
                "leaf(\"3.1\") | 12 | '.' and the name of an input | the end | Add . there.",
                "leaf(\"3..1\").a | 6 | the code of a leaf such as \"3.1\" | the text \"3..1\" | Correct the code."
            })
    void a_reference_says_how_it_is_written(String text, int column, String expected, String got, String remedy) {
        assertRefused(text, column, expected, got, remedy);
    }

    @Test
    void two_thousand_characters_are_allowed_and_no_more() {
        assertThat(Expression.parse(" ".repeat(1999) + "a")).hasToString("a");
        assertRefused(
                " ".repeat(2000) + "a",
                2001,
                "at most 2000 characters",
                "2001",
                "Shorten it, or divide it among several rules.");
    }

    @Test
    void canonical_text_keeps_to_the_limit_too() {
        String text = "1+".repeat(667) + "1"; // 1335 characters; canonical 667 * 4 + 1
        assertThat(refused(text).got()).isEqualTo("2669 in canonical form, with spaces around operators");
        assertThat(Expression.parse("1+".repeat(499) + "1").toString()).hasSize(1997);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "-",
                "not ",
                "abs(",
                "if(",
                "if(true, 1, ",
                "min(1, ",
                "count_true(not ",
                "(-",
                "a = (",
                "1 + ("
            })
    void nesting_beyond_fifty_levels_is_refused(String open) {
        ExpressionException refused = refused(open.repeat(Expression.MAX_LENGTH / open.length()));
        assertThat(refused.expected()).isEqualTo("at most 50 levels of nesting");
        assertThat(refused.remedy()).isEqualTo("Simplify it, or divide it among several rules.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"given(", "part(", "cohort.", "previous.", "leaf("})
    void what_looks_deep_and_is_not_is_refused_as_well(String open) {
        assertThat(refused(open.repeat(Expression.MAX_LENGTH / open.length()))).isNotNull();
    }

    @Test
    void fifty_levels_are_allowed_whatever_is_inside() {
        assertThat(Expression.parse("(".repeat(50) + "a" + ")".repeat(50))).hasToString("a");
        assertThat(Expression.parse("abs(".repeat(50) + "previous.a" + ")".repeat(50)))
                .isNotNull();
        assertThat(Expression.parse("abs(".repeat(50) + "part(a)" + ")".repeat(50)))
                .isNotNull();
        assertThat(refused("(".repeat(51) + "a" + ")".repeat(51)).column()).isEqualTo(52);
    }
}
