package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.campaign.lifecycle.Author;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.log.AssessmentState;

/**
 * A switch: who sees a round, and when. What no switch shows stays hidden, whatever the access policy says; and what it shows the access
 * policy may still deny.
 *
 * @param audience who
 * @param round the round's id
 * @param when from which state of the assessment on
 * @param from from which time on, beside that; empty for any time
 */
public record Visibility(Audience audience, String round, When when, Optional<Instant> from) {
    /** In which relation to the assessment somebody stands. */
    public enum Audience {
        /** The assessed unit. */
        UNIT,
        /** The appraising bodies and the coordinator. */
        APPRAISERS,
        /** Anybody, the two above included. */
        EVERYBODY
    }

    /** From which state of the assessment on. */
    public enum When {
        /** While it is being written, too. */
        ALWAYS,
        /** While the round is decided; not while it is reopened. */
        DECIDED,
        /** While the last round of the life cycle is decided. */
        PUBLISHED
    }

    /** The usual switches: everybody sees what was published, appraisers see all, the unit sees its own at once and the rest once it is decided. */
    public static ImmutableList<Visibility> usual(LifeCycle cycle) {
        ImmutableList.Builder<Visibility> switches = ImmutableList.builder();
        cycle.rounds().forEach(round -> {
            switches.add(new Visibility(Audience.APPRAISERS, round.id(), When.ALWAYS, Optional.empty()));
            When unit = round.by() == Author.UNIT ? When.ALWAYS : When.DECIDED;
            switches.add(new Visibility(Audience.UNIT, round.id(), unit, Optional.empty()));
        });
        String published = cycle.publication().id();
        return switches.add(new Visibility(Audience.EVERYBODY, published, When.PUBLISHED, Optional.empty()))
                .build();
    }

    boolean shows(String what, boolean unit, boolean appraiser, AssessmentState state, LifeCycle cycle, Instant now) {
        boolean addressed =
                switch (audience) {
                    case UNIT -> unit;
                    case APPRAISERS -> appraiser;
                    case EVERYBODY -> true;
                };
        boolean due =
                switch (when) {
                    case ALWAYS -> true;
                    case DECIDED -> state.round(round).isDecided();
                    case PUBLISHED -> state.round(cycle.publication().id()).isDecided();
                };
        return addressed
                && due
                && round.equals(what)
                && from.filter(now::isBefore).isEmpty();
    }
}
