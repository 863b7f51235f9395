package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.Optional;

/**
 * A smooth function of estimates with its derivatives, by which the variance of its value follows from theirs. Pure. The ways in which an
 * index brings its parts together are in {@link NodeFunctions}.
 *
 * <pre>{@code
 * SmoothFunction logarithm = SmoothFunction.of(x -> Math.log(x[0]), x -> new double[] {1 / x[0]});
 * }</pre>
 */
public interface SmoothFunction {
    /** The value; not finite where there is none. */
    double value(double[] x);

    /** The derivative by each argument. */
    double[] gradient(double[] x);

    /**
     * The function of fewer arguments that takes its place when only those at {@code present} have an estimate, ascending; empty if all are
     * needed, which is the default.
     */
    default Optional<SmoothFunction> of(int[] present) {
        return Optional.empty();
    }

    /** Whether the value was cut to the end of a scale. */
    default boolean truncates(double[] x) {
        return false;
    }

    /** From a value and its derivatives; all arguments are needed. */
    static SmoothFunction of(Value value, Gradient gradient) {
        return new SmoothFunction() {
            @Override
            public double value(double[] x) {
                return value.at(x);
            }

            @Override
            public double[] gradient(double[] x) {
                return gradient.at(x);
            }
        };
    }

    /** The value of a function. */
    @FunctionalInterface
    interface Value {
        double at(double[] x);
    }

    /** The derivatives of a function. */
    @FunctionalInterface
    interface Gradient {
        double[] at(double[] x);
    }

    /** The sum of multiples: {@code linear(1, -1)} is a difference. */
    static SmoothFunction linear(double... factors) {
        double[] copy = factors.clone();
        return of(
                x -> {
                    TwoSum sum = new TwoSum();
                    for (int i = 0; i < x.length; i++) {
                        sum.add(copy[i] * x[i]);
                    }
                    return sum.value();
                },
                x -> Arrays.copyOf(copy, x.length));
    }
}
