package vn.chiso.core.campaign.log;

import java.time.Instant;
import java.util.Optional;
import vn.chiso.core.measure.Measurement;

/**
 * What a round says about a leaf.
 *
 * @param measurement what was measured
 * @param inheritedFrom the round that it was taken over from, if it was
 * @param actor the id of whoever entered or took it over
 * @param at when
 * @param version the log entry that says so
 * @param note of whoever entered it; may be empty
 */
public record Entry(
        Measurement measurement, Optional<String> inheritedFrom, String actor, Instant at, long version, String note) {}
