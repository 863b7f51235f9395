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
        double[][] upTo = given.prospects().stream().map(Simulation::cumulated).toArray(double[][]::new);
        return IntStream.range(0, (draws + BLOCK - 1) / BLOCK)
                .parallel()
                .mapToObj(block -> block(block, upTo, outcomes))
                .collect(TreeMap::new, Simulation::add, Simulation::add);
    }

    private static void add(Map<Long, Long> sum, Map<Long, Long> more) {
        more.forEach((units, times) -> sum.merge(units, times, Long::sum));
    }

    private Map<Long, Long> block(int block, double[][] upTo, Outcomes outcomes) {
        RandomGenerator random = new SplittableRandom(new SplittableRandom(seed + block).nextLong() ^ seed);
        Map<Long, Long> times = new TreeMap<>();
        int[] turnedOut = new int[upTo.length];
        for (int draw = block * BLOCK; draw < Math.min(draws, (block + 1) * BLOCK); draw++) {
            for (int i = 0; i < upTo.length; i++) {
                int at = Arrays.binarySearch(upTo[i], random.nextDouble());
                turnedOut[i] = at >= 0 ? at + 1 : -at - 1;
            }
            times.merge(outcomes.total(turnedOut), 1L, Long::sum);
        }
        return times;
    }

    /** Ascending; the last possible one takes all that is left of 1. */
    private static double[] cumulated(Prospect prospect) {
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
        return upTo;
    }
}
