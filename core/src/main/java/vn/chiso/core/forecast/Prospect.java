package vn.chiso.core.forecast;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/**
 * Something that is not known yet and that points depend on: a rate at the end of the year, whether a paper comes in time, what a survey will
 * say. Prospects are independent of each other; where several criteria read the same one, it turns out the same for all of them.
 *
 * @param name how leaves refer to it
 * @param possibilities what it may turn out to be; their probabilities add up to 1
 * @param assumption what was assumed to say so, to be printed with every figure that rests on it
 */
public record Prospect(String name, ImmutableList<Possibility> possibilities, String assumption) {
    private static final double TOLERANCE = 1e-9;

    /** As many cases to come as can be told apart. */
    public static final long MOST_CASES = 1_000_000;

    /**
     * One thing that it may turn out to be.
     *
     * @param value what a rule then reads
     * @param probability zero or more
     */
    public record Possibility(Value value, double probability) {
        public Possibility {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException(
                        "A probability is a number from 0 to 1, but that of " + value + " was " + probability);
            }
        }
    }

    public Prospect {
        double sum =
                possibilities.stream().mapToDouble(Possibility::probability).sum();
        if (!(Math.abs(sum - 1) <= TOLERANCE)) {
            throw new IllegalArgumentException(
                    "The possibilities of " + name + " have probabilities that add up to 1, but these do to " + sum);
        }
    }

    /**
     * A share of cases at the end of the year: those so far, and for those still to come the rate that last year and this year make likely
     * (beta-binomial). If neither last year nor this year has seen a failure, none is expected; likewise a success.
     *
     * @param soFar the cases so far
     * @param remaining how many are still to come, at most {@link #MOST_CASES}
     * @throws IllegalArgumentException if last year counts nothing and there are no cases so far, if there are more successes than cases, or
     *     if too many or less than none are to come
     */
    public static Prospect cases(String name, Ratio soFar, long remaining, Prior prior) {
        if (remaining < 0 || remaining > MOST_CASES) {
            throw new IllegalArgumentException(
                    name + ": from 0 to " + MOST_CASES + " cases are still to come, but were " + remaining);
        }
        if (soFar.part() > soFar.whole()) {
            throw new IllegalArgumentException(name + ": no more cases succeed than there are, but were " + soFar);
        }
        Rational successes = prior.successes().plus(Rational.of(soFar.part()));
        Rational failures = prior.failures().plus(Rational.of(soFar.whole() - soFar.part()));
        if (successes.plus(failures).signum() == 0) {
            throw new IllegalArgumentException(
                    name
                            + ": nothing is known of its rate, neither a case so far nor a weight of last year; give last year a weight");
        }
        double[] likely = Probabilities.betaBinomial(
                (int) remaining, Probabilities.toDouble(successes), Probabilities.toDouble(failures));
        ImmutableList.Builder<Possibility> possibilities = ImmutableList.builder();
        for (int more = 0; more < likely.length; more++) {
            Ratio atEnd = new Ratio(soFar.part() + more, Math.addExact(soFar.whole(), remaining));
            possibilities.add(new Possibility(Value.of(atEnd), Math.min(1, likely[more])));
        }
        return new Prospect(
                name, possibilities.build(), soFar + " so far, " + remaining + " to come, beta-binomial with " + prior);
    }

    /** Something that comes or does not. */
    public static Prospect delivery(String name, double probability, Value delivered, Value missing) {
        return new Prospect(
                name,
                ImmutableList.of(new Possibility(delivered, probability), new Possibility(missing, 1 - probability)),
                delivered + " with probability " + probability + ", else " + missing);
    }

    /** Points of which the distribution is given, such as those of a survey. */
    public static Prospect points(String name, PointsDistribution distribution, String assumption) {
        return new Prospect(
                name,
                distribution.probabilities().entrySet().stream()
                        .map(entry -> new Possibility(Value.of(entry.getKey()), entry.getValue()))
                        .collect(ImmutableList.toImmutableList()),
                assumption);
    }

    /**
     * Points that are normal around a mean, on a grid, and no less and no more than the criterion can earn: what lies beyond falls on the end.
     *
     * @param deviation the standard deviation, more than zero
     * @throws IllegalArgumentException if it is not, or if least or most are off the grid or the wrong way round
     */
    public static Prospect normal(
            String name, PointGrid grid, Points mean, Points deviation, Points least, Points most) {
        long from = grid.units(least);
        long to = grid.units(most);
        if (deviation.signum() <= 0 || from > to) {
            throw new IllegalArgumentException(name + ": a deviation above 0 and least <= most, but was deviation "
                    + deviation + ", least " + least + ", most " + most);
        }
        double center = Probabilities.toDouble(mean.shareOf(grid.step()));
        double spread = Probabilities.toDouble(deviation.shareOf(grid.step()));
        ImmutableList.Builder<Possibility> possibilities = ImmutableList.builder();
        double below = 0;
        for (long units = from; units <= to; units++) {
            double upTo = units == to ? 1 : Probabilities.normalBelow((units + 0.5 - center) / spread);
            possibilities.add(new Possibility(Value.of(grid.points(units)), Math.max(0, upTo - below)));
            below = Math.max(below, upTo);
        }
        return new Prospect(
                name,
                possibilities.build(),
                "normal with mean " + mean + " and deviation " + deviation + ", from " + least + " to " + most);
    }

    /**
     * Points that change as they did in one of the past years, each equally likely, and no less and no more than the criterion can earn.
     *
     * @param changes at least one
     */
    public static Prospect resampled(String name, Points now, List<Points> changes, Points least, Points most) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(name + ": there is no past change to draw from");
        }
        List<Points> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.naturalOrder());
        return new Prospect(
                name,
                sorted.stream()
                        .map(change -> new Possibility(
                                Value.of(now.plus(change).max(least).min(most)), 1.0 / changes.size()))
                        .collect(ImmutableList.toImmutableList()),
                now + " changed as in one of " + changes.size() + " past years: " + sorted);
    }
}
