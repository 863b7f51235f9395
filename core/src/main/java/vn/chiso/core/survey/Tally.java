package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Sums the answers of groups up by sampling unit: once for the estimate, once for the deviations from it. For one thread. */
final class Tally {
    private final SurveyDesign design;
    private final Cells cells;
    private final double[] weights;
    private final double[] y;
    private final double[] x;
    private final int[] rows;
    private final int[] psus;
    private final int[] ends;
    private int found;

    Tally(SurveyDesign design, Cells cells) {
        this.design = design;
        this.cells = cells;
        int most = 0;
        int mostCells = 0;
        for (int group = 0; group + 1 < cells.firstCell().length; group++) {
            most = Math.max(most, cells.rowsIn(group));
            mostCells = Math.max(mostCells, cells.cellsIn(group));
        }
        this.weights = new double[most];
        this.y = new double[most];
        this.x = new double[most];
        this.rows = new int[most];
        this.psus = new int[mostCells];
        this.ends = new int[mostCells];
    }

    Tallied mean(String name, int group, double[] answers) {
        return tally(name, group, answers, null, false);
    }

    Tallied ratio(String name, int group, double[] numerator, double[] denominator) {
        return tally(name, group, numerator, denominator, false);
    }

    Tallied total(String name, int group, double[] answers) {
        return tally(name, group, answers, null, true);
    }

    private Tallied tally(String name, int group, double[] above, double @Nullable [] below, boolean isTotal) {
        int n = gather(group, above, below);
        TwoSum weight = new TwoSum();
        TwoSum squares = new TwoSum();
        TwoSum numerator = new TwoSum();
        TwoSum denominator = new TwoSum();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        int count = 0;
        for (int i = 0; i < n; i++) {
            double w = weights[i];
            count += w != 0 ? 1 : 0;
            weight.add(w);
            squares.add(w * w);
            numerator.add(w * y[i]);
            denominator.add(w * x[i]);
            least = Math.min(least, y[i]);
            most = Math.max(most, y[i]);
        }
        if (count == 0) {
            return nothing(name, n == 0 ? NoEstimate.Reason.NO_ANSWERS : NoEstimate.Reason.NO_WEIGHT);
        }
        double over = isTotal ? 1 : denominator.value();
        if (over == 0) {
            return nothing(name, NoEstimate.Reason.ZERO_DENOMINATOR);
        }
        boolean isMean = below == null && !isTotal;
        // Answers that are all equal have no deviations, not even in the last digit.
        double centre = isTotal ? 0 : isMean && least == most ? least : numerator.value() / over;
        double kish = count * squares.value() / (weight.value() * weight.value());
        Sums sums = sums(centre);
        double shift = isTotal ? 0 : TwoSum.of(sums.numerators()) / over;
        OptionalDouble variance = isMean && count > 1
                ? OptionalDouble.of(Math.max(0, sums.squares() / weight.value() - shift * shift) * count / (count - 1))
                : OptionalDouble.empty();
        double value = isTotal ? numerator.value() : centre + shift;
        return new Tallied(
                name,
                isTotal,
                value,
                centre,
                sums.numerators(),
                sums.denominators(),
                influence(sums, isTotal ? 0 : shift, centre, over),
                new Sample(count, weight.value(), kish, variance),
                Optional.empty());
    }

    private static Tallied nothing(String name, NoEstimate.Reason reason) {
        return new Tallied(
                name,
                false,
                0,
                0,
                new double[0],
                new double[0],
                new Influence(new int[0], new double[0], new BitSet(), new int[0], new double[0]),
                new Sample(0, 0, 0, OptionalDouble.empty()),
                Optional.of(reason));
    }

    /** Brings those who answered together, in the order of units; returns how many there are. */
    private int gather(int group, double[] above, double @Nullable [] below) {
        int n = 0;
        found = 0;
        double[] base = design.weights();
        for (int cell = cells.firstCell()[group]; cell < cells.firstCell()[group + 1]; cell++) {
            int before = n;
            for (int place = cells.firstRow()[cell]; place < cells.firstRow()[cell + 1]; place++) {
                int row = cells.rows()[place];
                double numerator = above[row];
                double denominator = below == null ? 1 : below[row];
                if (!Double.isNaN(numerator) && !Double.isNaN(denominator)) {
                    weights[n] = base[row];
                    y[n] = numerator;
                    x[n] = denominator;
                    rows[n++] = row;
                }
            }
            if (n > before) {
                psus[found] = cells.psu()[cell];
                ends[found++] = n;
            }
        }
        return n;
    }

    /** Sums by unit, of deviations from a centre. */
    @SuppressWarnings("ArrayRecordComponent") // private and never compared
    private record Sums(double[] numerators, double[] denominators, BitSet weighed, double squares) {}

    private Sums sums(double centre) {
        double[] numerators = new double[found];
        double[] denominators = new double[found];
        BitSet weighed = new BitSet();
        TwoSum squares = new TwoSum();
        int i = 0;
        for (int unit = 0; unit < found; unit++) {
            TwoSum numerator = new TwoSum();
            TwoSum denominator = new TwoSum();
            boolean counts = false;
            for (; i < ends[unit]; i++) {
                double w = weights[i];
                double deviation = y[i] - centre * x[i];
                numerator.add(w * deviation);
                denominator.add(w * x[i]);
                squares.add(w * deviation * deviation);
                counts |= w != 0;
            }
            numerators[unit] = numerator.value();
            denominators[unit] = denominator.value();
            if (counts) {
                weighed.set(psus[unit]);
            }
        }
        return new Sums(numerators, denominators, weighed, squares.value());
    }

    private Influence influence(Sums sums, double shift, double centre, double over) {
        double[] z = new double[found];
        Arrays.setAll(z, unit -> (sums.numerators()[unit] - shift * sums.denominators()[unit]) / over);
        int[] units = Arrays.copyOf(psus, found);
        if (!design.hasSecondStage()) {
            return new Influence(units, z, sums.weighed(), new int[0], new double[0]);
        }
        int n = ends[found - 1];
        double[] single = new double[n];
        Arrays.setAll(single, i -> weights[i] * (y[i] - (centre + shift) * x[i]) / over);
        return new Influence(units, z, sums.weighed(), Arrays.copyOf(rows, n), single);
    }
}
