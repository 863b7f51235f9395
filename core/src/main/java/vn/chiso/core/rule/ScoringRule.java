package vn.chiso.core.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * How a measurement earns points. Pure: same input, same step; no clock, locale or I/O.
 *
 * <p>A rule is data of an edition. The kinds are a closed set, so whoever reads a scorecard knows every way in which points can
 * come about.
 */
public sealed interface ScoringRule permits Awarded, Proportional {
    /** Its kind as written in definition files. */
    String kind();

    /** What it reads of its leaf's observation. */
    ImmutableList<InputSpec> inputs();

    /** The text that it rests on. */
    SourceRef source();

    /** What it earns if it should have been done and was not; empty if the rule's text does not say, and then it cannot be entered. */
    Optional<Points> notPerformed();

    /**
     * What is wrong with the rule itself on a leaf of {@code maxPoints}; empty if nothing is. The places name the rule's keys.
     */
    ImmutableList<Problem> problems(Points maxPoints);

    /**
     * What keeps {@code observed} from being scored, beyond missing and ill-typed inputs; empty if nothing does. The places name
     * the inputs.
     */
    ImmutableList<Problem> problems(Observed observed, Points maxPoints);

    /** Scores an observation that has no {@link #problems(Observed, Points)}, with the reason; nothing of it is rounded by the index yet. */
    Step evaluate(Observed observed, Points maxPoints);
}
