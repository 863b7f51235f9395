package vn.chiso.core.progress.review;

import java.util.Optional;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.Measure.Direction;
import vn.chiso.core.progress.Measure.Kind;
import vn.chiso.core.progress.Measure.Series;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** How a measure of cases can still change, for the better until the period ends or for the worse. */
final class MeasureLevers {
    private MeasureLevers() {}

    /** Whether a measure changes case by case. */
    static boolean knows(Measure measure) {
        return measure.kind() == Kind.RATE || measure.kind() == Kind.COUNT;
    }

    /**
     * What the cases to come can bring; empty if nobody said how many there are. A count of bad cases that adds up over the periods only grows:
     * not one case to come can make it better, so none need be stated.
     */
    static Optional<Lever> toCome(Measure measure, String input, Optional<Long> cases) {
        boolean higher = measure.direction() == Direction.HIGHER;
        if (measure.kind() == Kind.RATE) {
            return cases.map(count -> higher ? new Lever.Future(input, count) : new Lever.Avoid(input, count));
        }
        if (higher) {
            return cases.map(count -> new Lever.More(input, count));
        }
        return measure.series() == Series.PER_PERIOD ? Optional.of(new Lever.More(input, 0)) : Optional.empty();
    }

    /** What makes it worse, case by case. */
    static Lever worse(Measure measure, String input, long slackCases) {
        boolean higher = measure.direction() == Direction.HIGHER;
        if (measure.kind() == Kind.RATE) {
            return higher ? new Lever.Lapse(input) : new Lever.Convert(input);
        }
        return higher ? new Lever.Fewer(input) : new Lever.More(input, Math.addExact(slackCases, 1));
    }

    /** The share of the cases to come that must count, or at most may where counting is bad. */
    static Ratio needed(Measure measure, long cases, long toCome) {
        return new Ratio(measure.direction() == Direction.HIGHER ? cases : toCome - cases, toCome);
    }

    /** Whether the observed rate is not good enough for so many of the cases to come. */
    static boolean isTooLow(Measure measure, Ratio observed, long cases, long toCome) {
        if (toCome == 0) {
            return false;
        }
        Rational rate = observed.isOfNothing() ? Rational.ZERO : observed.toRational();
        int compared = needed(measure, cases, toCome).toRational().compareTo(rate);
        return measure.direction() == Direction.HIGHER ? compared > 0 : compared < 0;
    }
}
