package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.unit.Unit;

/** What followed from an act, by the rules that held then. Nobody can ask for it. */
public sealed interface Consequence extends Event {
    /**
     * The assessment began.
     *
     * @param campaign the campaign's id
     * @param unit who is assessed
     * @param edition the id of the edition that it answers
     * @param contentHash the content of that edition
     * @param lifeCycle the id of its life cycle
     * @param lifeCycleHash the content of that life cycle
     */
    record Began(String campaign, Unit unit, String edition, String contentHash, String lifeCycle, String lifeCycleHash)
            implements Consequence {}

    /** A stage began, with the dates that it has. */
    record StageBegan(String stage, Optional<Instant> opens, Optional<Instant> due) implements Consequence {}

    /**
     * A round was opened.
     *
     * @param round the round, with what was entered before if it was decided and is reopened
     * @param fallen the rounds that build on it and have to be decided anew
     */
    record RoundOpened(String round, ImmutableList<String> fallen) implements Consequence {}

    /**
     * A round was decided.
     *
     * @param inherited the round that it was taken over from as a whole, if it was
     */
    record RoundDecided(String round, Optional<String> inherited) implements Consequence {}

    /** What was found of these leaves in a round is void, because they went back to the unit. */
    record FindingsVoided(String round, ImmutableSortedSet<CriterionCode> voided) implements Consequence {
        @Override
        public ImmutableSet<CriterionCode> leaves() {
            return voided;
        }
    }
}
