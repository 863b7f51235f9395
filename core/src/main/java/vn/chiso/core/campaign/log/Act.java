package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.campaign.lifecycle.Action;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;

/**
 * What somebody does. A command asks for it; once it was accepted it stands in the log as it was asked for. Measurements are the only
 * numbers in it: points, maxima and totals have no way in. Texts are taken in Unicode NFC.
 */
public sealed interface Act extends Event {
    /** The word that life cycles and access policies know it by. */
    String word();

    /** What is done within a stage. */
    sealed interface Within extends Act {
        Action action();

        @Override
        default String word() {
            return action().word();
        }
    }

    /** Begins the assessment of a unit. */
    record Open() implements Act {
        @Override
        public String word() {
            return "open";
        }
    }

    /**
     * Puts a leaf's measurement into a round.
     *
     * @param note of whoever enters it; may be empty
     */
    record Enter(String round, CriterionCode leaf, Measurement measurement, String note) implements Within {
        public Enter {
            measurement = Nfc.of(measurement);
            note = Nfc.of(note);
        }

        /** Without a note. */
        public Enter(String round, String leaf, Measurement measurement) {
            this(round, CriterionCode.of(leaf), measurement, "");
        }

        @Override
        public Action action() {
            return Action.ENTER;
        }

        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return ImmutableSet.of(leaf);
        }
    }

    /** Puts measurements into a round as a draft, which counts for nothing until it is confirmed. */
    record Fill(String round, ImmutableSortedMap<CriterionCode, Measurement> measurements) implements Within {
        public Fill {
            measurements = Nfc.of(measurements);
        }

        @Override
        public Action action() {
            return Action.FILL;
        }

        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return measurements.keySet();
        }
    }

    /** Makes drafts of a round count. */
    record Confirm(String round, ImmutableSortedSet<CriterionCode> leaves) implements Within {
        @Override
        public Action action() {
            return Action.CONFIRM;
        }
    }

    /** Takes leaves of a round over from an earlier one. */
    record Inherit(String round, String from, ImmutableSortedSet<CriterionCode> leaves) implements Within {
        @Override
        public Action action() {
            return Action.INHERIT;
        }
    }

    /** Hands evidence in. */
    record Attach(Evidence evidence) implements Within {
        @Override
        public Action action() {
            return Action.ATTACH;
        }

        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return evidence.leaves();
        }
    }

    /** Withdraws evidence, which stays on record. */
    record Withdraw(String evidence, String reason) implements Within {
        public Withdraw {
            reason = Nfc.of(reason);
        }

        @Override
        public Action action() {
            return Action.WITHDRAW;
        }
    }

    /** Asks the unit to explain a leaf. */
    record Ask(CriterionCode leaf, String question) implements Within {
        public Ask {
            question = Nfc.of(question);
        }

        @Override
        public Action action() {
            return Action.ASK;
        }

        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return ImmutableSet.of(leaf);
        }
    }

    /** Explains a leaf (giải trình): an answer to a question, or why evidence is missing. */
    record Explain(CriterionCode leaf, String text) implements Within {
        public Explain {
            text = Nfc.of(text);
        }

        @Override
        public Action action() {
            return Action.EXPLAIN;
        }

        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return ImmutableSet.of(leaf);
        }
    }

    /** Comments on a leaf. */
    record Comment(CriterionCode leaf, String text) implements Within {
        public Comment {
            text = Nfc.of(text);
        }

        @Override
        public Action action() {
            return Action.COMMENT;
        }

        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return ImmutableSet.of(leaf);
        }
    }

    /** Gives leaves to another appraising body. */
    record Assign(ImmutableSortedSet<CriterionCode> leaves, String body, String reason) implements Within {
        public Assign {
            reason = Nfc.of(reason);
        }

        @Override
        public Action action() {
            return Action.ASSIGN;
        }
    }

    /** Says that the part of one's body is complete. */
    record CompletePart() implements Within {
        @Override
        public Action action() {
            return Action.COMPLETE_PART;
        }
    }

    /** Gives a completed part back to its body. */
    record ReopenPart(String body, String reason) implements Within {
        public ReopenPart {
            reason = Nfc.of(reason);
        }

        @Override
        public Action action() {
            return Action.REOPEN_PART;
        }
    }

    /**
     * Gives leaves of one's part back to the unit, which may correct them in its own round until {@code due}; what the body had found of them
     * is void.
     */
    record ReturnPart(ImmutableSortedSet<CriterionCode> leaves, Instant due, String reason) implements Within {
        public ReturnPart {
            reason = Nfc.of(reason);
        }

        @Override
        public Action action() {
            return Action.RETURN_PART;
        }
    }

    /** Hands returned leaves in again. */
    record ResubmitPart(ImmutableSortedSet<CriterionCode> leaves) implements Within {
        @Override
        public Action action() {
            return Action.RESUBMIT_PART;
        }
    }

    /** Moves the deadline of the stage. */
    record Extend(Instant due, String reason) implements Within {
        public Extend {
            reason = Nfc.of(reason);
        }

        @Override
        public Action action() {
            return Action.EXTEND;
        }
    }

    /**
     * Goes to another stage, by a move of the life cycle.
     *
     * @param move its name
     * @param reason why; may be empty if the move needs none
     * @param due the deadline of the stage that it leads to, if the move sets one
     */
    record Move(String move, String reason, Optional<Instant> due) implements Act {
        public Move {
            reason = Nfc.of(reason);
        }

        /** A move without reason and date. */
        public Move(String move) {
            this(move, "", Optional.empty());
        }

        /** A move with a reason. */
        public Move(String move, String reason) {
            this(move, reason, Optional.empty());
        }

        /** A move back, with a reason and a new date. */
        public Move(String move, String reason, Instant due) {
            this(move, reason, Optional.of(due));
        }

        @Override
        public String word() {
            return move;
        }
    }
}
