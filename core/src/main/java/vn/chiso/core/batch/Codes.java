package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.rule.Outcome;

/** Outcomes as small numbers; those with points come first. */
final class Codes {
    static final byte SCORED = 0;
    static final byte PARTLY_SCORED = 1;
    static final byte NOT_APPLICABLE = 3;

    private static final ImmutableList<Outcome> OUTCOMES = ImmutableList.of(
            Outcome.SCORED,
            Outcome.PARTLY_SCORED,
            Outcome.NOT_ASSESSED,
            Outcome.NOT_APPLICABLE,
            Outcome.NOT_ACCEPTED,
            Outcome.INFORMATIONAL);

    private Codes() {}

    static byte of(Outcome outcome) {
        return (byte) OUTCOMES.indexOf(outcome);
    }

    static Outcome outcome(int code) {
        return OUTCOMES.get(code);
    }

    static boolean hasPoints(int code) {
        return code <= PARTLY_SCORED;
    }
}
