package vn.chiso.core.composite;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How two columns go together, over the units that have both. There is none if fewer than two units do, or if one of the columns is
 * constant there.
 *
 * @param coefficient from -1 to 1
 * @param n the units that have both
 */
public record Correlation(double coefficient, int n) {
    /** Pearson's: of the values. */
    public static Optional<Correlation> pearson(double[] x, double[] y) {
        Pairs pairs = Pairs.of(x, y);
        return of(
                pairs.covariance()
                        / Math.sqrt(pairs.variance() * pairs.swapped().variance()),
                pairs.n());
    }

    /** Spearman's: Pearson's of the ranks, equal values with the mean of theirs. */
    public static Optional<Correlation> spearman(double[] x, double[] y) {
        Pairs pairs = Pairs.of(x, y);
        Columns.rank(pairs.x(), Normalisation.EqualRank.AVERAGE);
        Columns.rank(pairs.y(), Normalisation.EqualRank.AVERAGE);
        return pearson(pairs.x(), pairs.y());
    }

    /** Kendall's tau-b: pairs of units in the same order less those in the other, corrected for equal values. */
    public static Optional<Correlation> kendall(double[] x, double[] y) {
        Pairs pairs = Pairs.of(x, y);
        long agreement = 0;
        long apartInX = 0;
        long apartInY = 0;
        for (int i = 0; i < pairs.n(); i++) {
            for (int j = 0; j < i; j++) {
                double inX = Math.signum(pairs.x()[i] - pairs.x()[j]);
                double inY = Math.signum(pairs.y()[i] - pairs.y()[j]);
                agreement += (long) (inX * inY);
                apartInX += inX == 0 ? 0 : 1;
                apartInY += inY == 0 ? 0 : 1;
            }
        }
        return of(agreement / Math.sqrt((double) apartInX * apartInY), pairs.n());
    }

    private static Optional<Correlation> of(double coefficient, int n) {
        return Double.isFinite(coefficient)
                ? Optional.of(new Correlation(Math.max(-1, Math.min(1, coefficient)), n))
                : Optional.empty();
    }

    /**
     * {@code t = r sqrt((n - 2) / (1 - r^2))}, to be held against Student's t with n - 2 degrees of freedom; empty with fewer than 3
     * units or if r is 1 or -1.
     */
    public OptionalDouble t() {
        double t = coefficient * Math.sqrt((n - 2) / (1 - coefficient * coefficient));
        return n >= 3 && Double.isFinite(t) ? OptionalDouble.of(t) : OptionalDouble.empty();
    }

    /**
     * Cronbach's alpha as a measure of how far indicators go together: {@code k^2 c / sum}, where c is the mean covariance of two
     * different columns and sum that of all covariances and variances, each over the units that have both.
     *
     * @param columns at least two
     * @return empty if there are fewer, if two columns have fewer than two units in common, or if nothing varies
     */
    public static OptionalDouble cronbachAlpha(double[]... columns) {
        int k = columns.length;
        double sum = 0;
        double between = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double covariance = Pairs.of(columns[i], columns[j]).covariance();
                sum += covariance;
                between += i == j ? 0 : covariance;
            }
        }
        double alpha = (double) k * k * (between / ((double) k * (k - 1))) / sum;
        return Double.isFinite(alpha) ? OptionalDouble.of(alpha) : OptionalDouble.empty();
    }

    /** The values of the units that have both, in new arrays. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Pairs(double[] x, double[] y) {
        static Pairs of(double[] x, double[] y) {
            if (x.length != y.length) {
                throw new IllegalArgumentException(
                        "Columns are of the same units, but had " + x.length + " and " + y.length + " values");
            }
            int n = 0;
            double[] both = new double[x.length];
            double[] others = new double[x.length];
            for (int i = 0; i < x.length; i++) {
                if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                    both[n] = x[i];
                    others[n++] = y[i];
                }
            }
            return new Pairs(java.util.Arrays.copyOf(both, n), java.util.Arrays.copyOf(others, n));
        }

        int n() {
            return x.length;
        }

        Pairs swapped() {
            return new Pairs(y, x);
        }

        double variance() {
            return Columns.powers(x, Columns.mean(x), 2) / (n() - 1);
        }

        double covariance() {
            double meanX = Columns.mean(x);
            double meanY = Columns.mean(y);
            double[] products = new double[n()];
            for (int i = 0; i < n(); i++) {
                products[i] = (x[i] - meanX) * (y[i] - meanY);
            }
            return Sums.sum(products, n()) / (n() - 1);
        }
    }
}
