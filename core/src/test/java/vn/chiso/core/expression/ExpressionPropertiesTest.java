package vn.chiso.core.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

class ExpressionPropertiesTest {
    /** A text in which every operation has parentheses, and what it comes to; empty for a division by zero. */
    record Sum(String text, Optional<Rational> value) {}

    /** An operator and what follows it. */
    record Step(char operator, int number) {}

    private static Optional<Type> type(Reference reference) {
        return Optional.of(
                switch (reference.toString()) {
                    case "share" -> Type.RATIO;
                    case "late" -> Type.TRUTH;
                    case "day" -> Type.DATE;
                    case "channels" -> Type.OPTIONS;
                    case "kind", "unit.kind" -> Type.TEXT;
                    default -> Type.NUMBER;
                });
    }

    /** All inputs but {@code b}. */
    private static Optional<Value> value(Reference reference) {
        return type(reference).filter(type -> !reference.toString().equals("b")).map(type -> switch (type) {
            case NUMBER -> Value.of(2);
            case RATIO -> Value.of(new Ratio(0, 0));
            case TRUTH -> Value.of(true);
            case TEXT -> Value.of("ward");
            case DATE -> Value.of(LocalDate.of(2024, 11, 4));
            case OPTIONS -> Value.of(List.of("web"));
        });
    }

    @Property
    void canonical_text_reads_back_as_an_equal_expression(@ForAll("numbers") String text) {
        Assume.that(text.length() <= 600);
        Expression expression = Expression.parse(text);
        Expression again = Expression.parse(expression.toString());
        assertThat(again).isEqualTo(expression).hasToString(expression.toString());
        assertThat(again.references()).isEqualTo(expression.references());
        assertThat(again.evaluate(ExpressionPropertiesTest::value))
                .isEqualTo(expression.evaluate(ExpressionPropertiesTest::value));
    }

    @Property
    void a_trace_ends_with_what_evaluation_gives(@ForAll("numbers") String text) {
        Assume.that(text.length() <= 600);
        Expression expression = Expression.parse(text);
        Trace trace = expression.trace(ExpressionPropertiesTest::value);
        assertThat(trace.result()).isEqualTo(expression.evaluate(ExpressionPropertiesTest::value));
        assertThat(expression.references()).containsAll(trace.reads().keySet());
    }

    @Property
    void an_expression_without_findings_is_worked_out(@ForAll("numbers") String text) {
        Assume.that(text.length() <= 600);
        Expression expression = Expression.parse(text);
        assertThat(expression.check(Type.NUMBER, ExpressionPropertiesTest::type))
                .isEmpty();
        assertThatCode(() -> expression.evaluate(ExpressionPropertiesTest::value))
                .doesNotThrowAnyException();
    }

    @Property
    void sums_with_parentheses_are_those_of_fractions(@ForAll("sums") Sum sum) {
        assertThat(Expression.parse(sum.text())
                        .evaluate(ExpressionPropertiesTest::value)
                        .number())
                .isEqualTo(sum.value());
    }

    @Property
    void sums_without_parentheses_are_sums_of_products(@ForAll("first") int first, @ForAll("steps") List<Step> steps) {
        StringBuilder text = new StringBuilder().append(first);
        List<Rational> summands = new ArrayList<>();
        Rational product = Rational.of(first);
        for (Step step : steps) {
            text.append(step.operator()).append(step.number());
            Rational number = Rational.of(step.number());
            switch (step.operator()) {
                case '*' -> product = product.times(number);
                case '/' -> product = product.dividedBy(number);
                default -> {
                    summands.add(product);
                    product = step.operator() == '-' ? number.negate() : number;
                }
            }
        }
        summands.add(product);
        assertThat(Expression.parse(text.toString())
                        .evaluate(ExpressionPropertiesTest::value)
                        .number())
                .contains(summands.stream().reduce(Rational.ZERO, Rational::plus));
    }

    @Property(tries = 5000)
    void words_in_any_order_are_an_expression_or_refused(@ForAll("garbage") String text) {
        readOrRefuse(text);
    }

    @Property
    void any_text_is_an_expression_or_refused(@ForAll @StringLength(max = 60) String text) {
        readOrRefuse(text);
    }

    private static void readOrRefuse(String text) {
        Expression expression;
        try {
            expression = Expression.parse(text);
        } catch (ExpressionException e) {
            assertThat(e.column()).isPositive();
            assertThat(e).hasMessageContaining("expected " + e.expected() + ", but got " + e.got() + " in '");
            assertThat(e.remedy()).endsWith(".");
            return;
        }
        assertThat(Expression.parse(expression.toString())).isEqualTo(expression);
        if (expression.check(ExpressionPropertiesTest::type).isEmpty()) {
            assertThatCode(() -> expression.trace(ExpressionPropertiesTest::value))
                    .doesNotThrowAnyException();
        }
    }

    @Provide
    Arbitrary<String> garbage() {
        return Arbitraries.of(
                        "a",
                        "b",
                        "share",
                        "late",
                        "day",
                        "channels",
                        "kind",
                        "1",
                        "0",
                        "2.5",
                        "80%",
                        "\"ward\"",
                        "\"",
                        "(",
                        ")",
                        ",",
                        ".",
                        "+",
                        "-",
                        "*",
                        "/",
                        "=",
                        "!=",
                        "<",
                        "<=",
                        "and",
                        "or",
                        "not",
                        "if(",
                        "min(",
                        "count_true(",
                        "round(",
                        ", 2)",
                        "has(",
                        "given(",
                        "part(",
                        "date(\"2024-11-04\")",
                        "leaf(\"3.1\")",
                        "previous.",
                        "cohort.max(",
                        "unit.kind",
                        "true",
                        "\u0338",
                        "≠",
                        "é",
                        "😀")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Integer> first() {
        return Arbitraries.integers().between(0, 99);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of('+', '-', '*', '/'),
                        Arbitraries.integers().between(1, 99))
                .as(Step::new)
                .list()
                .ofMaxSize(20);
    }

    @Provide
    Arbitrary<Sum> sums() {
        Arbitrary<Sum> number = Combinators.combine(
                        Arbitraries.integers().between(0, 20), Arbitraries.of("", ".5", "%"))
                .as((whole, end) -> new Sum(
                        whole + end,
                        Optional.of(
                                end.equals("%")
                                        ? Rational.of(whole, 100)
                                        : Rational.of(whole).plus(end.isEmpty() ? Rational.ZERO : Rational.of(1, 2)))));
        return sums(number, 4);
    }

    private static Arbitrary<Sum> sums(Arbitrary<Sum> number, int depth) {
        if (depth == 0) {
            return number;
        }
        Arbitrary<Sum> inner = sums(number, depth - 1);
        return Arbitraries.frequencyOf(
                Tuple.of(1, number),
                Tuple.of(
                        4,
                        Combinators.combine(inner, Arbitraries.of('+', '-', '*', '/'), inner)
                                .as(ExpressionPropertiesTest::joined)));
    }

    private static Sum joined(Sum left, char operator, Sum right) {
        Optional<Rational> value = left.value().flatMap(a -> right.value().flatMap(b -> switch (operator) {
            case '+' -> Optional.of(a.plus(b));
            case '-' -> Optional.of(a.minus(b));
            case '*' -> Optional.of(a.times(b));
            default -> b.signum() == 0 ? Optional.<Rational>empty() : Optional.of(a.dividedBy(b));
        }));
        return new Sum("(" + left.text() + " " + operator + " " + right.text() + ")", value);
    }

    @Provide
    Arbitrary<String> numbers() {
        return number(3);
    }

    private static Arbitrary<String> number(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "a",
                "b",
                "share",
                "0",
                "7",
                "2.50",
                "80 %",
                "previous.a",
                "leaf(\"3.1\").a",
                "cohort.mean(a)",
                "part(share)",
                "whole( share )",
                "date(\"2024-12-01\")-day",
                "ngày_trễ");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = number(depth - 1);
        Arbitrary<String> truth = truth(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                inner.map(a -> "(" + a + ")"),
                inner.map(a -> "-(" + a + ")"),
                inner.map(a -> "abs( " + a + " )"),
                inner.map(a -> "round(" + a + ",2)"),
                inner.map(a -> "floor(" + a + ")*(" + a + ")"),
                Combinators.combine(inner, Arbitraries.of("+", "-", "*", "/", " × "), inner)
                        .as((a, operator, b) -> "(" + a + ")" + operator + "(" + b + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "min(" + a + "," + b + ")"),
                Combinators.combine(truth, inner, inner).as((c, a, b) -> "if(" + c + "," + a + "," + b + ")"),
                Combinators.combine(truth, truth).as((a, b) -> "count_true(" + a + ", " + b + ")"));
    }

    private static Arbitrary<String> truth(int depth) {
        Arbitrary<String> leaf = Arbitraries.of(
                "late",
                "true",
                "false",
                "given(b)",
                "has(channels,\"web\")",
                "kind=\"a \"\"b\"\"\"",
                "unit.kind≠\"ward\"",
                "day<=date(\"2024-11-04\")");
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> inner = truth(depth - 1);
        Arbitrary<String> number = number(depth - 1);
        return Arbitraries.oneOf(
                leaf,
                inner.map(a -> "not(" + a + ")"),
                Combinators.combine(inner, Arbitraries.of("and", "or"), inner)
                        .as((a, word, b) -> "(" + a + ") " + word + " (" + b + ")"),
                Combinators.combine(inner, Arbitraries.of("=", "!="), inner)
                        .as((a, relation, b) -> "(" + a + ")" + relation + "(" + b + ")"),
                Combinators.combine(number, Arbitraries.of("<", "≤", "=", ">"), number)
                        .as((a, relation, b) -> "(" + a + ")" + relation + "(" + b + ")"));
    }
}
