package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.expression.Result.Known;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Rational;

/**
 * A chain such as {@code a + b - c} or {@code a * b / c}, worked out from left to right. It is one flat node however long it
 * is, so that depth comes from parentheses and functions alone.
 */
record Arithmetic(int column, Node first, ImmutableList<Term> rest) implements Node {
    /** The four operations. */
    enum Operator {
        PLUS("+", SUM),
        MINUS("-", SUM),
        TIMES("*", PRODUCT),
        DIVIDED_BY("/", PRODUCT);

        private final String symbol;
        private final int precedence;

        Operator(String symbol, int precedence) {
            this.symbol = symbol;
            this.precedence = precedence;
        }

        String symbol() {
            return symbol;
        }

        int precedence() {
            return precedence;
        }
    }

    /** What is done to all that stands before. */
    record Term(Operator operator, Node operand) {}

    /** {@code rest}, not empty and of one precedence, applied to {@code first}; {@code (a - b) + c} is {@code a - b + c}. */
    static Node of(Node first, List<Term> rest) {
        ImmutableList.Builder<Term> terms = ImmutableList.builder();
        Node start = first;
        if (first instanceof Arithmetic inner
                && inner.precedence() == rest.get(0).operator().precedence()) {
            terms.addAll(inner.rest);
            start = inner.first;
        }
        return new Arithmetic(start.column(), start, terms.addAll(rest).build());
    }

    @Override
    public ImmutableList<Node> children() {
        ImmutableList.Builder<Node> children = ImmutableList.<Node>builder().add(first);
        rest.forEach(term -> children.add(term.operand()));
        return children.build();
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        Result total = evaluation.of(first);
        for (Term term : rest) {
            if (!(total instanceof Known left)) {
                return total;
            }
            Result operand = evaluation.of(term.operand());
            if (!(operand instanceof Known right)) {
                return operand;
            }
            total = apply(term, left.value(), right.value());
        }
        return total;
    }

    private Result apply(Term term, Value left, Value right) {
        if (term.operator() == Operator.MINUS && left instanceof Value.Day until) {
            return Evaluation.known(Rational.of(until.date().toEpochDay()
                    - Evaluation.date(term.operand(), right).toEpochDay()));
        }
        Rational so = Evaluation.number(first, left);
        Rational by = Evaluation.number(term.operand(), right);
        return switch (term.operator()) {
            case PLUS -> Evaluation.known(so.plus(by));
            case MINUS -> Evaluation.known(so.minus(by));
            case TIMES -> Evaluation.known(so.times(by));
            case DIVIDED_BY ->
                by.signum() == 0
                        ? new Result.DivisionByZero(term.operand().text())
                        : Evaluation.known(so.dividedBy(by));
        };
    }

    /** All numbers; only a chain that starts with {@code date - date} has dates, and goes on in days. */
    @Override
    public Optional<Type> type(Checking checking) {
        Optional<Type> start = checking.of(first);
        Term next = rest.get(0);
        boolean isDifference = next.operator() == Operator.MINUS;
        if (isDifference && start.equals(Optional.of(Type.DATE))) {
            checking.expect(Type.DATE, next.operand());
        } else if (isDifference && start.isEmpty()) {
            checking.of(next.operand());
        } else {
            checking.expect(Type.NUMBER, first, start);
            checking.expect(Type.NUMBER, next.operand());
        }
        rest.stream().skip(1).forEach(term -> checking.expect(Type.NUMBER, term.operand()));
        return Optional.of(Type.NUMBER);
    }

    @Override
    public int precedence() {
        return rest.get(0).operator().precedence();
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder(first.text(precedence()));
        for (Term term : rest) {
            text.append(' ').append(term.operator().symbol()).append(' ');
            text.append(term.operand().text(precedence() + 1));
        }
        return text.toString();
    }
}
