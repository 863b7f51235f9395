package vn.chiso.core.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Estimates from a sample with a design. Immutable and thread-safe.
 *
 * <pre>{@code
 * SurveyEstimator estimator = SurveyEstimator.of(data.design());
 * Estimate estimate = estimator.estimate(Estimand.mean(data.answers("q02"), data.factor("province").domain("P01")));
 * estimate.estimated().ifPresent(mean -> mean.interval(0.95));
 * }</pre>
 *
 * <p>Variances are those of the linearised estimate between sampling units (Taylor linearisation, ultimate clusters), degrees of freedom are
 * units less strata; with the sizes of the population given, with their corrections and the second stage.
 */
public final class SurveyEstimator {
    private final SurveyDesign design;

    private SurveyEstimator(SurveyDesign design) {
        this.design = design;
    }

    public static SurveyEstimator of(SurveyDesign design) {
        return new SurveyEstimator(design);
    }

    /**
     * The estimate with its variance, or that there is none.
     *
     * @throws IllegalArgumentException if answers or domain are of another number of respondents
     * @throws vn.chiso.core.problem.InvalidDataException under {@link SinglePsuRule#fail}, naming the strata of one unit
     */
    public Estimate estimate(Estimand estimand) {
        if (!(estimand instanceof Estimand.Combined combined)) {
            return tally(estimand, design).estimate(design);
        }
        List<Estimate> parts = combined.parts().stream().map(this::estimate).toList();
        int[] present = IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).estimated().isPresent())
                .toArray();
        Optional<SmoothFunction> function = usable(combined, present);
        if (function.isEmpty()) {
            return new NoEstimate(NoEstimate.Reason.MISSING_PART, combined.name());
        }
        Estimated[] there = Arrays.stream(present)
                .mapToObj(part -> parts.get(part).orElseThrow())
                .toArray(Estimated[]::new);
        double[] x = Arrays.stream(there).mapToDouble(Estimated::value).toArray();
        double value = function.get().value(x);
        double[] gradient = function.get().gradient(x);
        if (!Double.isFinite(value) || !Arrays.stream(gradient).allMatch(Double::isFinite)) {
            return new NoEstimate(NoEstimate.Reason.UNDEFINED, combined.name());
        }
        Influence[] influences = Arrays.stream(there).map(Estimated::influence).toArray(Influence[]::new);
        boolean truncated = function.get().truncates(x) || Arrays.stream(there).anyMatch(Estimated::truncated);
        return new Estimated(
                combined.name(),
                value,
                design,
                Influence.combined(design, influences, gradient),
                Optional.empty(),
                truncated);
    }

    private static Optional<SmoothFunction> usable(Estimand.Combined combined, int[] present) {
        if (present.length == combined.parts().size()) {
            return Optional.of(combined.function());
        }
        return present.length == 0 ? Optional.empty() : combined.function().of(present);
    }

    /**
     * The estimate in every replicate. Needs no variance, so no rule for strata of one unit; reads each answer once, whatever the number of
     * replicates.
     *
     * @throws IllegalArgumentException if the weights are of another design
     */
    public ReplicateEstimates replicates(Estimand estimand, ReplicateWeights weights) {
        weights.requireOf(design);
        double[] point = values(estimand, design, 1, (tallied, r) -> tallied.value());
        double[] values = values(estimand, weights.carrier(), weights.count(), weights::replicate);
        return new ReplicateEstimates(estimand.name(), point[0], values, weights);
    }

    /** What an elementary estimand comes to in one replicate; NaN if it has no estimate. */
    private interface Leaf {
        double value(Tallied tallied, int replicate);
    }

    /** By replicate; NaN where there is no estimate. */
    private static double[] values(Estimand estimand, SurveyDesign carrier, int replicates, Leaf leaf) {
        double[] values = new double[replicates];
        if (!(estimand instanceof Estimand.Combined combined)) {
            Tallied tallied = tally(estimand, carrier);
            Arrays.setAll(values, r -> tallied.nothing().isPresent() ? Double.NaN : leaf.value(tallied, r));
            return values;
        }
        double[][] parts = combined.parts().stream()
                .map(part -> values(part, carrier, replicates, leaf))
                .toArray(double[][]::new);
        Arrays.setAll(values, r -> {
            int[] present = IntStream.range(0, parts.length)
                    .filter(part -> !Double.isNaN(parts[part][r]))
                    .toArray();
            double[] x =
                    Arrays.stream(present).mapToDouble(part -> parts[part][r]).toArray();
            double value =
                    usable(combined, present).map(function -> function.value(x)).orElse(Double.NaN);
            return Double.isFinite(value) ? value : Double.NaN;
        });
        return values;
    }

    private static Tallied tally(Estimand elementary, SurveyDesign design) {
        if (elementary instanceof Estimand.Ratio ratio) {
            requireRows(design, ratio.numerator());
            requireRows(design, ratio.denominator());
            return tally(design, ratio.domain())
                    .ratio(
                            ratio.name(),
                            0,
                            ratio.numerator().numbers(),
                            ratio.denominator().numbers());
        } else if (elementary instanceof Estimand.Total total) {
            requireRows(design, total.answers());
            return tally(design, total.domain())
                    .total(total.name(), 0, total.answers().numbers());
        }
        Estimand.Mean mean = (Estimand.Mean) elementary;
        requireRows(design, mean.answers());
        return tally(design, mean.domain()).mean(mean.name(), 0, mean.answers().numbers());
    }

    private static Tally tally(SurveyDesign design, Domain domain) {
        domain.requireRows(design.size());
        return new Tally(design, Cells.of(design, 1, row -> domain.contains(row) ? 0 : -1));
    }

    static void requireRows(SurveyDesign design, Answers answers) {
        if (answers.size() != design.size()) {
            throw new IllegalArgumentException("There are " + answers.size() + " rows of answers to " + answers
                    + ", but the design is of " + design.size());
        }
    }

    /**
     * The means of many questions in all groups of a factor at once, the same as {@link #estimate} gives them one by one, on the caller's
     * threads; {@code Runnable::run} uses the calling one. The result does not depend on their number.
     *
     * @throws vn.chiso.core.problem.InvalidDataException as {@link #estimate} does
     */
    public MeansTable means(List<Answers> questions, Factor by, Executor executor) {
        return MeansTable.of(design, questions, by, executor);
    }

    /**
     * A weighted quantile of the answers: the smallest answer at which the sum of weights reaches the share (R's {@code svyquantile} with
     * the rule "math"). Empty if nobody in the domain has an answer that counts.
     *
     * @param share from 0 to 1; 0.5 for the median
     */
    public OptionalDouble quantile(Answers answers, Domain domain, double share) {
        Quantiles.requireShare(share);
        requireRows(design, answers);
        domain.requireRows(design.size());
        int[] rows = IntStream.range(0, design.size())
                .filter(row -> domain.contains(row) && answers.value(row).isPresent() && design.weight(row) > 0)
                .toArray();
        return Quantiles.weighted(rows, answers.numbers(), design.weights(), share);
    }
}
