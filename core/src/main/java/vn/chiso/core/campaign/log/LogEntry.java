package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import vn.chiso.core.access.Actor;
import vn.chiso.core.measure.CriterionCode;

/**
 * One line of an assessment's log: one accepted command with all that followed from it, so that nothing can be stored by halves.
 *
 * @param assessment whose log it belongs to
 * @param version its number in that log, from 1
 * @param command the id of the command
 * @param actor who did it
 * @param at when, as the application said
 * @param act what
 * @param consequences what followed
 * @param previous the hash of the entry before, {@link #GENESIS} for the first
 * @param hash the SHA-256 of all the above in canonical form, in 64 hexadecimal digits
 */
public record LogEntry(
        String assessment,
        long version,
        String command,
        Actor actor,
        Instant at,
        Act act,
        ImmutableList<Consequence> consequences,
        String previous,
        String hash) {
    /** What the first entry has instead of a previous hash. */
    public static final String GENESIS = "0".repeat(64);

    /** The entry with its right hash. */
    public static LogEntry of(
            String assessment,
            long version,
            String command,
            Actor actor,
            Instant at,
            Act act,
            ImmutableList<Consequence> consequences,
            String previous) {
        LogEntry unsealed = new LogEntry(assessment, version, command, actor, at, act, consequences, previous, "");
        return new LogEntry(
                assessment, version, command, actor, at, act, consequences, previous, unsealed.computedHash());
    }

    /** What the hash would be if nothing was changed. */
    String computedHash() {
        return Hashing.sha256()
                .hashString(LogWriter.sealed(this), StandardCharsets.UTF_8)
                .toString();
    }

    /** The act and what followed, in order. */
    public Stream<Event> events() {
        return Stream.concat(Stream.of(act), consequences.stream());
    }

    /** The leaves that any of it is about. */
    public ImmutableSet<CriterionCode> leaves() {
        return events().flatMap(event -> event.leaves().stream()).collect(ImmutableSet.toImmutableSet());
    }

    /** The entry as one line of JSON in one canonical form, without a line end; {@link AssessmentLog#read} reads it. */
    public String toJson() {
        return LogWriter.write(this);
    }
}
