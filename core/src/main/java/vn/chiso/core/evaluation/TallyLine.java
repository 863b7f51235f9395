package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.chiso.core.evaluation.Score.Line;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.SourceRef;

/**
 * A line of an edition as it is added up: what is the same for every unit, made once.
 *
 * @param line what its scores are of
 * @param source the text that it rests on
 * @param components the lines that add up to it; empty for a leaf
 * @param byId the places of the components, by their ids
 * @param notApplicable what becomes of a leaf that does not apply, if it may
 * @param cap what the sum of its components is cut to
 * @param conversion what that sum is multiplied by
 */
record TallyLine(
        Line line,
        SourceRef source,
        ImmutableList<TallyLine> components,
        ImmutableIntArray byId,
        Optional<NotApplicablePolicy> notApplicable,
        Optional<Points> cap,
        Optional<Rational> conversion) {
    /** The total of {@code index}, its parts the components. */
    static TallyLine of(Index index) {
        return of(
                new Line(Score.Level.TOTAL, index.code(), index.name(), index.maxPoints(), true, Optional.empty()),
                index.source(),
                index.parts().stream().map(TallyLine::of).collect(ImmutableList.toImmutableList()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static TallyLine of(Part part) {
        return of(
                new Line(
                        Score.Level.PART,
                        part.id(),
                        part.name(),
                        part.maxPoints(),
                        part.withinScale(),
                        Optional.empty()),
                part.source(),
                lines(part.criteria(), part.withinScale()),
                Optional.empty(),
                Optional.empty(),
                part.criteriaMax().map(part.maxPoints()::shareOf));
    }

    private static TallyLine of(Criterion criterion, boolean withinScale) {
        return of(
                new Line(
                        Score.Level.CRITERION,
                        criterion.code().text(),
                        criterion.name(),
                        criterion.maxPoints(),
                        withinScale,
                        criterion.origin()),
                criterion.source(),
                lines(criterion.components(), withinScale),
                criterion.notApplicable(),
                criterion.capped()
                        ? Optional.of(criterion.componentsMax().orElse(criterion.maxPoints()))
                        : Optional.empty(),
                criterion.componentsMax().map(criterion.maxPoints()::shareOf));
    }

    private static TallyLine of(
            Line line,
            SourceRef source,
            ImmutableList<TallyLine> components,
            Optional<NotApplicablePolicy> notApplicable,
            Optional<Points> cap,
            Optional<Rational> conversion) {
        ImmutableIntArray byId = ImmutableIntArray.copyOf(IntStream.range(0, components.size())
                .boxed()
                .sorted(Comparator.comparing(place -> components.get(place).line.id()))
                .mapToInt(place -> place));
        return new TallyLine(line, source, components, byId, notApplicable, cap, conversion);
    }

    private static ImmutableList<TallyLine> lines(ImmutableList<Criterion> criteria, boolean withinScale) {
        return criteria.stream().map(criterion -> of(criterion, withinScale)).collect(ImmutableList.toImmutableList());
    }

    boolean isLeaf() {
        return components.isEmpty();
    }

    Points maxPoints() {
        return line.maxPoints();
    }
}
