package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

/**
 * The units most like one (B4): of the same kind and level, nearest by their features. The distance is the sum over the features of the
 * difference in median absolute deviations of the feature among all of that kind and level, so that no unit of measure counts more than
 * another and no outlier decides the scale.
 *
 * <pre>{@code
 * Neighbours.of(ours, all).nearest();   // the 5 nearest
 * }</pre>
 *
 * @param own whose
 * @param nearest the nearest first, equal distances by the unit's id
 * @param scales the median absolute deviation of each feature that was used
 * @param ignored features without a scale: more than half of the units have the same
 * @param notCompared units of the kind and level of which a feature that was used is not known
 */
public record Neighbours(
        Profile own,
        ImmutableList<Neighbour> nearest,
        ImmutableSortedMap<String, Rational> scales,
        ImmutableSortedSet<String> ignored,
        ImmutableList<Unit> notCompared) {
    /** How many are found if nobody says. */
    public static final int USUAL = 5;

    /**
     * One of them.
     *
     * @param profile who
     * @param distances the difference in each feature, in median absolute deviations
     */
    public record Neighbour(Profile profile, ImmutableSortedMap<String, Rational> distances) {
        /** The sum of the distances; zero for units that are alike in every feature. */
        public Rational distance() {
            return distances.values().stream().reduce(Rational.ZERO, Rational::plus);
        }
    }

    /** The {@value #USUAL} nearest. */
    public static Neighbours of(Profile own, List<Profile> all) {
        return of(own, all, USUAL);
    }

    /**
     * The nearest.
     *
     * @param own whose; its features are those that count
     * @param all anybody; the unit itself and those of another kind or level are passed over
     * @param most at most so many
     */
    public static Neighbours of(Profile own, List<Profile> all, int most) {
        List<Profile> alike = all.stream()
                .filter(other -> other.unit().kind().equals(own.unit().kind())
                        && other.level().equals(own.level())
                        && !other.unit().id().equals(own.unit().id()))
                .toList();
        ImmutableSortedMap.Builder<String, Rational> scales = ImmutableSortedMap.naturalOrder();
        Set<String> ignored = new TreeSet<>();
        own.features().keySet().forEach(feature -> deviation(own, alike, feature)
                .ifPresentOrElse(scale -> scales.put(feature, scale), () -> ignored.add(feature)));
        return nearest(own, alike, scales.build(), ImmutableSortedSet.copyOf(ignored), most);
    }

    private static Neighbours nearest(
            Profile own,
            List<Profile> alike,
            ImmutableSortedMap<String, Rational> scales,
            ImmutableSortedSet<String> ignored,
            int most) {
        List<Neighbour> neighbours = new ArrayList<>();
        ImmutableList.Builder<Unit> notCompared = ImmutableList.builder();
        for (Profile other : alike) {
            if (other.features().keySet().containsAll(scales.keySet())) {
                neighbours.add(neighbour(own, other, scales));
            } else {
                notCompared.add(other.unit());
            }
        }
        return new Neighbours(
                own,
                neighbours.stream()
                        .sorted(Comparator.comparing(Neighbour::distance)
                                .thenComparing(found -> found.profile().unit().id()))
                        .limit(most)
                        .collect(ImmutableList.toImmutableList()),
                scales,
                ignored,
                notCompared.build());
    }

    private static Neighbour neighbour(Profile own, Profile other, ImmutableSortedMap<String, Rational> scales) {
        ImmutableSortedMap.Builder<String, Rational> distances = ImmutableSortedMap.naturalOrder();
        scales.forEach((feature, scale) -> distances.put(
                feature, difference(value(own, feature), value(other, feature)).dividedBy(scale)));
        return new Neighbour(other, distances.build());
    }

    private static Rational value(Profile profile, String feature) {
        return Optional.ofNullable(profile.features().get(feature)).orElseThrow();
    }

    private static Rational difference(Rational one, Rational other) {
        Rational difference = one.minus(other);
        return difference.signum() < 0 ? difference.negate() : difference;
    }

    /** The median absolute deviation of a feature among those of which it is known; empty if that is zero. */
    private static Optional<Rational> deviation(Profile own, List<Profile> alike, String feature) {
        List<Rational> values = Stream.concat(Stream.of(own), alike.stream())
                .flatMap(profile -> Optional.ofNullable(profile.features().get(feature)).stream())
                .toList();
        Rational middle = Median.of(values).orElseThrow();
        return Median.of(values.stream().map(value -> difference(value, middle)).toList())
                .filter(deviation -> deviation.signum() > 0);
    }
}
