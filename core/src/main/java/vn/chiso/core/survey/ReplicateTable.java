package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.concurrent.Executor;

/** The means of many questions in many groups, in all replicates, as {@link MeansTable#replicates} makes them. */
public final class ReplicateTable {
    private final MeansTable means;
    private final ReplicateWeights weights;
    private final double[][] values; // by group: by question and replicate

    private ReplicateTable(MeansTable means, ReplicateWeights weights) {
        this.means = means;
        this.weights = weights;
        this.values = new double[means.groups().size()][];
    }

    static ReplicateTable of(MeansTable means, ReplicateWeights weights, Executor executor) {
        ReplicateTable table = new ReplicateTable(means, weights);
        Parallel.forEach(table.values.length, executor, table::fill);
        return table;
    }

    /**
     * The mean of a question in a group.
     *
     * @throws IllegalArgumentException if there is no such group or question
     */
    public ReplicateEstimates estimates(String group, String question) {
        int g = means.group(group);
        int q = means.question(question);
        Tallied tallied = means.tallied(g, q);
        double[] own = Arrays.copyOfRange(values[g], q * weights.count(), (q + 1) * weights.count());
        double value = tallied.nothing().isPresent() ? Double.NaN : tallied.value();
        return new ReplicateEstimates(tallied.name(), value, own, weights);
    }

    /** One group: a few units with the sums of all questions side by side, so that a replicate is one sweep over what the cache holds. */
    private void fill(int group) {
        int[] psus = means.psus(group);
        int questions = means.questions().size();
        double[][] numerators = new double[psus.length][questions];
        double[][] denominators = new double[psus.length][questions];
        double[] centres = new double[questions];
        for (int q = 0; q < questions; q++) {
            Tallied tallied = means.tallied(group, q);
            centres[q] = tallied.centre();
            int[] own = tallied.influence().psus();
            for (int i = 0; i < own.length; i++) {
                int at = Arrays.binarySearch(psus, own[i]);
                numerators[at][q] = tallied.numerators()[i];
                denominators[at][q] = tallied.denominators()[i];
            }
        }
        double[] all = new double[questions * weights.count()];
        Sweep above = new Sweep(questions);
        Sweep below = new Sweep(questions);
        int units = weights.carrier().psus().size();
        for (int r = 0; r < weights.count(); r++) {
            above.clear();
            below.clear();
            for (int i = 0; i < psus.length; i++) {
                double multiplier = weights.multipliers()[r * units + psus[i]];
                if (multiplier != 0) {
                    above.add(multiplier, numerators[i]);
                    below.add(multiplier, denominators[i]);
                }
            }
            for (int q = 0; q < questions; q++) {
                double over = below.value(q);
                all[q * weights.count() + r] = over == 0 ? Double.NaN : centres[q] + above.value(q) / over;
            }
        }
        values[group] = all;
    }

    /** Many compensated sums at once: what {@link TwoSum} does, side by side. */
    private static final class Sweep {
        private final double[] sums;
        private final double[] lost;

        Sweep(int size) {
            this.sums = new double[size];
            this.lost = new double[size];
        }

        void clear() {
            Arrays.fill(sums, 0);
            Arrays.fill(lost, 0);
        }

        void add(double factor, double[] values) {
            for (int q = 0; q < sums.length; q++) {
                double sum = sums[q];
                double x = factor * values[q];
                double next = sum + x;
                double part = next - sum;
                lost[q] += (sum - (next - part)) + (x - part);
                sums[q] = next;
            }
        }

        double value(int q) {
            return sums[q] + lost[q];
        }
    }
}
