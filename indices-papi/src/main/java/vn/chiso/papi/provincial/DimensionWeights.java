package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import vn.chiso.core.score.Rational;

/**
 * The weights of a weighted total. PAPI's own come from a regression and were found nowhere, so they are given; the official legend only
 * says that the weighted total has the range of the unweighted one.
 *
 * @param weights by number of the dimension; 0 or more, not all 0
 */
public record DimensionWeights(ImmutableMap<Integer, Rational> weights) {
    public DimensionWeights {
        if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)
                || weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
            throw new IllegalArgumentException("Weights are 0 or more and not all 0, but were " + weights);
        }
    }

    /**
     * The weighted total, from k to 10k for k dimensions.
     *
     * @param scores by number of the dimension
     * @throws IllegalArgumentException if they are of other dimensions than the weights
     */
    public Rational total(Map<Integer, Rational> scores) {
        if (!scores.keySet().equals(weights.keySet())) {
            throw new IllegalArgumentException(
                    "Weights are for the dimensions " + weights.keySet() + ", but scores were of " + scores.keySet());
        }
        Rational weighted = Rational.ZERO;
        Rational all = Rational.ZERO;
        for (Map.Entry<Integer, Rational> weight : weights.entrySet()) {
            Rational score = scores.getOrDefault(weight.getKey(), Rational.ZERO);
            weighted = weighted.plus(weight.getValue().times(score));
            all = all.plus(weight.getValue());
        }
        return weighted.times(Rational.of(weights.size())).dividedBy(all);
    }
}
