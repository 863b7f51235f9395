package vn.chiso.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {
    private static final ImmutableMap<String, Type> DECLARED = ImmutableMap.<String, Type>builder()
            .put("a", Type.NUMBER)
            .put("b", Type.NUMBER)
            .put("share", Type.RATIO)
            .put("late", Type.TRUTH)
            .put("kind", Type.TEXT)
            .put("day", Type.DATE)
            .put("channels", Type.OPTIONS)
            .build();

    private static Optional<Type> type(Reference reference) {
        if (reference instanceof Reference.Own own) {
            return Optional.ofNullable(DECLARED.get(own.name()));
        }
        if (reference instanceof Reference.Previous previous) {
            return Optional.ofNullable(DECLARED.get(previous.name()));
        }
        return Optional.of(reference instanceof Reference.Cohort ? Type.NUMBER : Type.TEXT);
    }

    private static final String COMPARE =
            "Compare a text with =, ask a list with has(…), and choose a number with if(…, …, …).";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a + b * share | NUMBER",
                "share | NUMBER",
                "part(share) / whole(share) | NUMBER",
                "-a | NUMBER",
                "min(a, share, 80%) | NUMBER",
                "count_true(late, a > b) | NUMBER",
                "day - date(\"2024-11-04\") | NUMBER",
                "day - previous.day - 3 | NUMBER",
                "round(a / b, 2) | NUMBER",
                "previous.share + cohort.mean(a) | NUMBER",
                "if(late, 0, a) | NUMBER",
                "late | TRUTH",
                "not late or share >= 80% and kind = \"ward\" | TRUTH",
                "day <= date(\"2024-11-04\") | TRUTH",
                "has(channels, \"web\") | TRUTH",
                "given(channels) | TRUTH",
                "unit.kind = kind | TRUTH",
                "late = (a > b) | TRUTH",
                "if(late, \"x\", kind) | TEXT",
                "if(late, day, previous.day) | DATE",
                "channels | OPTIONS"
            })
    void a_sound_expression_has_a_type(String text, Type type) {
        Expression expression = Expression.parse(text);
        assertThat(expression.check(ExpressionCheckTest::type)).isEmpty();
        assertThat(expression.check(type, ExpressionCheckTest::type)).isEmpty();
        assertThat(expression.type(ExpressionCheckTest::type)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + late | 5 | late | a number | yes or no"
                        + " | Make it a number with if(…, 1, 0), or count with count_true(…).",
                "late * 2 | 1 | late | a number | yes or no"
                        + " | Make it a number with if(…, 1, 0), or count with count_true(…).",
                "2 * day | 5 | day | a number | a date"
                        + " | Compare dates, or subtract one from another, which gives days.",
                "day + 1 | 1 | day | a number | a date"
                        + " | Compare dates, or subtract one from another, which gives days.",
                "day - 1 | 7 | 1 | a date | a number"
                        + " | Write a date as date(\"2024-11-04\"), or name an input that is one.",
                "1 - day | 5 | day | a number | a date"
                        + " | Compare dates, or subtract one from another, which gives days.",
                "max(1, kind) | 8 | kind | a number | a text | " + COMPARE,
                "abs(channels) | 5 | channels | a number | a list of options | " + COMPARE,
                "-kind | 2 | kind | a number | a text | " + COMPARE,
                "round(kind, 2) | 7 | kind | a number | a text | " + COMPARE,
                "not a | 5 | a | yes or no | a number | Make it yes or no with a comparison such as = or >=.",
                "late and a + b | 10 | a + b | yes or no | a number"
                        + " | Make it yes or no with a comparison such as = or >=.",
                "if(a, 1, 2) | 4 | a | yes or no | a number | Make it yes or no with a comparison such as = or >=.",
                "count_true(a) | 12 | a | yes or no | a number"
                        + " | Make it yes or no with a comparison such as = or >=.",
                "if(late, 1, kind) | 13 | kind | a number | a text | Let both branches of an if give the same type.",
                "kind = 1 | 8 | 1 | a text | a number"
                        + " | Write a text in quotes, such as \"commune\", or name an input that is one.",
                "kind < \"x\" | 1 | kind | a number or a date | a text"
                        + " | Only these have an order; others are = or !=.",
                "late >= late | 1 | late | a number or a date | yes or no"
                        + " | Only these have an order; others are = or !=.",
                "channels = \"web\" | 1 | channels | a single value to compare | a list of options"
                        + " | Ask has(…, \"name\") instead.",
                "\"web\" = channels | 9 | channels | a text | a list of options"
                        + " | Write a text in quotes, such as \"commune\", or name an input that is one.",
                "has(kind, \"x\") | 5 | kind | a list of options | a text"
                        + " | Name an input that takes a list of options; a single option is compared with =.",
                "part(a) | 6 | a | a ratio of counts | a number | Only a ratio has a part and a whole."
            })
    void a_wrong_type_is_found_where_it_stands(
            String text, int column, String subject, String expected, String got, String remedy) {
        Expression expression = Expression.parse(text);
        assertThat(expression.check(ExpressionCheckTest::type))
                .containsExactly(new Finding(Finding.Kind.WRONG_TYPE, column, subject, expected, got, remedy));
        assertThat(expression.type(ExpressionCheckTest::type)).isEmpty();
    }

    @Test
    void an_unknown_name_is_found_once_where_it_stands_first() {
        assertThat(Expression.parse("a + recieved * recieved + if(given(previous.x), 1, 2)")
                        .check(ExpressionCheckTest::type))
                .extracting(Finding::toString)
                .containsExactly(
                        "column 5, 'recieved': expected the name of an input, but got a name that leads nowhere."
                                + " Correct the name, or declare the input.",
                        "column 36, 'previous.x': expected the name of an input, but got a name that leads nowhere."
                                + " Correct the name, or declare the input.");
        assertThat(Expression.parse("nowhere").check(ExpressionCheckTest::type))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.UNKNOWN_NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere + 1",
                "nowhere - day",
                "nowhere = \"x\"",
                "part(nowhere)",
                "has(nowhere, \"x\")",
                "if(nowhere, 1, 2)",
                "if(late, nowhere, 2) + 1",
                "not nowhere"
            })
    void an_unknown_name_is_not_reported_a_second_time_as_a_wrong_type(String text) {
        assertThat(Expression.parse(text).check(ExpressionCheckTest::type))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.UNKNOWN_NAME);
        assertThat(Expression.parse(text).type(ExpressionCheckTest::type)).isEmpty();
    }

    @Test
    void all_findings_come_in_the_order_of_the_text() {
        assertThat(Expression.parse("if(a, late + nowhere, -kind)").check(ExpressionCheckTest::type))
                .extracting(Finding::column, Finding::subject)
                .containsExactly(tuple(4, "a"), tuple(7, "late"), tuple(14, "nowhere"), tuple(24, "kind"));
    }

    @Test
    void what_comes_out_can_be_asked_to_have_a_type() {
        assertThat(Expression.parse("a >= b").check(Type.NUMBER, ExpressionCheckTest::type))
                .extracting(Finding::toString)
                .containsExactly("column 1, 'a >= b': expected a number, but got yes or no."
                        + " Make it a number with if(…, 1, 0), or count with count_true(…).");
        assertThat(Expression.parse("a >= b").check(Type.TRUTH, ExpressionCheckTest::type))
                .isEmpty();
        assertThat(Expression.parse("a").check(Type.TRUTH, ExpressionCheckTest::type))
                .hasSize(1);
    }
}
