package vn.chiso.core.expression;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Rational;

/** A function of several values of one type that gives a number. */
record Call(int column, Builtin builtin, ImmutableList<Node> arguments) implements Node {
    /** The functions. */
    enum Builtin {
        MIN(2, Integer.MAX_VALUE, Type.NUMBER) {
            @Override
            Rational apply(List<Rational> numbers) {
                return numbers.stream().reduce(Rational::min).orElseThrow();
            }
        },
        MAX(2, Integer.MAX_VALUE, Type.NUMBER) {
            @Override
            Rational apply(List<Rational> numbers) {
                return numbers.stream().reduce(Rational::max).orElseThrow();
            }
        },
        SUM(2, Integer.MAX_VALUE, Type.NUMBER) {
            @Override
            Rational apply(List<Rational> numbers) {
                return numbers.stream().reduce(Rational.ZERO, Rational::plus);
            }
        },
        ABS(1, 1, Type.NUMBER) {
            @Override
            Rational apply(List<Rational> numbers) {
                Rational number = numbers.get(0);
                return number.signum() < 0 ? number.negate() : number;
            }
        },
        FLOOR(1, 1, Type.NUMBER) {
            @Override
            Rational apply(List<Rational> numbers) {
                return Rational.of(numbers.get(0).floor(), BigInteger.ONE);
            }
        },
        CEIL(1, 1, Type.NUMBER) {
            @Override
            Rational apply(List<Rational> numbers) {
                return Rational.of(numbers.get(0).ceiling(), BigInteger.ONE);
            }
        },
        /** Each yes comes in as 1, each no as 0. */
        COUNT_TRUE(1, Integer.MAX_VALUE, Type.TRUTH) {
            @Override
            Rational apply(List<Rational> numbers) {
                return SUM.apply(numbers);
            }
        };

        private final int least;
        private final int most;
        private final Type argument;

        Builtin(int least, int most, Type argument) {
            this.least = least;
            this.most = most;
            this.argument = argument;
        }

        abstract Rational apply(List<Rational> numbers);

        int least() {
            return least;
        }

        int most() {
            return most;
        }

        /** For messages: {@code abs(x)}, {@code min(a, b, …)}. */
        String form() {
            return this + (most == 1 ? "(x)" : "(a, b, …)");
        }

        /** As it is written: {@code count_true}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public ImmutableList<Node> children() {
        return arguments;
    }

    @Override
    public Result evaluate(Evaluation evaluation) {
        return evaluation.all(arguments, values -> Evaluation.known(builtin.apply(numbers(values))));
    }

    private ImmutableList<Rational> numbers(List<Value> values) {
        ImmutableList.Builder<Rational> numbers = ImmutableList.builder();
        for (int i = 0; i < values.size(); i++) {
            Node node = arguments.get(i);
            Value value = values.get(i);
            numbers.add(
                    builtin.argument == Type.NUMBER
                            ? Evaluation.number(node, value)
                            : Evaluation.truth(node, value) ? Rational.ONE : Rational.ZERO);
        }
        return numbers.build();
    }

    @Override
    public Optional<Type> type(Checking checking) {
        arguments.forEach(argument -> checking.expect(builtin.argument, argument));
        return Optional.of(Type.NUMBER);
    }

    @Override
    public String text() {
        return builtin + arguments.stream().map(Node::text).collect(Collectors.joining(", ", "(", ")"));
    }
}
