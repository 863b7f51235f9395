package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Rational;

/** A value written out: {@code 0.75}, {@code 80%}, {@code "commune"}, {@code true}, {@code date("2024-11-04")}. */
record Literal(int column, Value value, Type type, String text) implements Node {
    private static final Rational PERCENT = Rational.of(1, 100);

    static Literal number(int column, Rational value) {
        return new Literal(column, Value.of(value), Type.NUMBER, value.toString());
    }

    /** A percentage is a number that keeps the way it was written. */
    static Literal percent(int column, Rational percent) {
        return new Literal(column, Value.of(percent.times(PERCENT)), Type.NUMBER, percent + "%");
    }

    static Literal text(int column, String text) {
        return new Literal(column, Value.of(text), Type.TEXT, quoted(text));
    }

    static Literal truth(int column, boolean value) {
        return new Literal(column, Value.of(value), Type.TRUTH, Boolean.toString(value));
    }

    static Literal date(int column, LocalDate date) {
        return new Literal(column, Value.of(date), Type.DATE, "date(" + quoted(date.toString()) + ")");
    }

    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    @Override
    public ImmutableList<Node> children() {
        return ImmutableList.of();
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return new Result.Known(value);
    }

    @Override
    public Optional<Type> type(Checking checking) {
        return Optional.of(type);
    }
}
