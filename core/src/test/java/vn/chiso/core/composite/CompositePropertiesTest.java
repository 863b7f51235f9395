package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.chiso.core.ranking.TiePolicy;

class CompositePropertiesTest {
    private static final List<Aggregation> SMOOTH = List.of(
            Aggregation.arithmetic(),
            Aggregation.geometric(),
            Aggregation.harmonic(),
            Aggregation.power(2),
            Aggregation.power(-0.5));

    private static final List<Aggregation> MEANS = List.of(
            Aggregation.arithmetic(),
            Aggregation.geometric(),
            Aggregation.harmonic(),
            Aggregation.power(2),
            Aggregation.power(-0.5),
            Aggregation.median(),
            Aggregation.minimum(),
            Aggregation.bestOf(2),
            Aggregation.meanMin(1, 0.5));

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.integers().between(1, 100).map(Integer::doubleValue);
    }

    @Provide
    Arbitrary<Aggregation> means() {
        return Arbitraries.of(MEANS);
    }

    @Provide
    Arbitrary<Aggregation> smooth() {
        return Arbitraries.of(SMOOTH);
    }

    private static CompositeIndex tree(Aggregation aggregation, int leaves) {
        List<Element> indicators = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            indicators.add(Element.indicator("x" + i, Normalisation.none()).weighing(i + 1));
        }
        return CompositeIndex.of(Element.aggregate("index", aggregation, indicators));
    }

    private static UnitTable table(List<List<Double>> rows) {
        return UnitTable.of(
                IntStream.range(0, rows.size()).mapToObj(i -> "u" + i).toList(),
                IntStream.range(0, rows.get(0).size()).mapToObj(i -> "x" + i).toList(),
                rows.stream()
                        .map(row ->
                                row.stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new));
    }

    private static double score(Aggregation aggregation, List<Double> row) {
        return tree(aggregation, row.size())
                .evaluate(table(List.of(row)))
                .score("u0")
                .orElseThrow();
    }

    @Property
    void a_better_child_never_makes_a_worse_whole(
            @ForAll("means") Aggregation aggregation,
            @ForAll @Size(min = 2, max = 6) List<@net.jqwik.api.From("values") Double> row,
            @ForAll @IntRange(max = 5) int which,
            @ForAll @IntRange(min = 1, max = 20) int more) {
        List<Double> better = new ArrayList<>(row);
        int at = which % row.size();
        better.set(at, row.get(at) + more);
        assertThat(score(aggregation, better)).isGreaterThanOrEqualTo(score(aggregation, row) - 1e-9);
    }

    @Property
    void a_mean_lies_between_its_children(
            @ForAll("means") Aggregation aggregation,
            @ForAll @Size(min = 2, max = 6) List<@net.jqwik.api.From("values") Double> row) {
        assertThat(score(aggregation, row)).isBetween(Collections.min(row) - 1e-9, Collections.max(row) + 1e-9);
    }

    @Property
    void leaving_out_a_missing_child_is_the_same_as_not_having_it(
            @ForAll("smooth") Aggregation aggregation,
            @ForAll @Size(min = 2, max = 6) List<@net.jqwik.api.From("values") Double> row,
            @ForAll @IntRange(max = 5) int which) {
        int at = which % row.size();
        List<Double> missing = new ArrayList<>(row);
        missing.set(at, Double.NaN);
        double without = tree(aggregation, row.size())
                .without("x" + at)
                .evaluate(table(List.of(row)))
                .score("u0")
                .orElseThrow();
        assertThat(score(aggregation, missing)).isCloseTo(without, within(1e-9));
    }

    @Property
    void the_order_of_units_changes_nothing_for_any_of_them(
            @ForAll @Size(min = 2, max = 8) List<@Size(3) List<@net.jqwik.api.From("values") Double>> rows,
            @ForAll Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(order, random);
        CompositeIndex index = CompositeIndex.of(Element.aggregate(
                "index",
                Aggregation.arithmetic(),
                Element.indicator("x0", Normalisation.minMax(1, 10).whenConstant(5)),
                Element.indicator("x1", Normalisation.rank(Normalisation.EqualRank.LOWEST)),
                Element.indicator("x2", Normalisation.zScore(0, 1).whenConstant(0))
                        .lowerIsBetter()));
        Ranks before = index.evaluate(table(rows)).ranks(new Grid(1e-9), TiePolicy.STANDARD);
        Ranks after =
                index.evaluate(table(order.stream().map(rows::get).toList())).ranks(new Grid(1e-9), TiePolicy.STANDARD);
        for (int i = 0; i < order.size(); i++) {
            assertThat(after.of("u" + i)).isEqualTo(before.of("u" + order.get(i)));
        }
    }

    @Property
    void a_local_weight_is_the_slope_that_a_small_step_shows(
            @ForAll("smooth") Aggregation outer,
            @ForAll("smooth") Aggregation inner,
            @ForAll @Size(4) List<@net.jqwik.api.From("values") Double> row,
            @ForAll @IntRange(max = 3) int which) {
        CompositeIndex index = CompositeIndex.of(Element.aggregate(
                "index",
                outer,
                Element.aggregate(
                        "inner",
                        inner,
                        Element.indicator("x0", Normalisation.none()),
                        Element.indicator("x1", Normalisation.none()).weighing(2)),
                Element.indicator("x2", Normalisation.none()).weighing(3),
                Element.indicator("x3", Normalisation.none())));
        double step = 1e-4;
        List<Double> up = new ArrayList<>(row);
        up.set(which, row.get(which) + step);
        List<Double> down = new ArrayList<>(row);
        down.set(which, row.get(which) - step);
        CompositeResult result = index.evaluate(table(List.of(row, up, down)));
        double slope = (result.score("u1").orElseThrow() - result.score("u2").orElseThrow()) / (2 * step);
        assertThat(result.localWeights("u0").orElseThrow().get("x" + which)).isCloseTo(slope, within(1e-5));
    }
}
