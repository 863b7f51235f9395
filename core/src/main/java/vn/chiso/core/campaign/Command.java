package vn.chiso.core.campaign;

import java.text.Normalizer;
import java.time.Instant;
import vn.chiso.core.access.Actor;
import vn.chiso.core.campaign.log.Act;

/**
 * Somebody wants to do something to a unit's assessment.
 *
 * @param id unique; the same command sent twice is done once
 * @param unit whose assessment
 * @param expectedVersion the version of the assessment that the actor has seen; 0 before it is opened
 * @param actor who
 * @param at when, as the application says; never before what was done already
 * @param act what
 */
public record Command(String id, String unit, long expectedVersion, Actor actor, Instant at, Act act) {
    public Command {
        id = Normalizer.normalize(id, Normalizer.Form.NFC);
        if (id.isBlank() || expectedVersion < 0) {
            throw new IllegalArgumentException(
                    "A command has an id and expects a version from 0, but was '" + id + "', " + expectedVersion);
        }
    }
}
