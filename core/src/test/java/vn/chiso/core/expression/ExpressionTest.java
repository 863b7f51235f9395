package vn.chiso.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.expression.Reference.Statistic;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

class ExpressionTest {
    /** Of a leaf with an input of each type; {@code absent} is in none of the tests' scopes. */
    private static final ImmutableMap<String, Value> INPUTS = ImmutableMap.<String, Value>builder()
            .put("a", Value.of(6))
            .put("b", Value.of(4))
            .put("zero", Value.of(0))
            .put("share", Value.of(new Ratio(30, 40)))
            .put("nothing", Value.of(new Ratio(0, 0)))
            .put("yes", Value.of(true))
            .put("no", Value.of(false))
            .put("kind", Value.of("commune"))
            .put("day", Value.of(LocalDate.of(2024, 11, 4)))
            .put("channels", Value.of(List.of("web", "post")))
            .build();

    private static Result evaluate(String text) {
        return Expression.parse(text).evaluate(Scope.ofInputs(INPUTS));
    }

    private static Result number(String number) {
        return new Result.Known(Value.of(Rational.parse(number)));
    }

    @Test
    void the_example_of_the_documentation_comes_to_7_point_4() {
        Expression payment = Expression.parse("6 * paid + min(2, 2 * b / procedures / 80%) + 2 * c / procedures / 80%");
        Map<String, Value> inputs = Map.of(
                "paid", Value.of(new Ratio(9, 10)), "b", Value.of(30), "c", Value.of(10), "procedures", Value.of(50));
        // 5.4 + min(2, 60/50/0.8 = 1.5) + 20/50/0.8 = 0.5
        assertThat(payment.evaluate(Scope.ofInputs(inputs)).number()).contains(Rational.parse("7.4"));
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "10 - (4 - 3), 9",
        "24 / 4 / 3, 2",
        "24 / (4 / 3), 18",
        "2 * 9 / 3 * 4, 24",
        "-2 * 3, -6",
        "2 * -3, -6",
        "2 - -3, 5",
        "--2, 2",
        "-(1 + 2), -3",
        "2 × 3, 6"
    })
    void products_bind_tighter_than_sums_and_chains_go_from_left_to_right(String text, String expected) {
        assertThat(evaluate(text)).isEqualTo(number(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "not 1 = 2, true", // not (1 = 2)
        "not no and no, false", // (not no) and no
        "not (no and no), true",
        "yes or no and no, true", // yes or (no and no)
        "(yes or no) and no, false",
        "1 + 1 = 2 and 2 < 1 * 3, true",
        "not not yes, true"
    })
    void and_binds_tighter_than_or_and_not_looser_than_a_comparison(String text, boolean expected) {
        assertThat(evaluate(text).truth()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1/3 + 1/3 + 1/3, 1",
        "0.1 + 0.2, 0.3",
        "1 / 8, 0.125",
        "7 / 3 * 3, 7",
        "999999999999999999 + 0.000000000001 - 999999999999999999, 0.000000000001"
    })
    void numbers_are_exact(String text, String expected) {
        assertThat(evaluate(text)).isEqualTo(number(expected));
    }

    @Test
    void a_third_stays_a_fraction() {
        assertThat(evaluate("1 / 3").number()).contains(Rational.of(1, 3));
    }

    @ParameterizedTest
    @CsvSource({"80%, 0.8", "80 %, 0.8", "12.5%, 0.125", "100%, 1", "2 * 50%, 1", "6 / 80%, 7.5", "-5%, -0.05"})
    void a_percentage_is_a_number(String text, String expected) {
        assertThat(evaluate(text)).isEqualTo(number(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "3, 4, false, true, true, true, false, false",
        "4, 4, true, false, false, true, false, true",
        "5, 4, false, true, false, false, true, true",
        "0.8, 80%, true, false, false, true, false, true",
        "7999/10000, 80%, false, true, true, true, false, false"
    })
    void numbers_are_compared_exactly_on_both_sides_of_an_edge(
            String a, String b, boolean eq, boolean ne, boolean lt, boolean le, boolean gt, boolean ge) {
        assertThat(evaluate(a + " = " + b).truth()).contains(eq);
        assertThat(evaluate(a + " != " + b).truth()).contains(ne);
        assertThat(evaluate(a + " < " + b).truth()).contains(lt);
        assertThat(evaluate(a + " <= " + b).truth()).contains(le);
        assertThat(evaluate(a + " > " + b).truth()).contains(gt);
        assertThat(evaluate(a + " >= " + b).truth()).contains(ge);
        assertThat(evaluate(a + " ≠ " + b).truth()).contains(ne);
        assertThat(evaluate(a + " ≤ " + b).truth()).contains(le);
        assertThat(evaluate(a + " ≥ " + b).truth()).contains(ge);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind = \"commune\" | true",
                "kind = \"Commune\" | false",
                "kind != \"ward\" | true",
                "\"say \"\"no\"\"\" = \"say \"\"no\"\"\" | true",
                "yes = true | true",
                "yes = no | false",
                "yes != no | true",
                "day = date(\"2024-11-04\") | true",
                "day < date(\"2024-11-05\") | true",
                "day < date(\"2024-11-04\") | false",
                "day >= date(\"2024-11-05\") | false"
            })
    void texts_truths_and_dates_are_compared_too(String text, boolean expected) {
        assertThat(evaluate(text).truth()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'min(3, 1, 2)', 1",
        "'max(3, 1, 2)', 3",
        "'sum(3, 1, 2)', 6",
        "'min(1/3, 33%)', 0.33",
        "abs(-2.5), 2.5",
        "abs(2.5), 2.5",
        "floor(2.9), 2",
        "floor(-2.1), -3",
        "ceil(2.1), 3",
        "ceil(-2.9), -2",
        "floor(7), 7",
        "'count_true(yes, no, a > b, true)', 3",
        "count_true(no), 0"
    })
    void functions_give_numbers(String text, String expected) {
        assertThat(evaluate(text)).isEqualTo(number(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "UP, 3, -3, 2",
        "DOWN, 2, -2, 1",
        "CEILING, 3, -2, 2",
        "FLOOR, 2, -3, 1",
        "HALF_UP, 3, -3, 2",
        "HALF_DOWN, 2, -2, 1",
        "HALF_EVEN, 2, -2, 2"
    })
    void round_goes_the_way_that_it_is_told(String mode, String half, String negative, String oneAndAHalf) {
        assertThat(evaluate("round(2.5, 0, \"" + mode + "\")")).isEqualTo(number(half));
        assertThat(evaluate("round(-2.5, 0, \"" + mode + "\")")).isEqualTo(number(negative));
        assertThat(evaluate("round(1.5, 0, \"" + mode + "\")")).isEqualTo(number(oneAndAHalf));
    }

    @ParameterizedTest
    @CsvSource({
        "'round(2/3, 2)', 0.67",
        "'round(0.125, 2)', 0.13",
        "'round(-0.125, 2)', -0.13",
        "'round(1/3, 12)', 0.333333333333",
        "'round(2/3, 2) * 3', 2.01"
    })
    void round_takes_halves_away_from_zero_if_it_is_not_told(String text, String expected) {
        assertThat(evaluate(text)).isEqualTo(number(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date(\"2024-03-01\") - date(\"2024-02-28\") | 2", // 2024 has a 29 February
                "date(\"2023-03-01\") - date(\"2023-02-28\") | 1",
                "date(\"2024-11-04\") - day | 0",
                "date(\"2024-11-01\") - day | -3",
                "date(\"2025-01-01\") - day - 30 | 28", // 26 + 31 + 1 days
                "max(0, day - date(\"2024-10-25\")) / 2 | 5"
            })
    void dates_are_days_apart(String text, String expected) {
        assertThat(evaluate(text)).isEqualTo(number(expected));
    }

    @Test
    void an_option_is_on_a_list_or_not() {
        assertThat(evaluate("has(channels, \"web\")").truth()).contains(true);
        assertThat(evaluate("has(channels, \"fax\")").truth()).contains(false);
    }

    @Test
    void a_ratio_is_its_share_and_its_two_counts() {
        assertThat(evaluate("share")).isEqualTo(number("0.75"));
        assertThat(evaluate("4 * share")).isEqualTo(number("3"));
        assertThat(evaluate("part(share)")).isEqualTo(number("30"));
        assertThat(evaluate("whole(share)")).isEqualTo(number("40"));
    }

    @Test
    void a_ratio_of_nothing_has_no_share_but_both_counts() {
        assertThat(evaluate("nothing")).isEqualTo(new Result.DivisionByZero("nothing"));
        assertThat(evaluate("1 + 4 * nothing")).isEqualTo(new Result.DivisionByZero("nothing"));
        assertThat(evaluate("part(nothing)")).isEqualTo(number("0"));
        assertThat(evaluate("whole(nothing)")).isEqualTo(number("0"));
        assertThat(evaluate("given(nothing)").truth()).contains(true);
        assertThat(evaluate("if(whole(nothing) = 0, 4, 4 * nothing)")).isEqualTo(number("4"));
    }

    @Test
    void a_division_by_zero_is_a_result_that_names_the_divisor() {
        Result result = evaluate("1 + a / (b - 4)");
        assertThat(result).isEqualTo(new Result.DivisionByZero("b - 4")).hasToString("division by zero (b - 4)");
        assertThat(result.known()).isEmpty();
        assertThat(result.number()).isEmpty();
        assertThat(result.truth()).isEmpty();
        assertThat(evaluate("0 / zero")).isEqualTo(new Result.DivisionByZero("zero"));
        assertThat(evaluate("zero / 5")).isEqualTo(number("0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent",
                "-absent",
                "a * absent",
                "absent > 1",
                "not absent",
                "abs(absent)",
                "round(absent, 2)",
                "has(absent, \"web\")",
                "part(absent)",
                "whole(absent)",
                "if(absent, 1, 2)",
                "if(yes, absent, 2)",
                "yes and absent",
                "no or absent",
                "count_true(yes, absent)"
            })
    void what_needs_a_missing_value_is_missing(String text) {
        assertThat(evaluate(text))
                .isEqualTo(new Result.Missing(Reference.own("absent")))
                .hasToString("missing (absent)");
    }

    @Test
    void an_input_is_given_or_not() {
        assertThat(evaluate("given(a)").truth()).contains(true);
        assertThat(evaluate("given(absent)").truth()).contains(false);
        assertThat(evaluate("if(given(absent), absent, 0)")).isEqualTo(number("0"));
    }

    @Test
    void of_several_reasons_the_first_from_the_left_is_given() {
        assertThat(evaluate("absent + 1 / zero")).isEqualTo(new Result.Missing(Reference.own("absent")));
        assertThat(evaluate("1 / zero + absent")).isEqualTo(new Result.DivisionByZero("zero"));
        assertThat(evaluate("max(1, nothing, absent)")).isEqualTo(new Result.DivisionByZero("nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if(zero = 0, 1, a / zero) = 1",
                "if(zero != 0, a / zero, 1) = 1",
                "zero = 0 or a / zero > 1",
                "not (zero != 0 and a / zero > 1)",
                "yes or absent",
                "not (no and absent)",
                "a < 0 or b < 0 or yes or absent"
            })
    void what_is_not_needed_is_not_worked_out(String text) {
        assertThat(evaluate(text).truth()).contains(true);
    }

    @Test
    void each_kind_of_reference_is_asked_for() {
        CriterionCode leaf = CriterionCode.of("3.1");
        ImmutableMap<Reference, Value> values = ImmutableMap.of(
                Reference.own("x"),
                Value.of(2),
                new Reference.Previous("x"),
                Value.of(30),
                new Reference.OfLeaf(leaf, "x"),
                Value.of(400),
                new Reference.Cohort(Statistic.MEDIAN, "x"),
                Value.of(5000),
                new Reference.UnitKind(),
                Value.of("ward"));
        Scope scope = reference -> Optional.ofNullable(values.get(reference));
        assertThat(Expression.parse("x + previous.x + leaf(\"3.1\").x + cohort.median(x)")
                        .evaluate(scope))
                .isEqualTo(number("5432"));
        assertThat(Expression.parse("unit.kind = \"ward\"").evaluate(scope).truth())
                .contains(true);
        assertThat(Expression.parse("leaf(\"3.2\").x").evaluate(scope))
                .isEqualTo(new Result.Missing(new Reference.OfLeaf(CriterionCode.of("3.2"), "x")))
                .hasToString("missing (leaf(\"3.2\").x)");
    }

    @Test
    void references_are_listed_once_in_the_order_of_the_text() {
        assertThat(Expression.parse("if(given(c), part(b), previous.a) + b + leaf(\"1.10\").x - cohort.max(a)"
                                + " + if(unit.kind = \"ward\", 1, 2)")
                        .references())
                .containsExactly(
                        Reference.own("c"),
                        Reference.own("b"),
                        new Reference.Previous("a"),
                        new Reference.OfLeaf(CriterionCode.of("1.10"), "x"),
                        new Reference.Cohort(Statistic.MAX, "a"),
                        new Reference.UnitKind());
        assertThat(Expression.parse("1 + 2").references()).isEmpty();
    }

    @Test
    void options_are_what_inputs_are_compared_with_and_asked_for() {
        assertThat(Expression.parse("has(channels, \"web\") or has(channels, \"fax\") or kind = \"ward\" and a > 1"
                                + " or \"town\" != kind or unit.kind = \"commune\" or \"x\" = \"y\"")
                        .options()
                        .asMap())
                .isEqualTo(Map.of(
                        Reference.own("channels"),
                        Set.of("web", "fax"),
                        Reference.own("kind"),
                        Set.of("ward", "town"),
                        new Reference.UnitKind(),
                        Set.of("commune")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + yes | 'yes': expected a number, but got yes",
                "-kind | 'kind': expected a number, but got commune",
                "not a | 'a': expected yes or no, but got 6",
                "day - 1 | '1': expected a date, but got 1",
                "has(kind, \"x\") | 'kind': expected a list of options, but got commune",
                "part(a) | 'a': expected a ratio of counts, but got 6",
                "kind < \"x\" | 'kind': expected a number, but got commune",
                "kind = 1 | '1': expected a text, but got 1",
                "yes = 1 | '1': expected yes or no, but got 1"
            })
    void a_value_of_a_wrong_type_is_a_mistake_of_the_caller(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluate(text))
                .withMessage(message + "; check the expression and its inputs before it is evaluated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a+b*c | a + b * c",
                "(a+b)*c | (a + b) * c",
                "((a)) | a",
                "(a*b)+c | a * b + c",
                "(a-b)-c | a - b - c",
                "a-(b-c) | a - (b - c)",
                "a+(b+c) | a + (b + c)",
                "a/(b*c) | a / (b * c)",
                "a*-b | a * -b",
                "- - a | --a",
                "-(a*b) | -(a * b)",
                "(-a)*b | -a * b",
                "a≤b | a <= b",
                "a ≠ b | a != b",
                "2×3 | 2 * 3",
                "0.50 | 0.5",
                "007 | 7",
                "80 % | 80%",
                "12.50% | 12.5%",
                "not(a = b) | not a = b",
                "(not a) = b | (not a) = b",
                "(a < b) = (b < c) | (a < b) = (b < c)",
                "(a and b)and c | a and b and c",
                "a and (b or c) | a and (b or c)",
                "(a and b) or c | a and b or c",
                "not (a and b) | not (a and b)",
                "if( a,1 ,2) | if(a, 1, 2)",
                "count_true(a,b) | count_true(a, b)",
                "round(x,2,\"HALF_UP\") | round(x, 2)",
                "round(x,2,\"HALF_EVEN\") | round(x, 2, \"HALF_EVEN\")",
                "has(x,\"a \"\"b\"\"\") | has(x, \"a \"\"b\"\"\")",
                "given( previous . x ) | given(previous.x)",
                "part (x)+whole(x) | part(x) + whole(x)",
                "leaf( \"3.1\" ) . x | leaf(\"3.1\").x",
                "cohort . max( x ) | cohort.max(x)",
                "unit . kind=\"ward\" | unit.kind = \"ward\"",
                "date( \"2024-11-04\" )-ngày | date(\"2024-11-04\") - ngày",
                "min + max | min + max",
                "TRUE or true | TRUE or true"
            })
    void canonical_text_has_one_form_and_reads_back(String text, String canonical) {
        Expression expression = Expression.parse(text);
        assertThat(expression).hasToString(canonical);
        assertThat(Expression.parse(canonical))
                .isEqualTo(expression)
                .hasSameHashCodeAs(expression)
                .hasToString(canonical);
    }

    @Test
    void spaces_of_any_kind_and_line_breaks_do_not_count() {
        assertThat(Expression.parse(" a\n +\tb\u00a0* c\r\n")).isEqualTo(Expression.parse("a+b*c"));
    }

    @Test
    void expressions_of_another_structure_are_not_equal() {
        assertThat(Expression.parse("a + b"))
                .isNotEqualTo(Expression.parse("b + a"))
                .isNotEqualTo(Expression.parse("a - b"))
                .isNotEqualTo("a + b");
        assertThat(Expression.parse("a + (b + c)")).isNotEqualTo(Expression.parse("a + b + c"));
    }

    @Test
    void names_are_the_same_however_their_letters_are_composed() {
        Expression composed = Expression.parse("đúng_hạn / tiếp_nhận");
        String decomposed = Normalizer.normalize("đúng_hạn / tiếp_nhận", Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo("đúng_hạn / tiếp_nhận");
        assertThat(Expression.parse(decomposed)).isEqualTo(composed);
        assertThat(Expression.parse(decomposed).references())
                .containsExactly(Reference.own("đúng_hạn"), Reference.own("tiếp_nhận"));
    }

    @Test
    void a_long_chain_is_no_deep_one() {
        String ones = "1 + ".repeat(499) + "1"; // 499 * 4 + 1 = 1997 characters
        assertThat(evaluate(ones)).isEqualTo(number("500"));
        assertThat(evaluate("yes and ".repeat(200) + "yes").truth()).contains(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "( | 50 | )",
                "- | 50 | ''",
                "abs( | 50 | )",
                "min(1, | 50 | )",
                "not ( | 25 | )",
                "-( | 25 | )",
                "1 = ( | 50 | )",
                "2 * ( | 50 | ) + 1"
            })
    void as_deep_as_allowed_reads_back(String open, int times, String close) {
        Expression expression = Expression.parse(open.repeat(times) + "a" + close.repeat(times));
        assertThat(Expression.parse(expression.toString())).isEqualTo(expression);
    }
}
