package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import vn.chiso.core.index.Name;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Rational;

/**
 * One province among the others in one year: its lines, what it is strong and weak in, its group and how far the next one is.
 *
 * @param province who
 * @param year when
 * @param total empty if a dimension is missing; then rank, group and gap are empty too
 * @param rank among the ranked provinces, 1 for the highest
 * @param ranked how many provinces have a total
 * @param group by the rule given
 * @param gapToNextGroup how much is missing to the quartile above, as the published scores stand; empty in the highest group. Where a
 *     quartile belongs below, it must be passed and not only reached.
 * @param lines dimensions, or sub-dimensions, in their order; without those for which it has no score
 */
public record ProvinceProfile(
        Province province,
        int year,
        Optional<Rational> total,
        OptionalInt rank,
        int ranked,
        Optional<QuartileGroup> group,
        Optional<Rational> gapToNextGroup,
        ImmutableList<Line> lines) {
    private static final Rational HALF = Rational.of(1, 2);

    /**
     * One dimension or sub-dimension.
     *
     * @param code {@code D5} or {@code 5.1}
     * @param score its score
     * @param lost what is missing to the end of its scale; no province has ever come near it
     * @param percentile the share of the provinces with a score that are below, equal ones counted half; from 0 to 1
     */
    public record Line(String code, Name name, Rational score, Rational lost, Rational percentile) {}

    /** The profile by dimensions. */
    public static ProvinceProfile byDimension(YearResults results, Province province, GroupRule rule) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (Dimension dimension : results.structure().dimensions()) {
            ImmutableMap<Province, Rational> scores = results.dimensionScores(dimension.number());
            line(dimension.column(), dimension.name(), dimension.scale(), scores, province)
                    .ifPresent(lines::add);
        }
        return of(results, province, rule, lines.build());
    }

    /** The profile by sub-dimensions. */
    public static ProvinceProfile bySubDimension(YearResults results, Province province, GroupRule rule) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        for (Dimension dimension : results.structure().dimensions()) {
            for (SubDimension part : dimension.parts()) {
                ImmutableMap<Province, Rational> scores = results.partScores(part.code());
                line(part.code(), part.name(), dimension.partScale(), scores, province)
                        .ifPresent(lines::add);
            }
        }
        return of(results, province, rule, lines.build());
    }

    private static Optional<Line> line(
            String code, Name name, Scale scale, ImmutableMap<Province, Rational> scores, Province province) {
        return Optional.ofNullable(scores.get(province)).map(own -> {
            long below = scores.values().stream()
                    .filter(other -> other.compareTo(own) < 0)
                    .count();
            long equal = scores.values().stream().filter(own::equals).count();
            return new Line(
                    code, name, own, scale.highest().minus(own), Rational.of(2 * below + equal, 2L * scores.size()));
        });
    }

    private static ProvinceProfile of(
            YearResults results, Province province, GroupRule rule, ImmutableList<Line> lines) {
        if (!results.provinces().contains(province)) {
            throw new IllegalArgumentException(
                    "The table of " + results.structure().year() + " does not list " + province);
        }
        ImmutableMap<Province, Rational> totals = results.totals();
        Optional<Rational> total = results.total(province);
        Optional<GroupRule.Groups> groups = total.map(any -> rule.group(totals));
        Optional<QuartileGroup> group =
                groups.flatMap(known -> Optional.ofNullable(known.members().get(province)));
        Optional<Rational> gap = groups.flatMap(known -> group.flatMap(known::quartileAbove))
                .flatMap(quartile -> total.map(quartile::minus));
        return new ProvinceProfile(
                province,
                results.structure().year(),
                total,
                results.rank(province, TiePolicy.STANDARD),
                totals.size(),
                group,
                gap,
                lines);
    }

    /** Lines in which it stands in the upper half of the provinces, the best place first. */
    public ImmutableList<Line> strengths() {
        return select(
                line -> line.percentile().compareTo(HALF) > 0,
                Comparator.comparing(Line::percentile).reversed());
    }

    /** Lines in which it stands in the lower half, those with most to gain first. */
    public ImmutableList<Line> weaknesses() {
        return select(
                line -> line.percentile().compareTo(HALF) < 0,
                Comparator.comparing(Line::lost).reversed());
    }

    private ImmutableList<Line> select(Predicate<Line> which, Comparator<Line> order) {
        return lines.stream().filter(which).sorted(order).collect(ImmutableList.toImmutableList());
    }
}
