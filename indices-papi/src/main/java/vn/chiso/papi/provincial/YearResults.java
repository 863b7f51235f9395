package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import vn.chiso.core.composite.UnitTable;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Rational;

/**
 * The published scores of one year. What is not published is empty, never 0. A province that lacks a dimension has no total and no rank;
 * in the dimensions that it has it counts like the others.
 */
public final class YearResults {
    private final Structure structure;
    private final ImmutableList<Province> provinces;
    private final ImmutableTable<Province, String, Rational> cells;

    YearResults(
            Structure structure, ImmutableList<Province> provinces, ImmutableTable<Province, String, Rational> cells) {
        this.structure = structure;
        this.provinces = provinces;
        this.cells = cells;
    }

    public Structure structure() {
        return structure;
    }

    /** All that the table lists, in its order, with and without scores. */
    public ImmutableList<Province> provinces() {
        return provinces;
    }

    /** The score of a sub-dimension, by its code in this year. */
    public Optional<Rational> part(Province province, String code) {
        return Optional.ofNullable(cells.get(province, code));
    }

    /** The score of a dimension: as published, else the exact sum of its sub-dimensions if all are there. */
    public Optional<Rational> dimension(Province province, int number) {
        Dimension dimension = structure.dimensions().stream()
                .filter(candidate -> candidate.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(structure.year() + " has no dimension " + number));
        return published(province, dimension.column()).or(() -> sumOfParts(province, dimension));
    }

    Optional<Rational> sumOfParts(Province province, Dimension dimension) {
        return sum(dimension.parts(), part -> part(province, part.code()));
    }

    /** The unweighted total: the exact sum of the dimensions; empty if one of them is missing. */
    public Optional<Rational> total(Province province) {
        return sum(structure.dimensions(), dimension -> dimension(province, dimension.number()));
    }

    private static <T> Optional<Rational> sum(List<T> terms, Function<T, Optional<Rational>> score) {
        List<Rational> scores = new ArrayList<>();
        terms.forEach(term -> score.apply(term).ifPresent(scores::add));
        return scores.size() < terms.size()
                ? Optional.empty()
                : Optional.of(scores.stream().reduce(Rational.ZERO, Rational::plus));
    }

    /** The total as the table has it, which is evidence: it may be a rounded or a binary number. */
    public Optional<Rational> publishedTotal(Province province) {
        return published(province, TableReader.TOTAL);
    }

    /** The rank as the table has it. */
    public OptionalInt publishedRank(Province province) {
        return published(province, TableReader.RANK)
                .map(rank -> OptionalInt.of(rank.numerator().intValueExact()))
                .orElse(OptionalInt.empty());
    }

    private Optional<Rational> published(Province province, String column) {
        return Optional.ofNullable(cells.get(province, column));
    }

    /** The totals of the provinces that have one. */
    public ImmutableMap<Province, Rational> totals() {
        return scores(this::total);
    }

    /** The scores of a dimension, of all provinces that have one. */
    public ImmutableMap<Province, Rational> dimensionScores(int number) {
        return scores(province -> dimension(province, number));
    }

    /** The scores of a sub-dimension, of all provinces that have one. */
    public ImmutableMap<Province, Rational> partScores(String code) {
        return scores(province -> part(province, code));
    }

    private ImmutableMap<Province, Rational> scores(Function<Province, Optional<Rational>> score) {
        ImmutableMap.Builder<Province, Rational> scores = ImmutableMap.builder();
        provinces.forEach(province -> score.apply(province).ifPresent(value -> scores.put(province, value)));
        return scores.buildOrThrow();
    }

    /** The rank by total at full precision, 1 for the highest; empty without a total. PAPI states no rule for ties. */
    public OptionalInt rank(Province province, TiePolicy ties) {
        return total(province)
                .map(own -> OptionalInt.of(ties.rank(own, totals().values())))
                .orElse(OptionalInt.empty());
    }

    /** The sub-dimension scores as a table for {@link Structure#index}; provinces are named by system and code, as in {@code vn-63 01}. */
    public UnitTable table() {
        List<String> codes = structure.parts().map(SubDimension::code).toList();
        double[][] rows = provinces.stream()
                .map(province -> codes.stream()
                        .mapToDouble(code ->
                                part(province, code).map(YearResults::toDouble).orElse(Double.NaN))
                        .toArray())
                .toArray(double[][]::new);
        return UnitTable.of(
                provinces.stream()
                        .map(province -> province.system() + " " + province.code())
                        .toList(),
                codes,
                rows);
    }

    private static double toDouble(Rational score) {
        return score.numerator().doubleValue() / score.denominator().doubleValue();
    }
}
