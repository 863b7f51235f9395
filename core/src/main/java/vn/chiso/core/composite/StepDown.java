package vn.chiso.core.composite;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;

/** Tests, in both directions, whether one unit of each pair is better; the critical value is drawn for those that are not decided yet. */
final class StepDown {
    private static final double ROUNDING_SLACK = 1e-9;

    private final Estimates estimates;
    private final double alpha;
    private final double[][] errors;

    StepDown(Estimates estimates, double alpha, int draws, long seed) {
        this.estimates = estimates;
        this.alpha = alpha;
        this.errors = estimates.errors(draws, seed);
    }

    /**
     * What the tests came to.
     *
     * @param verdicts for each pair 1 if its first unit is better, -1 if it is worse, else 0
     * @param critical the last critical value
     */
    record Outcome(ImmutableIntArray verdicts, double critical) {}

    Outcome test(int[][] pairs) {
        int[] verdicts = new int[pairs.length];
        double critical = 0;
        int before = -1;
        for (int decided = 0; decided > before; ) {
            before = decided;
            critical = critical(pairs, verdicts);
            for (int i = 0; i < pairs.length; i++) {
                double z = estimates.z(pairs[i][0], pairs[i][1]);
                if (verdicts[i] == 0 && Math.abs(z) > critical) {
                    verdicts[i] = z > 0 ? 1 : -1;
                    decided++;
                }
            }
        }
        return new Outcome(ImmutableIntArray.copyOf(verdicts), critical);
    }

    /** The 1 - alpha quantile (the inverse of the distribution of the draws) of the largest error that could still decide something. */
    private double critical(int[][] pairs, int[] verdicts) {
        double[] largest = new double[errors.length];
        for (int i = 0; i < pairs.length; i++) {
            int j = pairs[i][0];
            int k = pairs[i][1];
            double standardError = estimates.standardErrorOfDifference(j, k);
            for (int draw = 0; draw < errors.length && standardError > 0; draw++) {
                double z = (errors[draw][j] - errors[draw][k]) / standardError;
                // each direction is a test of its own; of a decided pair only the other one is open
                double open = verdicts[i] == 0 ? Math.abs(z) : -verdicts[i] * z;
                largest[draw] = Math.max(largest[draw], open);
            }
        }
        Arrays.sort(largest);
        return largest[Math.max(0, (int) Math.ceil((1 - alpha) * largest.length - ROUNDING_SLACK) - 1)];
    }
}
