package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * Other weights for the same sample, as other samples would have given them; how estimates vary under them says how uncertain they are.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * ReplicateWeights weights = ReplicateWeights.bootstrap(design, 1000, 7, Runnable::run);
 * ReplicateEstimates index = SurveyEstimator.of(design).replicates(estimand, weights);
 * index.percentileInterval(0.95);
 * }</pre>
 */
public final class ReplicateWeights {
    private final SurveyDesign of;
    private final SurveyDesign carrier;
    private final int count;
    private final double[] multipliers; // by replicate and unit of the carrier
    private final Optional<double[]> coefficients;

    private ReplicateWeights(
            SurveyDesign of, SurveyDesign carrier, int count, double[] multipliers, Optional<double[]> coefficients) {
        this.of = of;
        this.carrier = carrier;
        this.count = count;
        this.multipliers = multipliers;
        this.coefficients = coefficients;
    }

    /**
     * The rescaling bootstrap (Rao and Wu 1988; Rao, Wu and Yue 1992) with one draw less than a stratum has units, which leaves all weights
     * at 0 or above. Equal seeds give equal weights, whatever the executor.
     *
     * @param replicates 2 or more
     * @throws InvalidDataException if a stratum has one unit and is not certain, by the design or by its {@link SinglePsuRule}
     */
    public static ReplicateWeights bootstrap(SurveyDesign design, int replicates, long seed, Executor executor) {
        return bootstrap(design, replicates, seed, units -> units - 1, executor);
    }

    /**
     * The same with another number of draws.
     *
     * @param draws for a stratum's number of units, 2 or more, how many are drawn: 1 or more. With more than one less, weights may become
     *     negative
     */
    public static ReplicateWeights bootstrap(
            SurveyDesign design, int replicates, long seed, IntUnaryOperator draws, Executor executor) {
        if (replicates < 2) {
            throw new IllegalArgumentException("A bootstrap has 2 or more replicates, but was of " + replicates);
        }
        refuseLonely(design);
        for (int h = 0; h < design.strata().size(); h++) {
            if (varies(design, h) && draws.applyAsInt(design.psusIn(h)) < 1) {
                throw new IllegalArgumentException("1 or more units are drawn in a stratum, but were "
                        + draws.applyAsInt(design.psusIn(h)) + " of " + design.psusIn(h));
            }
        }
        int units = design.psus().size();
        double[] multipliers = new double[Math.multiplyExact(replicates, units)];
        Parallel.forEach(
                replicates, executor, r -> draw(design, draws, new DrawStream(seed, r), multipliers, r * units));
        return new ReplicateWeights(design, design, replicates, multipliers, Optional.empty());
    }

    private static void draw(
            SurveyDesign design, IntUnaryOperator draws, DrawStream stream, double[] multipliers, int offset) {
        for (int h = 0; h < design.strata().size(); h++) {
            int first = offset + design.firstPsu(h);
            int n = design.psusIn(h);
            if (!varies(design, h)) {
                Arrays.fill(multipliers, first, first + n, 1);
                continue;
            }
            int m = draws.applyAsInt(n);
            for (int i = 0; i < m; i++) {
                multipliers[first + stream.below(n)]++;
            }
            double lambda = Math.sqrt(m * (1 - design.firstFraction(h)) / (n - 1));
            for (int i = first; i < first + n; i++) {
                multipliers[i] = 1 - lambda + lambda * n / m * multipliers[i];
            }
        }
    }

    /**
     * The stratified jackknife (JKn): a replicate for each unit, without it.
     *
     * @throws InvalidDataException if a stratum has one unit and is not certain, by the design or by its {@link SinglePsuRule}; or if
     *     no stratum varies
     */
    public static ReplicateWeights jackknife(SurveyDesign design) {
        refuseLonely(design);
        int units = design.psus().size();
        int[] left = IntStream.range(0, units)
                .filter(psu -> varies(design, design.stratumOf(psu)))
                .toArray();
        double[] multipliers = new double[Math.multiplyExact(left.length, units)];
        double[] coefficients = new double[left.length];
        Arrays.fill(multipliers, 1);
        for (int r = 0; r < left.length; r++) {
            int h = design.stratumOf(left[r]);
            double n = design.psusIn(h);
            int first = r * units + design.firstPsu(h);
            Arrays.fill(multipliers, first, first + design.psusIn(h), n / (n - 1));
            multipliers[r * units + left[r]] = 0;
            coefficients[r] = (n - 1) / n * (1 - design.firstFraction(h));
        }
        return new ReplicateWeights(design, design, left.length, multipliers, Optional.of(coefficients));
    }

    /**
     * Multipliers of a bootstrap that was drawn elsewhere.
     *
     * @param byPsu for every unit of the design, one multiplier for each replicate
     * @throws InvalidDataException if a unit has none or is unknown, or their numbers differ or are below 2
     */
    public static ReplicateWeights given(SurveyDesign design, Map<String, double[]> byPsu) {
        List<Problem> problems = new ArrayList<>();
        int count = byPsu.values().stream().mapToInt(each -> each.length).max().orElse(0);
        for (String psu : design.psus()) {
            double[] own = byPsu.getOrDefault(psu, new double[0]);
            if (own.length != count || count < 2 || !Arrays.stream(own).allMatch(Double::isFinite)) {
                problems.add(problem(
                        "unit " + psu,
                        "2 or more multipliers, finite, as many as the others",
                        own.length + " of " + count));
            }
        }
        for (String psu : byPsu.keySet()) {
            if (!design.psus().contains(psu)) {
                problems.add(problem("unit " + psu, "a unit of the design", "another one"));
            }
        }
        InvalidDataException.throwIfAny(problems);
        int units = design.psus().size();
        double[] multipliers = new double[Math.multiplyExact(count, units)];
        ImmutableList<double[]> inOrder =
                design.psus().stream().map(ImmutableMap.copyOf(byPsu)::get).collect(ImmutableList.toImmutableList());
        Arrays.setAll(multipliers, i -> inOrder.get(i % units)[i / units]);
        return new ReplicateWeights(design, design, count, multipliers, Optional.empty());
    }

    /**
     * Whole weights of a bootstrap that was made elsewhere, calibrated in each replicate perhaps.
     *
     * @param byReplicate for each replicate, 2 or more, a weight for each respondent
     * @throws InvalidDataException if a replicate has another number of weights than there are respondents, or one that is not finite
     */
    public static ReplicateWeights ofRespondents(SurveyDesign design, List<double[]> byReplicate) {
        List<Problem> problems = new ArrayList<>();
        for (int r = 0; r < byReplicate.size(); r++) {
            double[] own = byReplicate.get(r);
            if (own.length != design.size() || !Arrays.stream(own).allMatch(Double::isFinite)) {
                problems.add(
                        problem("replicate " + (r + 1), design.size() + " weights, finite", own.length + " weights"));
            }
        }
        if (byReplicate.size() < 2) {
            problems.add(problem("replicates", "2 or more", byReplicate.size() + ""));
        }
        InvalidDataException.throwIfAny(problems);
        double[] ones = new double[design.size()];
        Arrays.fill(ones, 1);
        SurveyDesign carrier = SurveyDesign.builder().weights(ones).build();
        double[] multipliers =
                byReplicate.stream().flatMapToDouble(Arrays::stream).toArray();
        return new ReplicateWeights(design, carrier, byReplicate.size(), multipliers, Optional.empty());
    }

    private static Problem problem(String where, String expected, String got) {
        return new Problem(
                ProblemCode.BAD_VALUE, Place.of(where), expected, got, "Give the weights of this sample, completely.");
    }

    private static boolean isDeclaredCertain(SurveyDesign design) {
        SinglePsuRule.Choice choice = design.singlePsuRule().choice();
        return choice == SinglePsuRule.Choice.CERTAINTY || choice == SinglePsuRule.Choice.REMOVE;
    }

    /** Whether the stratum's units would be others in another sample. */
    private static boolean varies(SurveyDesign design, int stratum) {
        return !design.isCertain(stratum) && design.psusIn(stratum) > 1;
    }

    private static void refuseLonely(SurveyDesign design) {
        List<Problem> problems = new ArrayList<>();
        for (int h = 0; h < design.strata().size(); h++) {
            if (design.psusIn(h) == 1 && !design.isCertain(h) && !isDeclaredCertain(design)) {
                problems.add(new Problem(
                        ProblemCode.NOT_ALLOWED,
                        Place.of("stratum " + design.strata().get(h)),
                        "two or more sampling units to draw from",
                        "one",
                        "Merge it with a neighbour, or declare it certain."));
            }
        }
        InvalidDataException.throwIfAny(problems);
        if (IntStream.range(0, design.strata().size()).noneMatch(h -> varies(design, h))) {
            throw new InvalidDataException(
                    List.of(problem("strata", "a stratum that varies from sample to sample", "only certain ones")));
        }
    }

    /** The number of replicates. */
    public int count() {
        return count;
    }

    /**
     * What a unit's weights are multiplied by.
     *
     * @param replicate from 0
     * @throws IllegalArgumentException if there is no such unit, as where whole weights were given
     */
    public double multiplier(int replicate, String psu) {
        int unit = carrier == of ? of.psus().indexOf(psu) : -1;
        if (unit < 0) {
            throw new IllegalArgumentException("There is no multiplier for the sampling unit " + psu);
        }
        return multipliers[replicate * of.psus().size() + unit];
    }

    /** The design whose units the multipliers are of: that of the sample, or one in which each respondent is a unit of weight 1. */
    SurveyDesign carrier() {
        return carrier;
    }

    double[] multipliers() {
        return multipliers;
    }

    /** How much each squared deviation counts; empty for a bootstrap, where each counts as much. */
    Optional<double[]> coefficients() {
        return coefficients;
    }

    double replicate(Tallied tallied, int replicate) {
        return tallied.replicate(multipliers, replicate * carrier.psus().size());
    }

    void requireOf(SurveyDesign design) {
        if (design != of) {
            throw new IllegalArgumentException("The replicate weights are of another design");
        }
    }
}
