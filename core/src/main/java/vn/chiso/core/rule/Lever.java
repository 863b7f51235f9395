package vn.chiso.core.rule;

import java.math.BigInteger;
import java.util.Optional;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * A way in which an input can change, in whole cases: for the better ({@link Convert}, {@link Future}, {@link Add}, {@link Avoid}) or for the
 * worse ({@link Lapse}, {@link Fail}), if a higher share is better; whether {@link More} or {@link Fewer} of a number is, is for the rule to say.
 */
public sealed interface Lever {
    /** The input that changes. */
    String input();

    /** How many cases can change at most, from what is now. */
    long most(Value now);

    /** What the input is after so many cases, 0 to {@link #most}. */
    Value after(Value now, long cases);

    /** Whether its share or count grows with the cases; most levers raise. */
    default boolean raises() {
        return true;
    }

    /** Whether the input changes even if no case does, because all that are to come are counted. */
    default boolean isAboutCasesToCome() {
        return false;
    }

    /** What it moves: a ratio of counts, or a number. */
    default InputType moves() {
        return InputType.RATIO;
    }

    /** Cases of the ratio that are already counted are put right: 40/50 becomes 41/50. */
    record Convert(String input) implements Lever {
        @Override
        public long most(Value now) {
            return Math.max(0, ratio(now).whole() - ratio(now).part());
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(new Ratio(ratio(now).part() + cases, ratio(now).whole()));
        }
    }

    /**
     * Of the cases that are still to come, so many succeed: 40/50 with 10 to come becomes 40/60 to 50/60.
     *
     * @param input a ratio
     * @param remaining how many cases are still to come
     */
    record Future(String input, long remaining) implements Lever {
        public Future {
            checkCount(remaining);
        }

        @Override
        public long most(Value now) {
            return remaining;
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(new Ratio(
                    ratio(now).part() + cases, Math.addExact(ratio(now).whole(), remaining)));
        }

        @Override
        public boolean isAboutCasesToCome() {
            return true;
        }
    }

    /**
     * Of the cases that are still to come, so many do not count, where counting is bad: 5/50 with 10 to come becomes 15/60 to 5/60.
     *
     * @param input a ratio
     * @param remaining how many cases are still to come
     */
    record Avoid(String input, long remaining) implements Lever {
        public Avoid {
            checkCount(remaining);
        }

        @Override
        public long most(Value now) {
            return remaining;
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(new Ratio(
                    Math.addExact(ratio(now).part(), remaining - cases),
                    Math.addExact(ratio(now).whole(), remaining)));
        }

        @Override
        public boolean raises() {
            return false;
        }

        @Override
        public boolean isAboutCasesToCome() {
            return true;
        }
    }

    /**
     * Successes come on top: 40/50 becomes 41/51.
     *
     * @param input a ratio
     * @param limit how many can come
     */
    record Add(String input, long limit) implements Lever {
        public Add {
            checkCount(limit);
        }

        @Override
        public long most(Value now) {
            return limit;
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(new Ratio(
                    Math.addExact(ratio(now).part(), cases),
                    Math.addExact(ratio(now).whole(), cases)));
        }
    }

    /**
     * A number grows, one at a time.
     *
     * @param input a count or number
     * @param limit by how much it can grow
     */
    record More(String input, long limit) implements Lever {
        public More {
            checkCount(limit);
        }

        @Override
        public long most(Value now) {
            return limit;
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(number(now).plus(Rational.of(cases)));
        }

        @Override
        public InputType moves() {
            return InputType.NUMBER;
        }
    }

    /**
     * A number shrinks, one at a time, to no less than zero.
     *
     * @param input a count or number
     */
    record Fewer(String input) implements Lever {
        @Override
        public long most(Value now) {
            return Math.max(
                    0,
                    number(now).floor().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact());
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(number(now).minus(Rational.of(cases)));
        }

        @Override
        public boolean raises() {
            return false;
        }

        @Override
        public InputType moves() {
            return InputType.NUMBER;
        }
    }

    /** Successes that are counted turn out to be none: 40/50 becomes 39/50. */
    record Lapse(String input) implements Lever {
        @Override
        public long most(Value now) {
            return ratio(now).part();
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(new Ratio(ratio(now).part() - cases, ratio(now).whole()));
        }

        @Override
        public boolean raises() {
            return false;
        }
    }

    /**
     * Failures come on top: 40/50 becomes 40/51.
     *
     * @param input a ratio
     * @param limit how many can come
     */
    record Fail(String input, long limit) implements Lever {
        public Fail {
            checkCount(limit);
        }

        @Override
        public long most(Value now) {
            return limit;
        }

        @Override
        public Value after(Value now, long cases) {
            return Value.of(
                    new Ratio(ratio(now).part(), Math.addExact(ratio(now).whole(), cases)));
        }

        @Override
        public boolean raises() {
            return false;
        }
    }

    private static void checkCount(long cases) {
        if (cases < 0) {
            throw new IllegalArgumentException("A number of cases is zero or more, but was " + cases);
        }
    }

    private static Ratio ratio(Value value) {
        return Optional.of(value)
                .filter(Value.Share.class::isInstance)
                .map(share -> ((Value.Share) share).ratio())
                .orElseThrow(
                        () -> new IllegalArgumentException("This lever moves a ratio of counts, but was " + value));
    }

    private static Rational number(Value value) {
        return Optional.of(value)
                .filter(Value.Quantity.class::isInstance)
                .map(number -> ((Value.Quantity) number).value())
                .orElseThrow(() -> new IllegalArgumentException("This lever moves a number, but was " + value));
    }
}
