package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.score.Rational;
import vn.chiso.papi.provincial.Change.Kind;
import vn.chiso.papi.provincial.Change.Obstacle;

/**
 * Two years held against each other, with everything known that stands against it: other sub-dimensions, another scale, a break without
 * a change of name, missing scores.
 *
 * <pre>{@code
 * YearComparison.of(papi, table.year(2023), table.year(2024)).dimensions(province);
 * }</pre>
 */
public final class YearComparison {
    private final ProvincialPapi papi;
    private final YearResults earlier;
    private final YearResults later;

    private YearComparison(ProvincialPapi papi, YearResults earlier, YearResults later) {
        this.papi = papi;
        this.earlier = earlier;
        this.later = later;
    }

    /**
     * A comparison.
     *
     * @throws IllegalArgumentException if the years are not in order
     */
    public static YearComparison of(ProvincialPapi papi, YearResults earlier, YearResults later) {
        if (earlier.structure().year() >= later.structure().year()) {
            throw new IllegalArgumentException("The earlier year comes first, but they were "
                    + earlier.structure().year() + " and " + later.structure().year());
        }
        return new YearComparison(papi, earlier, later);
    }

    /** The change of the unweighted total. */
    public Change total(Province province) {
        ImmutableList.Builder<Obstacle> obstacles = ImmutableList.builder();
        int before = earlier.structure().dimensions().size();
        int now = later.structure().dimensions().size();
        if (before != now) {
            obstacles.add(new Obstacle(Kind.OTHER_PARTS, before + " -> " + now, ""));
        }
        later.structure().dimensions().forEach(dimension -> counterpart(dimension)
                .filter(other -> !other.concepts().equals(dimension.concepts()))
                .ifPresent(other -> obstacles.add(new Obstacle(Kind.OTHER_PARTS, dimension.column(), ""))));
        broken("total", obstacles);
        later.structure().parts().forEach(part -> broken(part.concept(), obstacles));
        Optional<Rational> then = earlier.total(province);
        Optional<Rational> today = later.total(province);
        scores(then, today, obstacles);
        return new Change("total", Optional.empty(), then, today, obstacles.build());
    }

    /** The change of each dimension of the later year. */
    public ImmutableList<Change> dimensions(Province province) {
        return later.structure().dimensions().stream()
                .map(dimension -> dimension(province, dimension))
                .collect(ImmutableList.toImmutableList());
    }

    private Change dimension(Province province, Dimension dimension) {
        ImmutableList.Builder<Obstacle> obstacles = ImmutableList.builder();
        Optional<Dimension> other = counterpart(dimension);
        Optional<Rational> then = other.flatMap(known -> earlier.dimension(province, known.number()));
        Optional<Rational> today = later.dimension(province, dimension.number());
        if (other.isEmpty()) {
            obstacles.add(notMeasured());
        } else {
            if (!other.get().concepts().equals(dimension.concepts())) {
                obstacles.add(new Obstacle(Kind.OTHER_PARTS, dimension.column(), ""));
            }
            dimension.parts().forEach(part -> broken(part.concept(), obstacles));
            scores(then, today, obstacles);
        }
        return new Change(dimension.column(), Optional.of(dimension.name()), then, today, obstacles.build());
    }

    /** The change of each sub-dimension of the later year, found in the earlier one by what it measures, not by its code. */
    public ImmutableList<Change> parts(Province province) {
        return later.structure().parts().map(part -> part(province, part)).collect(ImmutableList.toImmutableList());
    }

    private Change part(Province province, SubDimension part) {
        ImmutableList.Builder<Obstacle> obstacles = ImmutableList.builder();
        Optional<SubDimension> other = earlier.structure()
                .parts()
                .filter(candidate -> candidate.concept().equals(part.concept()))
                .findFirst();
        Optional<Rational> then = other.flatMap(known -> earlier.part(province, known.code()));
        Optional<Rational> today = later.part(province, part.code());
        if (other.isEmpty()) {
            obstacles.add(notMeasured());
        } else {
            int before = earlier.structure().dimensionOf(other.get()).parts().size();
            int now = later.structure().dimensionOf(part).parts().size();
            if (before != now) {
                obstacles.add(new Obstacle(Kind.OTHER_SCALE, "1/" + before + " -> 1/" + now, ""));
            }
            broken(part.concept(), obstacles);
            scores(then, today, obstacles);
        }
        return new Change(part.code(), Optional.of(part.name()), then, today, obstacles.build());
    }

    private Optional<Dimension> counterpart(Dimension dimension) {
        return earlier.structure().dimensions().stream()
                .filter(candidate -> candidate.number() == dimension.number())
                .findFirst();
    }

    private Obstacle notMeasured() {
        return new Obstacle(
                Kind.NOT_MEASURED, Integer.toString(earlier.structure().year()), "");
    }

    private void broken(String subject, ImmutableList.Builder<Obstacle> obstacles) {
        papi.breaks().stream()
                .filter(known -> known.subject().equals(subject)
                        && known.isBetween(
                                earlier.structure().year(), later.structure().year()))
                .forEach(known -> obstacles.add(new Obstacle(
                        Kind.SERIES_BREAK,
                        subject + " " + known.since(),
                        known.source().note())));
    }

    private void scores(Optional<Rational> then, Optional<Rational> today, ImmutableList.Builder<Obstacle> obstacles) {
        if (then.isEmpty()) {
            obstacles.add(new Obstacle(
                    Kind.NO_SCORE, Integer.toString(earlier.structure().year()), ""));
        }
        if (today.isEmpty()) {
            obstacles.add(new Obstacle(
                    Kind.NO_SCORE, Integer.toString(later.structure().year()), ""));
        }
    }
}
