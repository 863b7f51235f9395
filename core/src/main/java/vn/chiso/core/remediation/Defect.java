package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.measure.Value;

/**
 * Something that a plan lacks or in which it contradicts itself or the result that it answers. Words for people are made from it in
 * reports.
 *
 * @param code its kind
 * @param subject what in the plan it is about
 * @param lines where that stands in the paper, if the plan was read from one
 * @param details the facts by name, exact: {@code lost}, {@code phrase}, {@code leads} ...
 */
public record Defect(Code code, Subject subject, Optional<Lines> lines, ImmutableMap<String, Value> details) {
    /** The kinds of defect. Stable: applications may switch on them. */
    public enum Code {
        /** The published total is not what its lines add up to, by more than rounding. Details: verdict and both totals. */
        TOTAL_NOT_RECONCILED,
        /** A printed maximum, number of points or deduction contradicts the computed one. */
        PRINTED_NUMBER_CONTRADICTED,
        /** The total that is wanted is above the maximum. */
        GOAL_OUT_OF_REACH,
        /** Points were lost on a criterion of which the plan says nothing. */
        LOSS_WITHOUT_ITEM,
        /** Points were lost, and no limitation says what was wrong. */
        LOSS_WITHOUT_LIMITATION,
        /** Points were lost, and nothing is done about it. */
        LOSS_WITHOUT_ACTION,
        /** Points were lost, and nobody answers for it. */
        LOSS_WITHOUT_OWNER,
        /** Nothing is known to be lost, but nobody answers for keeping it so. */
        ITEM_WITHOUT_OWNER,
        /** A group, or all together, are to lead. */
        COLLECTIVE_LEAD,
        /** Several lead. */
        SEVERAL_LEADS,
        /** No goal is set. */
        ITEM_WITHOUT_GOAL,
        /** The goal is to keep a maximum that was not reached, or to reach one that was. */
        GOAL_CONTRADICTS_RESULT,
        /** Words speak of limitations that the item does not state. */
        DANGLING_REFERENCE,
        /** Neither an action nor the assignment of the item cites a document. */
        ITEM_WITHOUT_LEGAL_BASIS,
        /** An action cites no document. */
        ACTION_WITHOUT_LEGAL_BASIS,
        /** An action or the assignment of its item rests on a document that is known not to be in force on the day of the plan. */
        LEGAL_BASIS_NOT_IN_FORCE,
        /** An action is to win back more points than its item has lost. */
        GAIN_ABOVE_LOSS,
        /** An action has no date. */
        ACTION_WITHOUT_DUE_DATE,
        /** An action has neither a product nor a target with a number. */
        ACTION_NOT_VERIFIABLE,
        /** An action says the same as an earlier one. */
        DUPLICATED_ACTION,
        /** A target has no number. */
        TARGET_WITHOUT_VALUE,
        /** Two words or more stand there twice in a row. */
        REPEATED_WORDS
    }

    /** {@code LOSS_WITHOUT_OWNER: index PAPI, criterion 2.2 (line 505): lost 0.25}. */
    @Override
    public String toString() {
        String facts = details.entrySet().stream()
                .map(detail -> detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining(", "));
        return code + ": " + subject + lines.map(at -> " (line " + at + ")").orElse("")
                + (facts.isEmpty() ? "" : ": " + facts);
    }
}
