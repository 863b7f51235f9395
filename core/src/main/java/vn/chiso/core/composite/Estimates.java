package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** The estimated scores of units and how they vary together from sample to sample. */
public final class Estimates {
    private final ImmutableList<String> units;
    private final double[] values;
    private final double[][] covariance;

    private Estimates(ImmutableList<String> units, double[] values, double[][] covariance) {
        this.units = units;
        this.values = values;
        this.covariance = covariance;
    }

    /**
     * Estimates from samples that were drawn independently, as in different provinces.
     *
     * @param standardErrors 0 or more
     * @throws InvalidDataException if lengths differ, a value is not finite or a standard error is negative; leave units without an
     *     estimate out
     */
    public static Estimates independent(List<String> units, double[] values, double[] standardErrors) {
        double[][] covariance = new double[standardErrors.length][standardErrors.length];
        for (int i = 0; i < standardErrors.length; i++) {
            covariance[i][i] = standardErrors[i] < 0 ? standardErrors[i] : standardErrors[i] * standardErrors[i];
        }
        return correlated(units, values, covariance);
    }

    /**
     * Estimates that share sampling units.
     *
     * @param covariance symmetric, with the squared standard errors in its diagonal
     * @throws InvalidDataException if sizes differ, a number is not finite, a variance is negative or the matrix is not symmetric
     */
    public static Estimates correlated(List<String> units, double[] values, double[][] covariance) {
        List<Problem> problems = new ArrayList<>();
        int n = units.size();
        if (values.length != n || covariance.length != n) {
            problem(problems, "estimates", n + " values and variances", values.length + " and " + covariance.length);
        }
        for (int i = 0; i < Math.min(n, covariance.length); i++) {
            if (covariance[i].length != n) {
                problem(problems, "unit " + units.get(i), n + " covariances", covariance[i].length + "");
            }
        }
        InvalidDataException.throwIfAny(problems);
        for (int i = 0; i < n; i++) {
            check(units.get(i), values[i], covariance, i, problems);
        }
        InvalidDataException.throwIfAny(problems);
        double[][] copy = new double[n][];
        for (int i = 0; i < n; i++) {
            copy[i] = covariance[i].clone();
        }
        return new Estimates(ImmutableList.copyOf(units), values.clone(), copy);
    }

    private static void check(String unit, double value, double[][] covariance, int i, List<Problem> problems) {
        double[] row = covariance[i];
        if (!Double.isFinite(value)) {
            problem(problems, "unit " + unit, "a finite estimate", Double.toString(value));
        }
        if (!(row[i] >= 0)) {
            problem(problems, "unit " + unit, "a variance of 0 or more", Double.toString(row[i]));
        }
        for (int j = 0; j < i; j++) {
            if (!(Math.abs(row[j] - covariance[j][i]) <= 1e-12 * (Math.abs(row[i]) + Math.abs(covariance[j][j])))) {
                problem(problems, "unit " + unit, "a symmetric covariance", row[j] + " and " + covariance[j][i]);
            }
        }
    }

    private static void problem(List<Problem> problems, String place, String expected, String got) {
        problems.add(new Problem(
                ProblemCode.BAD_VALUE, Place.of(place), expected, got, "Leave out units without an estimate."));
    }

    public ImmutableList<String> units() {
        return units;
    }

    public double value(String unit) {
        return values[position(unit)];
    }

    public double standardError(String unit) {
        int at = position(unit);
        return Math.sqrt(covariance[at][at]);
    }

    /**
     * The changes since an earlier year, of samples that were drawn separately: variances add up. Where the same places were asked
     * again, estimate the change on the stacked data instead; it is then surer.
     *
     * @throws IllegalArgumentException if the units are not the same in the same order
     */
    public Estimates changeSince(Estimates earlier) {
        if (!units.equals(earlier.units)) {
            throw new IllegalArgumentException(
                    "Changes are of the same units, but they were " + earlier.units + " and " + units);
        }
        double[] change = values.clone();
        double[][] sum = new double[change.length][change.length];
        for (int i = 0; i < change.length; i++) {
            change[i] -= earlier.values[i];
            for (int j = 0; j < change.length; j++) {
                sum[i][j] = covariance[i][j] + earlier.covariance[i][j];
            }
        }
        return new Estimates(units, change, sum);
    }

    int position(String unit) {
        int at = units.indexOf(unit);
        if (at < 0) {
            throw new IllegalArgumentException("There is no estimate of " + unit + ", only of " + units);
        }
        return at;
    }

    int size() {
        return values.length;
    }

    /** The difference of two over its standard error; infinite where different estimates are certain, 0 where equal ones are. */
    double z(int j, int k) {
        double difference = values[j] - values[k];
        return difference == 0 ? 0 : difference / standardErrorOfDifference(j, k);
    }

    double standardErrorOfDifference(int j, int k) {
        return Math.sqrt(Math.max(0, covariance[j][j] + covariance[k][k] - 2 * covariance[j][k]));
    }

    /** Draws of errors with this covariance, one stream each. */
    double[][] errors(int draws, long seed) {
        double[][] factor = cholesky();
        double[][] errors = new double[draws][values.length];
        for (int draw = 0; draw < draws; draw++) {
            DrawStream stream = DrawStream.of(seed, draw);
            for (int i = 0; i < values.length; i++) {
                double normal = stream.normal();
                for (int j = i; j < values.length; j++) {
                    errors[draw][j] += factor[j][i] * normal;
                }
            }
        }
        return errors;
    }

    /** The lower triangle whose product with its transpose is the covariance; a direction without variance gives a column of zeros. */
    private double[][] cholesky() {
        int n = values.length;
        double[][] factor = new double[n][n];
        for (int i = 0; i < n; i++) {
            double pivot = covariance[i][i] - Sums.dot(factor[i], factor[i], i);
            factor[i][i] = pivot > 1e-12 * covariance[i][i] ? Math.sqrt(pivot) : 0;
            for (int j = i + 1; j < n; j++) {
                double rest = covariance[j][i] - Sums.dot(factor[j], factor[i], i);
                factor[j][i] = factor[i][i] == 0 ? 0 : rest / factor[i][i];
            }
        }
        return factor;
    }
}
