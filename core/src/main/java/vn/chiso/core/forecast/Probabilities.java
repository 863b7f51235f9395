package vn.chiso.core.forecast;

import vn.chiso.core.score.Rational;

/** The two families of probabilities that prospects are made of. */
final class Probabilities {
    private Probabilities() {}

    /**
     * How likely 0 to {@code n} successes are, if the rate of success is itself unknown and distributed as Beta(a, b) (the beta-binomial
     * distribution, Skellam 1948). With a = 0 there is never a success, with b = 0 never a failure.
     */
    static double[] betaBinomial(int n, double a, double b) {
        double[] probabilities = new double[n + 1];
        if (a == 0 || b == 0) {
            probabilities[a == 0 ? 0 : n] = 1;
            return probabilities;
        }
        double highest = 0;
        for (int s = 0; s < n; s++) {
            probabilities[s + 1] =
                    probabilities[s] + StrictMath.log((n - s) * (a + s)) - StrictMath.log((s + 1) * (b + n - s - 1));
            highest = Math.max(highest, probabilities[s + 1]);
        }
        double sum = 0;
        for (int s = 0; s <= n; s++) {
            probabilities[s] = StrictMath.exp(probabilities[s] - highest);
            sum += probabilities[s];
        }
        for (int s = 0; s <= n; s++) {
            probabilities[s] /= sum;
        }
        return probabilities;
    }

    /** How likely a standard normal number is below {@code x} (Marsaglia, Evaluating the Normal Distribution, 2004). */
    static double normalBelow(double x) {
        if (Math.abs(x) > 8) {
            return x < 0 ? 0 : 1;
        }
        double term = x;
        double sum = x;
        for (int i = 3; Math.abs(term) > 1e-18; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * Math.PI);
    }

    static double toDouble(Rational value) {
        return value.numerator().doubleValue() / value.denominator().doubleValue();
    }
}
