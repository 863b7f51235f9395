package vn.chiso.core.survey;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * The answers of all respondents to one question as numbers, in the order of the design. Who did not answer has no number but a reason.
 *
 * <pre>{@code
 * Answers good = data.answers("q02").map("q02 >= 4", y -> y >= 4 ? 1 : 0);   // the two best boxes
 * Answers base = good.counting(NoAnswer.DONT_KNOW, 0);                       // "don't know" stays in the base
 * }</pre>
 */
public final class Answers {
    private static final NoAnswer[] REASONS = NoAnswer.values();

    private final String name;
    private final double[] values;
    private final byte[] reasons; // 0 where there is a value

    private Answers(String name, double[] values, byte[] reasons) {
        this.name = name;
        this.values = values;
        this.reasons = reasons;
    }

    /** Answers of which NaN says that nothing was recorded. */
    public static Answers of(String name, double... values) {
        return of(name, values, Map.of());
    }

    /**
     * Answers, and why there is none where there is none.
     *
     * @param values finite, or NaN where there is no answer
     * @param reasons by row, why there is none; {@link NoAnswer#MISSING} where not said
     * @throws IllegalArgumentException if a value is infinite, or a reason stands beside a value
     */
    public static Answers of(String name, double[] values, Map<Integer, NoAnswer> reasons) {
        byte[] codes = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            if (Double.isInfinite(values[row])) {
                throw new IllegalArgumentException("Answer " + (row + 1) + " to " + name + " is infinite");
            }
            codes[row] = Double.isNaN(values[row]) ? NoAnswer.MISSING.code() : 0;
        }
        reasons.forEach((row, reason) -> {
            if (row < 0 || row >= values.length || codes[row] == 0) {
                throw new IllegalArgumentException(
                        "A reason is for a row without an answer to " + name + ", but was for row " + row);
            }
            codes[row] = reason.code();
        });
        return new Answers(name, values.clone(), codes);
    }

    static Answers owned(String name, double[] values, byte[] reasons) {
        return new Answers(name, values, reasons);
    }

    public String name() {
        return name;
    }

    /** The number of respondents, with and without an answer. */
    public int size() {
        return values.length;
    }

    public OptionalDouble value(int row) {
        return reasons[row] == 0 ? OptionalDouble.of(values[row]) : OptionalDouble.empty();
    }

    /** Empty where there is an answer. */
    public Optional<NoAnswer> reason(int row) {
        return reasons[row] == 0 ? Optional.empty() : Optional.of(REASONS[reasons[row] - 1]);
    }

    /** How many have no answer, by reason. */
    public Map<NoAnswer, Integer> withoutAnswer() {
        Map<NoAnswer, Integer> counts = new EnumMap<>(NoAnswer.class);
        for (byte reason : reasons) {
            if (reason != 0) {
                counts.merge(REASONS[reason - 1], 1, Integer::sum);
            }
        }
        return counts;
    }

    /**
     * Every answer recoded; who has none still has none.
     *
     * @throws IllegalArgumentException if {@code recode} gives no finite number for an answer
     */
    public Answers map(String newName, DoubleUnaryOperator recode) {
        double[] recoded = values.clone();
        for (int row = 0; row < recoded.length; row++) {
            if (reasons[row] == 0) {
                recoded[row] = recode.applyAsDouble(values[row]);
                if (!Double.isFinite(recoded[row])) {
                    throw new IllegalArgumentException(
                            newName + " is " + recoded[row] + " for the answer " + values[row] + ", not a number");
                }
            }
        }
        return new Answers(newName, recoded, reasons);
    }

    /** The same with {@code value} as the answer of all who gave none for this reason. */
    public Answers counting(NoAnswer reason, double value) {
        double[] counted = values.clone();
        byte[] left = reasons.clone();
        for (int row = 0; row < counted.length; row++) {
            if (left[row] == reason.code()) {
                counted[row] = value;
                left[row] = 0;
            }
        }
        return new Answers(name, counted, left);
    }

    /** NaN where there is no answer. For reading only. */
    double[] numbers() {
        return values;
    }

    @Override
    public String toString() {
        return name;
    }
}
