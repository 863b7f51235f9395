package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.ranking.QuantileType;
import vn.chiso.core.score.Rational;

/**
 * How provinces are put into four groups by the quartiles of a score. Published group sizes do not follow from one rule: those of 2019
 * and 2020 need other choices than those of 2023. So both choices are named. Quartiles are exact, as with 61 provinces three of them
 * stand exactly on one.
 *
 * @param type how a quartile is read off
 * @param boundary where a province stands whose score is a quartile
 */
public record GroupRule(QuantileType type, Boundary boundary) {
    private static final ImmutableList<QuartileGroup> FROM_TOP = ImmutableList.copyOf(QuartileGroup.values());

    /** Where a score belongs that is a quartile. */
    public enum Boundary {
        /** To the upper group, as the official legend has it: highest from the 75th percentile up. */
        BELONGS_ABOVE,
        /** To the lower group. */
        BELONGS_BELOW
    }

    /** The side that the official legend of 2014 names, with quartiles of type 7; the type is assumed. */
    public static GroupRule legend() {
        return new GroupRule(QuantileType.LINEAR, Boundary.BELONGS_ABOVE);
    }

    /**
     * The groups of these scores; a province without a score is not among them and counts nowhere.
     *
     * @param scores at least one
     */
    public Groups group(Map<Province, Rational> scores) {
        ImmutableList<Rational> quartiles = Stream.of(3, 2, 1)
                .map(quarter -> type.quantile(scores.values(), Rational.of(quarter, 4)))
                .collect(ImmutableList.toImmutableList());
        ImmutableMap.Builder<Province, QuartileGroup> members = ImmutableMap.builder();
        scores.forEach((province, score) -> {
            long above = quartiles.stream()
                    .filter(quartile -> !reaches(score, quartile))
                    .count();
            members.put(province, FROM_TOP.get(Math.toIntExact(above)));
        });
        return new Groups(this, quartiles, members.buildOrThrow());
    }

    private boolean reaches(Rational score, Rational quartile) {
        int order = score.compareTo(quartile);
        return order > 0 || (order == 0 && boundary == Boundary.BELONGS_ABOVE);
    }

    /**
     * Provinces by group.
     *
     * @param rule how they were made
     * @param quartiles the upper, the middle and the lower one
     * @param members the group of each province that has a score
     */
    public record Groups(
            GroupRule rule, ImmutableList<Rational> quartiles, ImmutableMap<Province, QuartileGroup> members) {
        /** How many provinces each group has, from the top. */
        public ImmutableList<Integer> sizes() {
            return FROM_TOP.stream()
                    .map(group -> Math.toIntExact(
                            members.values().stream().filter(group::equals).count()))
                    .collect(ImmutableList.toImmutableList());
        }

        /** The quartile above a group, to which its provinces must come to go up; empty for the highest. */
        public Optional<Rational> quartileAbove(QuartileGroup group) {
            return group == QuartileGroup.HIGHEST
                    ? Optional.empty()
                    : Optional.of(quartiles.get(FROM_TOP.indexOf(group) - 1));
        }
    }
}
