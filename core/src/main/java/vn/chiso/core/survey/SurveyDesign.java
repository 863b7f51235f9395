package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;

/**
 * How respondents were sampled: in strata, by primary sampling units (PSU), with weights. Rows are respondents, in the order in which all
 * answers come. Units are numbered by stratum and name, both sorted by their characters.
 *
 * <pre>{@code
 * SurveyDesign design = SurveyDesign.builder()
 *     .strata(List.of("P01-U", "P01-U", "P01-R", "P01-R"))
 *     .psus(List.of("village 1", "village 2", "village 3", "village 4"))
 *     .weights(120.5, 98, 310, 280)
 *     .build();
 * }</pre>
 *
 * <p>Sampling is taken to be with replacement unless the sizes of the population are given: {@link Builder#populationOfPsus} for the first
 * stage, {@link Builder#populationOfRespondents} for the second.
 */
public final class SurveyDesign {
    private final double[] weights;
    private final int[] psuOfRow;
    private final ImmutableList<String> strata;
    private final ImmutableList<String> psus;
    private final int[] firstPsu; // of each stratum, and one past the last
    private final int[] stratumOfPsu;
    private final int[] respondents;
    private final double[] firstFraction; // by stratum
    private final double[] secondFraction; // by PSU, empty without a second stage
    private final SinglePsuRule singlePsuRule;

    SurveyDesign(
            double[] weights,
            Numbering numbering,
            double[] firstFraction,
            double[] secondFraction,
            SinglePsuRule singlePsuRule) {
        this.weights = weights;
        this.psuOfRow = numbering.psuOfRow();
        this.strata = numbering.strata();
        this.psus = numbering.psus();
        this.firstPsu = numbering.firstPsu();
        this.stratumOfPsu = numbering.stratumOfPsu();
        this.respondents = numbering.respondents();
        this.firstFraction = firstFraction;
        this.secondFraction = secondFraction;
        this.singlePsuRule = singlePsuRule;
    }

    private SurveyDesign(SurveyDesign other, SinglePsuRule singlePsuRule) {
        this.weights = other.weights;
        this.psuOfRow = other.psuOfRow;
        this.strata = other.strata;
        this.psus = other.psus;
        this.firstPsu = other.firstPsu;
        this.stratumOfPsu = other.stratumOfPsu;
        this.respondents = other.respondents;
        this.firstFraction = other.firstFraction;
        this.secondFraction = other.secondFraction;
        this.singlePsuRule = singlePsuRule;
    }

    /** The same sample with another rule for strata of one unit. */
    public SurveyDesign with(SinglePsuRule rule) {
        return new SurveyDesign(this, rule);
    }

    /** The number of rows. */
    public int size() {
        return weights.length;
    }

    /** Sorted by name. */
    public ImmutableList<String> strata() {
        return strata;
    }

    /** Sorted by stratum and name. */
    public ImmutableList<String> psus() {
        return psus;
    }

    public SinglePsuRule singlePsuRule() {
        return singlePsuRule;
    }

    public double weight(int row) {
        return weights[row];
    }

    double[] weights() {
        return weights;
    }

    int psuOf(int row) {
        return psuOfRow[row];
    }

    int stratumOf(int psu) {
        return stratumOfPsu[psu];
    }

    /** The number of the first unit of a stratum. */
    int firstPsu(int stratum) {
        return firstPsu[stratum];
    }

    /** The number of units that were sampled in a stratum. */
    int psusIn(int stratum) {
        return firstPsu[stratum + 1] - firstPsu[stratum];
    }

    int respondentsIn(int psu) {
        return respondents[psu];
    }

    /** The share of a stratum's units that was sampled; 0 if sampling is taken to be with replacement. */
    double firstFraction(int stratum) {
        return firstFraction[stratum];
    }

    /** Whether all of the stratum's units are in the sample, so that they do not vary from sample to sample. */
    boolean isCertain(int stratum) {
        return 1 - firstFraction[stratum] < 1e-7;
    }

    boolean hasSecondStage() {
        return secondFraction.length > 0;
    }

    double secondFraction(int psu) {
        return secondFraction[psu];
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What is not said: one stratum; every respondent a unit; sampling with replacement; {@link SinglePsuRule#fail}. */
    public static final class Builder {
        ImmutableList<String> strata = ImmutableList.of();
        ImmutableList<String> psus = ImmutableList.of();
        double[] weights = {};
        ImmutableMap<String, Long> populationOfPsus = ImmutableMap.of();
        ImmutableMap<String, Long> populationOfRespondents = ImmutableMap.of();
        ImmutableSortedSet<String> certain = ImmutableSortedSet.of();
        SinglePsuRule rule = SinglePsuRule.fail();

        Builder() {}

        /** The stratum of each respondent. */
        public Builder strata(Iterable<String> names) {
            strata = ImmutableList.copyOf(names);
            return this;
        }

        /** The sampling unit of each respondent; a name belongs to one stratum. */
        public Builder psus(Iterable<String> names) {
            psus = ImmutableList.copyOf(names);
            return this;
        }

        /**
         * For how many people each respondent stands: finite, 0 or more. A row of weight 0 belongs to the design, but to no estimate. For a
         * simple random sample give every row the same weight.
         */
        public Builder weights(double... perRow) {
            weights = perRow.clone();
            return this;
        }

        /**
         * How many units each stratum has in the population, for sampling without replacement. All strata or none; as many as were sampled
         * says that they were certain.
         */
        public Builder populationOfPsus(Map<String, Long> byStratum) {
            populationOfPsus = ImmutableMap.copyOf(byStratum);
            return this;
        }

        /** How many respondents each unit has in the population. All units or none, and only with the first stage's sizes. */
        public Builder populationOfRespondents(Map<String, Long> byPsu) {
            populationOfRespondents = ImmutableMap.copyOf(byPsu);
            return this;
        }

        /**
         * Strata of which all units were taken with certainty (such as provincial capitals), where the other strata are sampled with
         * replacement. They contribute no variance of the first stage.
         */
        public Builder certainStrata(Iterable<String> names) {
            certain = ImmutableSortedSet.copyOf(names);
            return this;
        }

        public Builder singlePsu(SinglePsuRule singlePsuRule) {
            rule = singlePsuRule;
            return this;
        }

        /**
         * The design, checked.
         *
         * @throws vn.chiso.core.problem.InvalidDataException with everything that is wrong: weights that are no weights, a unit in two
         *     strata, populations smaller than the sample ...
         */
        public SurveyDesign build() {
            return new DesignChecks(this).design();
        }
    }
}
