package vn.chiso.core.benchmark;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.evaluation.Scorecard.Shortfall;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.GradeScale.Grade;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * What a better grade takes (B2): the least number of units of the basis that, added to the total, reach it. Where its bound is in no text,
 * the answer is {@link Need.Reason#UNKNOWN_BOUNDS}, never a guess.
 *
 * <pre>{@code
 * Basis cents = new Basis(Rounding.halfUp(2), Basis.Order.ROUNDED_FIRST);
 * GradeNeed.next(scorecard, cents).need();          // Known[amount=1.25]
 * GradeNeed.of(scorecard, "excellent", cents).need();   // Unreachable[amount=7.65, attainable=5]
 * }</pre>
 *
 * @param total the total as it is; empty if not everything was assessed
 * @param present the grade that it has; empty if that cannot be told
 * @param target the grade that is asked for; empty if it cannot be told which one is next, or there is none better
 * @param basis on what the grade is read
 * @param need what the total takes to reach the target's bound
 * @param unmet what the target asks beside the total and does not have yet; the need is not enough without it
 */
public record GradeNeed(
        Optional<Points> total,
        Optional<Grade> present,
        Optional<Grade> target,
        Basis basis,
        Need need,
        ImmutableList<Shortfall> unmet) {
    /** What the next better grade takes, of no more than what was lost and can come on top. */
    public static GradeNeed next(Scorecard scorecard, Basis basis) {
        return next(scorecard, basis, Attainable.atMost(scorecard).orElse(Points.ZERO));
    }

    /**
     * The same where the caller knows what can still be had.
     *
     * @param attainable zero or more
     */
    public static GradeNeed next(Scorecard scorecard, Basis basis, Points attainable) {
        Optional<GradeScale> scale = scorecard.index().grades();
        Optional<Grade> present = present(scorecard, basis);
        if (scale.isEmpty() || present.isEmpty()) {
            return asked(scorecard, basis, present, Optional.empty(), attainable);
        }
        int better = scale.get().grades().indexOf(present.get()) - 1;
        if (better >= 0) {
            return asked(
                    scorecard, basis, present, Optional.of(scale.get().grades().get(better)), attainable);
        }
        return new GradeNeed(
                PeerGroup.total(scorecard),
                present,
                Optional.empty(),
                basis,
                scale.get().complete() ? new Need.Reached() : new Need.Unknown(Need.Reason.UNKNOWN_BOUNDS),
                ImmutableList.of());
    }

    /**
     * What one grade takes, of no more than what was lost and can come on top.
     *
     * @throws IllegalArgumentException if the edition has no grade of that id
     */
    public static GradeNeed of(Scorecard scorecard, String grade, Basis basis) {
        return of(scorecard, grade, basis, Attainable.atMost(scorecard).orElse(Points.ZERO));
    }

    /**
     * The same where the caller knows what can still be had.
     *
     * @param attainable zero or more
     * @throws IllegalArgumentException if the edition has no grade of that id
     */
    public static GradeNeed of(Scorecard scorecard, String grade, Basis basis, Points attainable) {
        List<Grade> grades = scorecard.index().grades().map(GradeScale::grades).orElse(ImmutableList.of());
        Grade target = grades.stream()
                .filter(listed -> listed.id().equals(grade))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no grade " + grade + " in "
                        + scorecard.index().edition().id() + ", only "
                        + grades.stream().map(Grade::id).toList()));
        return asked(scorecard, basis, present(scorecard, basis), Optional.of(target), attainable);
    }

    private static GradeNeed asked(
            Scorecard scorecard, Basis basis, Optional<Grade> present, Optional<Grade> target, Points attainable) {
        ImmutableList<Shortfall> unmet = target.map(scorecard::unmet).orElse(ImmutableList.of());
        return new GradeNeed(
                PeerGroup.total(scorecard),
                present,
                target,
                basis,
                need(scorecard, basis, present, target, attainable),
                unmet);
    }

    private static Need need(
            Scorecard scorecard, Basis basis, Optional<Grade> present, Optional<Grade> target, Points attainable) {
        Optional<Points> total = PeerGroup.total(scorecard);
        if (scorecard.index().grades().isEmpty()) {
            return new Need.Unknown(Need.Reason.NO_GRADES);
        }
        if (total.isEmpty()) {
            return new Need.Unknown(Need.Reason.UNKNOWN_TOTAL);
        }
        if (isAtLeast(scorecard.index().grades().get(), present, target)) {
            return new Need.Reached();
        }
        Optional<Points> bound = target.flatMap(Grade::from);
        if (bound.isEmpty()) {
            return new Need.Unknown(Need.Reason.UNKNOWN_BOUNDS);
        }
        // two units beyond the bound are enough whichever way it is rounded
        Points unit = basis.rounding().unit();
        Points enough = bound.get().minus(total.get()).plus(unit.times(Rational.of(2)));
        return Need.least(
                unit,
                enough,
                attainable,
                gained -> basis.seen(total.get().plus(gained)).compareTo(bound.get()) >= 0);
    }

    private static boolean isAtLeast(GradeScale scale, Optional<Grade> present, Optional<Grade> target) {
        int wanted = target.map(scale.grades()::indexOf).orElse(-1);
        boolean isLast = scale.complete() && wanted == scale.grades().size() - 1; // takes everything below the others
        return isLast
                || present.filter(grade -> scale.grades().indexOf(grade) <= wanted)
                        .isPresent();
    }

    /** The grade of the total as the basis sees it. */
    private static Optional<Grade> present(Scorecard scorecard, Basis basis) {
        return PeerGroup.total(scorecard)
                .flatMap(total -> scorecard.index().grades().flatMap(scale -> scale.classify(
                                basis.seen(total),
                                grade -> scorecard.unmet(grade).isEmpty())
                        .grade()));
    }
}
