package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;

/**
 * One round so far. It counts once it is decided; before that it is nothing to be scored, and never zero.
 *
 * @param entries what it says, by leaf, in the order of entering
 * @param drafts what was filled in and not confirmed
 * @param decidedAt when it was decided, if it is
 */
public record RoundState(
        ImmutableMap<CriterionCode, Entry> entries,
        ImmutableMap<CriterionCode, Measurement> drafts,
        Optional<Instant> decidedAt) {
    /** Nothing was entered. */
    static final RoundState ABSENT = new RoundState(ImmutableMap.of(), ImmutableMap.of(), Optional.empty());

    public boolean isDecided() {
        return decidedAt.isPresent();
    }

    RoundState with(ImmutableMap<CriterionCode, Entry> newEntries) {
        return new RoundState(newEntries, drafts, decidedAt);
    }

    RoundState withDrafts(ImmutableMap<CriterionCode, Measurement> newDrafts) {
        return new RoundState(entries, newDrafts, decidedAt);
    }

    RoundState decided(Optional<Instant> at) {
        return new RoundState(entries, drafts, at);
    }
}
