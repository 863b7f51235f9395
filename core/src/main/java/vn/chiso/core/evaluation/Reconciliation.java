package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.assessment.PublishedResult;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.Rational;

/**
 * A published total held against the computed one, with the arithmetic shown. Nothing is repaired: both numbers stay, and the difference
 * gets exactly one verdict.
 */
@Value.Immutable
@HouseStyle
public abstract class Reconciliation {
    Reconciliation() {}

    /** What a difference means. Decided in this order. */
    public enum Verdict {
        /** There is none. */
        EXACT,
        /** It is no more than the rounding of the printed lines can make it. */
        ROUNDING,
        /** The assessed lines do not fill the published scale, and the rest can hold it. */
        PART_NOT_ITEMISED,
        /** The assessed lines do not fill the published scale, and the rest cannot hold it. */
        IMPOSSIBLE,
        /** The assessed lines fill the published scale, and something is wrong. */
        UNEXPLAINED,
        /** The assessed lines exceed the published scale. */
        OVERFULL
    }

    /**
     * A line that would explain the difference alone.
     *
     * @param code the line
     * @param computed its points
     * @param corrected what they would have to be
     */
    public record Candidate(CriterionCode code, Points computed, Points corrected) {}

    /**
     * A printed number that contradicts the computed one.
     *
     * @param code the line
     * @param what which number: {@code max}, {@code points} or {@code deduction}
     * @param printed as printed
     * @param computed as computed
     */
    public record Contradiction(CriterionCode code, String what, Points printed, Points computed) {}

    /** The published total. */
    public abstract Points published();

    /** The sum of what was assessed. */
    public abstract Points computed();

    /** The scale of the published total. */
    public abstract Points publishedMax();

    /** The maximum of what was assessed. */
    public abstract Points assessedMax();

    public abstract Verdict verdict();

    /** Single lines that could hold the difference, in the edition's order; only for {@link Verdict#UNEXPLAINED}. */
    public abstract ImmutableList<Candidate> candidates();

    /** Where a line's printed numbers contradict each other or the edition. */
    public abstract ImmutableList<Contradiction> contradictions();

    /** What the total of the earlier period must have been, if the change is printed. */
    public abstract Optional<Points> impliedPreviousTotal();

    /** Published minus computed. */
    public Points difference() {
        return published().minus(computed());
    }

    /** The maximum that no assessed line accounts for. */
    public Points notItemisedMax() {
        return publishedMax().minus(assessedMax());
    }

    /** What was lost where nothing is itemised: its maximum less the difference. */
    public Points notItemisedLost() {
        return notItemisedMax().minus(difference());
    }

    /**
     * Holds {@code published} against {@code scorecard}.
     *
     * @throws IllegalArgumentException if nothing was scored
     */
    public static Reconciliation of(Scorecard scorecard, PublishedResult published) {
        Points computed = scorecard
                .total()
                .points()
                .orElseThrow(() -> new IllegalArgumentException("There is nothing to reconcile: no line of "
                        + scorecard.index().edition().id() + " is scored"));
        Points assessedMax = scorecard.total().assessedMax();
        Points difference = published.total().points().minus(computed);
        Verdict verdict = verdict(difference, published, assessedMax);
        return new Builder()
                .published(published.total().points())
                .computed(computed)
                .publishedMax(published.total().max())
                .assessedMax(assessedMax)
                .verdict(verdict)
                .addAllCandidates(
                        verdict == Verdict.UNEXPLAINED ? candidates(scorecard, difference) : ImmutableList.of())
                .addAllContradictions(contradictions(scorecard, published))
                .impliedPreviousTotal(published.impliedPreviousTotal())
                .build();
    }

    private static Verdict verdict(Points difference, PublishedResult published, Points assessedMax) {
        if (difference.signum() == 0) {
            return Verdict.EXACT;
        }
        if (absolute(difference).compareTo(roundingMargin(published)) <= 0) {
            return Verdict.ROUNDING;
        }
        Points rest = published.total().max().minus(assessedMax);
        return switch (rest.signum()) {
            case 0 -> Verdict.UNEXPLAINED;
            case -1 -> Verdict.OVERFULL;
            default ->
                difference.signum() > 0 && difference.compareTo(rest) <= 0
                        ? Verdict.PART_NOT_ITEMISED
                        : Verdict.IMPOSSIBLE;
        };
    }

    /** Half a unit of the coarsest printed precision, for each printed line. */
    private static Points roundingMargin(PublishedResult published) {
        int places = published.lines().values().stream()
                .mapToInt(PrintedScore::pointsPlaces)
                .min()
                .orElse(0);
        Rational half = Rational.of(1, 2).dividedBy(Rational.of(java.math.BigDecimal.TEN.pow(places)));
        return Points.of(half.times(Rational.of(published.lines().size())));
    }

    private static Points absolute(Points points) {
        return points.signum() < 0 ? points.negate() : points;
    }

    private static ImmutableList<Candidate> candidates(Scorecard scorecard, Points difference) {
        return scorecard.leaves().stream()
                .flatMap(leaf -> leaf.points().stream()
                        .map(points -> new Candidate(leaf.code().orElseThrow(), points, points.plus(difference)))
                        .filter(candidate -> candidate.corrected().signum() >= 0
                                && candidate.corrected().compareTo(leaf.assessedMax()) <= 0))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Contradiction> contradictions(Scorecard scorecard, PublishedResult published) {
        ImmutableList.Builder<Contradiction> found = ImmutableList.builder();
        published.lines().forEach((code, printed) -> {
            Score score = scorecard.criterion(code);
            contradiction(code, "max", printed.max(), score.maxPoints()).ifPresent(found::add);
            score.points()
                    .flatMap(points -> contradiction(code, "points", printed.points(), points))
                    .ifPresent(found::add);
            printed.deduction()
                    .flatMap(deduction -> contradiction(
                            code, "deduction", deduction, printed.max().minus(printed.points())))
                    .ifPresent(found::add);
        });
        return found.build();
    }

    private static Optional<Contradiction> contradiction(
            CriterionCode code, String what, Points printed, Points computed) {
        return printed.equals(computed)
                ? Optional.empty()
                : Optional.of(new Contradiction(code, what, printed, computed));
    }

    static final class Builder extends ImmutableReconciliation.Builder {
        Builder() {}
    }
}
