package vn.chiso.core.survey;

import java.util.Optional;

/**
 * The totals by sampling unit of one elementary estimand. A replicate is {@code centre} plus the weighted sum of the numerators over that of
 * the denominators; a total has the sum of the numerators alone.
 *
 * @param isTotal whether there is no denominator
 * @param centre the point estimate up to its last digits, so that nothing is lost where answers are large and near to each other
 * @param nothing why there is no estimate, if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // package-private and never compared
record Tallied(
        String name,
        boolean isTotal,
        double value,
        double centre,
        double[] numerators,
        double[] denominators,
        Influence influence,
        Sample sample,
        Optional<NoEstimate.Reason> nothing) {

    Estimate estimate(SurveyDesign design) {
        return nothing.isPresent()
                ? new NoEstimate(nothing.get(), name)
                : new Estimated(name, value, design, influence, Optional.of(sample), false);
    }

    /** With other weights, multiples of the first ones by unit; NaN where they leave nothing to estimate from. */
    double replicate(double[] multipliers, int offset) {
        TwoSum numerator = new TwoSum();
        TwoSum denominator = new TwoSum();
        int[] psus = influence.psus();
        for (int i = 0; i < psus.length; i++) {
            double multiplier = multipliers[offset + psus[i]];
            numerator.add(multiplier * numerators[i]);
            denominator.add(multiplier * denominators[i]);
        }
        if (denominator.value() == 0) {
            return Double.NaN;
        }
        return isTotal ? numerator.value() : centre + numerator.value() / denominator.value();
    }
}
