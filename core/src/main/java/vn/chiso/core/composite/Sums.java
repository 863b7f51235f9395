package vn.chiso.core.composite;

/** Compensated sums (Neumaier) in the order of the array, so that equal data give equal bits. */
final class Sums {
    private Sums() {}

    /** The sum of the first {@code n}. */
    static double sum(double[] x, int n) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < n; i++) {
            double next = sum + x[i];
            lost += Math.abs(sum) >= Math.abs(x[i]) ? (sum - next) + x[i] : (x[i] - next) + sum;
            sum = next;
        }
        return sum + lost;
    }

    /** The sum of the products of the first {@code n}. */
    static double dot(double[] x, double[] y, int n) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < n; i++) {
            double term = x[i] * y[i];
            double next = sum + term;
            lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
            sum = next;
        }
        return sum + lost;
    }
}
