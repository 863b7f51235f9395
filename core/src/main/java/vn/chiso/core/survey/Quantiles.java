package vn.chiso.core.survey;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Quantiles of replicates and of answers. */
final class Quantiles {
    private Quantiles() {}

    static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A quantile is at a share from 0 to 1, but was at " + share);
        }
    }

    /** Type 7 of Hyndman and Fan (1996), R's default: between the values next to place {@code (n - 1) share + 1}. */
    static double type7(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) Math.floor(place);
        double next = sorted[Math.min(below + 1, sorted.length - 1)];
        return sorted[below] + (place - below) * (next - sorted[below]);
    }

    /** The smallest value at which the weights of {@code rows} reach the share of their sum; empty without rows. */
    static OptionalDouble weighted(int[] rows, double[] values, double[] weights, double share) {
        int[] order = IntStream.of(rows)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> values[row]))
                .mapToInt(Integer::intValue)
                .toArray();
        TwoSum all = new TwoSum();
        for (int row : order) {
            all.add(weights[row]);
        }
        TwoSum reached = new TwoSum();
        for (int row : order) {
            reached.add(weights[row]);
            if (reached.value() >= share * all.value()) {
                return OptionalDouble.of(values[row]);
            }
        }
        return OptionalDouble.empty();
    }
}
