package vn.chiso.core.survey;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that a sample says, with the uncertainty that the sample leaves: that of the linearised variance of the design. What the sample
 * does not say, such as an interval without degrees of freedom, is empty.
 */
public final class Estimated implements Estimate {
    private final String name;
    private final double value;
    private final SurveyDesign design;
    private final Influence influence;
    private final OptionalDouble variance;
    private final Optional<Sample> sample;
    private final boolean truncated;

    /** The variance is taken at once, so that a stratum of one unit is refused here and not later. */
    Estimated(
            String name,
            double value,
            SurveyDesign design,
            Influence influence,
            Optional<Sample> sample,
            boolean truncated) {
        this.name = name;
        this.value = value;
        this.design = design;
        this.influence = influence;
        this.variance = Linearisation.variance(design, influence);
        this.sample = sample;
        this.truncated = truncated;
    }

    @Override
    public Optional<Estimated> estimated() {
        return Optional.of(this);
    }

    @Override
    public Estimated orElseThrow() {
        return this;
    }

    /** What was estimated. */
    public String name() {
        return name;
    }

    /** Always finite. */
    public double value() {
        return value;
    }

    /** Empty only if no stratum says anything under {@link SinglePsuRule.Choice#AVERAGE}. */
    public OptionalDouble variance() {
        return variance;
    }

    /** The square root of the variance; empty where that is. */
    public OptionalDouble standardError() {
        return variance.isPresent()
                ? OptionalDouble.of(Math.sqrt(Math.max(0, variance.getAsDouble())))
                : OptionalDouble.empty();
    }

    /** The standard error over the absolute value; empty where the value is 0, too. */
    public OptionalDouble coefficientOfVariation() {
        OptionalDouble error = standardError();
        return error.isEmpty() || value == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(error.getAsDouble() / Math.abs(value));
    }

    /**
     * The covariance with another estimate from the same design; empty as the variance is.
     *
     * @throws IllegalArgumentException if the other is from another design
     */
    public OptionalDouble covariance(Estimated other) {
        if (other.design != design) {
            throw new IllegalArgumentException(
                    "Only estimates from one design have a covariance here: " + name + ", " + other.name);
        }
        return Linearisation.covariance(design, influence, other.influence);
    }

    /** The sampling units with an answer that counts, less their strata; 0 or more. */
    public int degreesOfFreedom() {
        return influence.degreesOfFreedom(design);
    }

    /** The sampling units with an answer that counts. */
    public int psus() {
        return influence.weighed().cardinality();
    }

    /** The strata with an answer that counts. */
    public int strata() {
        return influence.strata(design);
    }

    /** Those who answered; empty for a function of several estimates. */
    public Optional<Sample> sample() {
        return sample;
    }

    /**
     * Whether a scale was left somewhere and the value cut to its end. The cut value does not move with the sample, so that its standard
     * error is too small; the bootstrap is surer.
     */
    public boolean truncated() {
        return truncated;
    }

    /** The interval by Student's t; empty without degrees of freedom or standard error. */
    public Optional<Interval> interval(double level) {
        Interval.requireLevel(level);
        int df = degreesOfFreedom();
        return df <= 0 ? Optional.empty() : around(value, standardError(), StudentT.within(level, df), level);
    }

    /** The interval by the normal distribution, as R's {@code confint} has it by default; too short for few sampling units. */
    public Optional<Interval> normalInterval(double level) {
        Interval.requireLevel(level);
        return around(value, standardError(), StudentT.normal(level), level);
    }

    /**
     * The interval of a proportion by Student's t on the logit scale: never outside 0 to 1. Empty without degrees of freedom, and at 0 and 1,
     * where the sample does not say how far off it may be.
     *
     * @throws IllegalStateException if the value is no proportion
     */
    public Optional<Interval> logitInterval(double level) {
        Interval.requireLevel(level);
        if (value < 0 || value > 1) {
            throw new IllegalStateException(name + " is no proportion: " + value);
        }
        int df = degreesOfFreedom();
        OptionalDouble error = standardError();
        if (df <= 0 || error.isEmpty() || value == 0 || value == 1) {
            return Optional.empty();
        }
        OptionalDouble onLogits = OptionalDouble.of(error.getAsDouble() / (value * (1 - value)));
        return around(Math.log(value / (1 - value)), onLogits, StudentT.within(level, df), level)
                .map(logits ->
                        new Interval(1 / (1 + Math.exp(-logits.low())), 1 / (1 + Math.exp(-logits.high())), level));
    }

    private static Optional<Interval> around(double middle, OptionalDouble error, double times, double level) {
        if (error.isEmpty()) {
            return Optional.empty();
        }
        double half = times * error.getAsDouble();
        return Optional.of(new Interval(middle - half, middle + half, level));
    }

    /**
     * The variance over that of a simple random sample of as many respondents, drawn with replacement. For means and proportions whose
     * answers vary; else empty.
     */
    public OptionalDouble designEffect() {
        return effect(1);
    }

    /**
     * The same against a sample without replacement from a population of the sum of the weights, as R has it by default. Empty where the
     * weights sum to no more than the respondents: they do not count a population then.
     */
    public OptionalDouble designEffectWithoutReplacement() {
        double rest = sample.map(of -> 1 - of.n() / of.sumOfWeights()).orElse(0.0);
        return rest > 0 ? effect(rest) : OptionalDouble.empty();
    }

    private OptionalDouble effect(double rest) {
        if (variance.isEmpty() || sample.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble spread = sample.get().variance();
        return spread.isEmpty() || spread.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(variance.getAsDouble()
                        / (spread.getAsDouble() / sample.get().n() * rest));
    }

    /** As how many respondents of a simple random sample these count; empty where the design effect is empty or 0. */
    public OptionalDouble effectiveSampleSize() {
        OptionalDouble effect = designEffect();
        return effect.isEmpty() || effect.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sample.orElseThrow().n() / effect.getAsDouble());
    }

    Influence influence() {
        return influence;
    }

    /** {@code q02, P01: 3.28 (SE 0.07)}. */
    @Override
    public String toString() {
        return name + ": " + value
                + (standardError().isPresent() ? " (SE " + standardError().getAsDouble() + ")" : " (SE unknown)");
    }
}
