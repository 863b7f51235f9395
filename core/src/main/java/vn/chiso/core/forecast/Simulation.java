package vn.chiso.core.forecast;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How to simulate: the same seed and number of draws give the same result, on any number of threads, because every block of draws has random
 * numbers of its own.
 *
 * @param seed any number
 * @param draws how many years are drawn, 1 to 10,000,000
 */
public record Simulation(long seed, int draws) {
    private static final int BLOCK = 1_000;

    public Simulation {
        if (draws < 1 || draws > 10_000_000) {
            throw new IllegalArgumentException("From 1 to 10000000 years are drawn, but were " + draws);
        }
    }

    /** How often each total came, in grid units. */
    Map<Long, Long> run(YearEnd given, Outcomes outcomes) {
        Draw[] prospects = given.prospects().stream().map(Draw::of).toArray(Draw[]::new);
        return IntStream.range(0, (draws + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> block(block, prospects, outcomes))
                .collect(TreeMap::new, Simulation::count, Simulation::add);
    }

    private static void add(Map<Long, Long> sum, Map<Long, Long> more) {
        more.forEach((units, times) -> sum.merge(units, times, Long::sum));
    }

    /** Adds totals in ascending order, those that are equal at once. */
    private static void count(Map<Long, Long> sum, long[] totals) {
        int from = 0;
        for (int to = 1; to <= totals.length; to++) {
            if (to == totals.length || totals[to] != totals[from]) {
                sum.merge(totals[from], (long) to - from, Long::sum);
                from = to;
            }
        }
    }

    private long[] block(int block, Draw[] prospects, Outcomes outcomes) {
        RandomGenerator random = new SplittableRandom(new SplittableRandom(seed + block).nextLong() ^ seed);
        int first = block * BLOCK;
        long[] totals = new long[Math.min(draws - first, BLOCK)];
        int[] turnedOut = new int[prospects.length];
        for (int draw = 0; draw < totals.length; draw++) {
            for (int i = 0; i < prospects.length; i++) {
                turnedOut[i] = prospects[i].at(random.nextDouble());
            }
            totals[draw] = outcomes.total(turnedOut);
        }
        Arrays.sort(totals);
        return totals;
    }

    /**
     * How one prospect is drawn: the first possibility up to which the probabilities add up to more than a random number, looked for from a hint
     * on that goes by the random number in equal parts (Chen and Asau 1974).
     */
    private static final class Draw {
        private static final int PARTS = 64;

        private final double[] upTo;
        private final int[] hints;

        /** Ascending; the last possible one takes all that is left of 1. */
        private Draw(double[] upTo) {
            this.upTo = upTo;
            this.hints = new int[PARTS];
            for (int part = 1; part < PARTS; part++) {
                hints[part] = first(hints[part - 1], (double) part / PARTS);
            }
        }

        static Draw of(Prospect prospect) {
            double[] upTo = new double[prospect.possibilities().size()];
            double sum = 0;
            int last = 0;
            for (int i = 0; i < upTo.length; i++) {
                double probability = prospect.possibilities().get(i).probability();
                sum += probability;
                upTo[i] = sum;
                last = probability > 0 ? i : last;
            }
            Arrays.fill(upTo, last, upTo.length, 1);
            return new Draw(upTo);
        }

        int at(double random) {
            return first(hints[(int) (random * PARTS)], random);
        }

        private int first(int from, double random) {
            int at = from;
            while (upTo[at] <= random) {
                at++;
            }
            return at;
        }
    }
}
