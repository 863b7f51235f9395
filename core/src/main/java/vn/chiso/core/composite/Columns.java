package vn.chiso.core.composite;

import java.util.Arrays;

/** What is read off the values of a column; NaN is missing and passed over. */
final class Columns {
    private Columns() {}

    static int count(double[] x) {
        int n = 0;
        for (double value : x) {
            n += Double.isNaN(value) ? 0 : 1;
        }
        return n;
    }

    /** Infinite if there is none. */
    static double min(double[] x) {
        double min = Double.POSITIVE_INFINITY;
        for (double value : x) {
            min = value < min ? value : min;
        }
        return min;
    }

    /** Infinite if there is none. */
    static double max(double[] x) {
        double max = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            max = value > max ? value : max;
        }
        return max;
    }

    /** NaN if there is none. */
    static double mean(double[] x) {
        return powers(x, 0, 1) / count(x);
    }

    /** The compensated sum of the powers (1 or 2) of the deviations from {@code centre}. */
    static double powers(double[] x, double centre, int power) {
        double sum = 0;
        double lost = 0;
        for (double value : x) {
            if (!Double.isNaN(value)) {
                double term = power == 1 ? value - centre : (value - centre) * (value - centre);
                double next = sum + term;
                lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
                sum = next;
            }
        }
        return sum + lost;
    }

    /** The values that are there. */
    static double[] present(double[] x) {
        return Arrays.stream(x).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Puts in place of each value its rank from below, the lowest value first. */
    static void rank(double[] x, Normalisation.EqualRank equal) {
        double[] sorted = present(x);
        Arrays.sort(sorted);
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i])) {
                int below = count(sorted, x[i], false);
                int notAbove = count(sorted, x[i], true);
                x[i] = equal == Normalisation.EqualRank.LOWEST ? below + 1 : (below + 1 + notAbove) / 2.0;
            }
        }
    }

    /** How many of the sorted values are below {@code value}, or not above it. */
    private static int count(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
