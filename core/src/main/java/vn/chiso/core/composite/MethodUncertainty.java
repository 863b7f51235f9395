package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * How far the ranks of a composite index are due to choices of method: the index is worked out again and again with choices drawn at
 * random. This is uncertainty of the method; that of the sample ({@link BootstrapRanks}) is another thing. {@link #combined} mixes both,
 * and what comes out of it must say so.
 *
 * <pre>{@code
 * MethodUncertainty study = MethodUncertainty.of(index, table, factors, new Grid(1e-9));
 * study.ranks(1000, BaseSample.SOBOL, 7).get("Hà Nội").quantile(Rational.parse("0.05"));
 * study.sensitivity(Sensitivity.Plan.of(1024, 7));   // which choice moves the ranks most
 * }</pre>
 */
public final class MethodUncertainty {
    private final CompositeIndex index;
    private final UnitTable table;
    private final ImmutableList<MethodFactor> factors;
    private final Grid grid;
    private final double[] nominal;

    private MethodUncertainty(
            CompositeIndex index, UnitTable table, ImmutableList<MethodFactor> factors, Grid grid, double[] nominal) {
        this.index = index;
        this.table = table;
        this.factors = factors;
        this.grid = grid;
        this.nominal = nominal;
    }

    /**
     * A study of this index.
     *
     * @param factors what could have been chosen otherwise; later ones are set after earlier ones
     * @param grid which scores are equal
     * @throws vn.chiso.core.problem.InvalidDataException if the index itself cannot be worked out for this table
     */
    public static MethodUncertainty of(CompositeIndex index, UnitTable table, List<MethodFactor> factors, Grid grid) {
        double[] nominal = index.evaluate(table).scoresInOrder().clone();
        return new MethodUncertainty(index, table, ImmutableList.copyOf(factors), grid, nominal);
    }

    /** The rank distribution of every unit over {@code draws} draws of the method. */
    public ImmutableMap<String, RankDistribution> ranks(int draws, BaseSample sample, long seed) {
        Variant variant = new Variant(table);
        RankTally tally = new RankTally(table.units(), nominal, grid);
        for (double[] point : sample.points(draws, factors.size(), seed)) {
            tally.add(variant.scores(point));
        }
        return tally.distributions();
    }

    /**
     * The rank distribution of every unit when in each draw both a bootstrap replicate and a method are drawn: sample and method
     * uncertainty together.
     *
     * @param replicates the table in each replicate of the sample, with the same units; one draw for each
     */
    public ImmutableMap<String, RankDistribution> combined(List<UnitTable> replicates, BaseSample sample, long seed) {
        RankTally tally = new RankTally(table.units(), nominal, grid);
        double[][] points = sample.points(replicates.size(), factors.size(), seed);
        for (int draw = 0; draw < points.length; draw++) {
            if (!replicates.get(draw).units().equals(table.units())) {
                throw new IllegalArgumentException("Replicate " + (draw + 1) + " has other units than the table");
            }
            tally.add(new Variant(replicates.get(draw)).scores(points[draw]));
        }
        return tally.distributions();
    }

    /**
     * How much each factor contributes to the mean of how far units move from their nominal ranks. A method under which a ranked unit
     * has no score is a failed run.
     */
    public Sensitivity sensitivity(Sensitivity.Plan plan) {
        Variant variant = new Variant(table);
        RankTally tally = new RankTally(table.units(), nominal, grid);
        List<String> names = factors.stream().map(MethodFactor::name).toList();
        return Sensitivity.of(names, x -> tally.shift(variant.scores(x)), plan);
    }

    /** The index under one choice of all factors after another. */
    private final class Variant {
        private final Evaluator evaluator;
        private final DoubleConsumer[] setters;

        Variant(UnitTable data) {
            evaluator = Evaluator.of(index, data);
            evaluator.normalise();
            setters = factors.stream().map(factor -> factor.bind(evaluator)).toArray(DoubleConsumer[]::new);
        }

        /** Valid until the next call. */
        double[] scores(double[] point) {
            for (int i = 0; i < setters.length; i++) {
                setters[i].accept(point[i]);
            }
            evaluator.aggregate();
            return evaluator.scores();
        }
    }
}
