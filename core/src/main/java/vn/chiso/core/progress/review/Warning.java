package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableSortedMap;
import vn.chiso.core.measure.Value;

/**
 * Something that somebody must look at, with its numbers; words for people are made of them elsewhere.
 *
 * @param code which rule says so
 * @param severity how bad it is
 * @param subject what it is about: an action, a finding, a paper, a line such as {@code CCHC/1.7}, or an index
 * @param numbers what the rule read, by name
 */
public record Warning(Code code, Severity severity, String subject, ImmutableSortedMap<String, Value> numbers) {
    /** How bad it is. */
    public enum Severity {
        /** Points or a promise are gone, or will be if nothing is done now. */
        ALARM,
        /** It needs somebody before the next review. */
        WARNING,
        /** To be watched. */
        NOTICE
    }

    /** The rules, in the order in which they are listed. */
    public enum Code {
        /** A level cannot be reached any more, not even with every case to come. Numbers: observed, to-come (0 if none can help), level. */
        BAND_LOST(Severity.ALARM),
        /** A level needs a better rate than was observed; where a low rate is good, at most {@code needed}. Numbers: observed, to-come, level, needed. */
        RATE_TOO_LOW(Severity.WARNING),
        /** A forecast gives the goal less than the stated probability. Numbers: probability, least, goal. */
        GOAL_UNLIKELY(Severity.WARNING),
        /** The goal is not reached even if every action succeeds. Numbers: goal, reached. */
        GOAL_OUT_OF_REACH(Severity.ALARM),
        /** Not done after its date; of a recurring action, each such time. Numbers: due, days. */
        OVERDUE(Severity.ALARM),
        /** Not done, and few days are left, or none. Numbers: due, days-left. */
        DUE_SOON(Severity.NOTICE),
        /** Its post cannot finish it in time, not even in the best order of its work. Numbers: due, days-late, post. */
        NOT_IN_TIME(Severity.WARNING),
        /** Nothing was entered for several reviews. Numbers: last, days. */
        STALE(Severity.WARNING),
        /** Evidence ends before the appraisal. Numbers: valid-until, appraisal. */
        EVIDENCE_EXPIRES(Severity.WARNING),
        /** The time for explanations is nearly over, or over, and an explainable finding is not contested. Numbers: deadline, days-left. */
        EXPLANATION_CLOSING(Severity.ALARM),
        /** What was at its maximum has little slack, or has fallen. Numbers: observed, slack. */
        SLIPPING(Severity.WARNING),
        /** Points were lost and no action answers for them. Numbers: lost. */
        UNOWNED_LOSS(Severity.WARNING),
        /** A target of the paper has no number. */
        NO_THRESHOLD(Severity.NOTICE),
        /** The rules are not those that the plan counts on. Numbers: expected, got. */
        RULES_CHANGED(Severity.ALARM),
        /** The result is of another unit. Numbers: expected, got. */
        UNIT_CHANGED(Severity.ALARM);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        Warning of(String subject, ImmutableSortedMap<String, Value> numbers) {
            return new Warning(this, severity, subject, numbers);
        }
    }
}
