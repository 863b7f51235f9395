package vn.chiso.core.rule;

import com.google.common.collect.ImmutableMap;

/**
 * What a rule states for a case in which there is nothing to measure: an amount, or that no points come of it. It is never assumed.
 */
public sealed interface Stated {
    /** The words for the outcomes without points, as written in definition files. */
    ImmutableMap<String, Stated> WITHOUT_POINTS = ImmutableMap.of(
            "not-applicable", new Without(Outcome.NOT_APPLICABLE),
            "not-assessed", new Without(Outcome.NOT_ASSESSED),
            "not-accepted", new Without(Outcome.NOT_ACCEPTED));

    /** So many points. */
    record Earns(Amount amount) implements Stated {
        @Override
        public String toString() {
            return amount.toString();
        }
    }

    /**
     * No points, for this reason.
     *
     * @param outcome {@link Outcome#NOT_APPLICABLE}, {@link Outcome#NOT_ASSESSED} or {@link Outcome#NOT_ACCEPTED}
     */
    record Without(Outcome outcome) implements Stated {
        public Without {
            if (outcome == Outcome.SCORED || outcome == Outcome.PARTLY_SCORED) {
                throw new IllegalArgumentException("A case without points cannot be " + outcome);
            }
        }

        @Override
        public String toString() {
            return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Reads an {@link Amount}, {@code full}, {@code not-applicable}, {@code not-assessed} or {@code not-accepted}.
     *
     * @throws IllegalArgumentException for any other form, quoting it
     */
    static Stated parse(String text) {
        Stated without = WITHOUT_POINTS.get(text);
        if (without != null) {
            return without;
        }
        return new Earns(text.equals("full") ? Amount.FULL : Amount.parse(text));
    }
}
