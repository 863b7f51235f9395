package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * Everything that ever happened to one assessment, in order. It can only get longer, and cannot exist with a broken chain. Immutable and
 * thread-safe.
 *
 * <p>The hashes show any entry that was changed, removed, added or moved between others. That entries are missing at the end only shows
 * who kept the {@link #head()} elsewhere, such as in the minutes of a meeting or the log of another system; {@link #verify(List, String)}
 * takes it.
 */
public final class AssessmentLog {
    private final ImmutableList<LogEntry> entries;
    private final AssessmentState state;

    private AssessmentLog(ImmutableList<LogEntry> entries, AssessmentState state) {
        this.entries = entries;
        this.state = state;
    }

    /** The log of an assessment to which nothing happened yet. */
    public static AssessmentLog empty(String assessment) {
        return new AssessmentLog(ImmutableList.of(), AssessmentState.empty(assessment));
    }

    /**
     * The log that has these entries.
     *
     * @throws InvalidDataException with the first entry that breaks the chain
     */
    public static AssessmentLog of(String assessment, List<LogEntry> entries) {
        InvalidDataException.throwIfAny(verify(entries).stream().toList());
        AssessmentState state = AssessmentState.empty(assessment);
        for (LogEntry entry : entries) {
            requireOwn(assessment, entry);
            state = Fold.apply(state, entry);
        }
        return new AssessmentLog(ImmutableList.copyOf(entries), state);
    }

    /** This log with one more entry. */
    public AssessmentLog plus(LogEntry entry) {
        requireOwn(state.assessment(), entry);
        broken(entry, state.version() + 1, head()).ifPresent(problem -> {
            throw new InvalidDataException(List.of(problem));
        });
        ImmutableList<LogEntry> longer = ImmutableList.<LogEntry>builderWithExpectedSize(entries.size() + 1)
                .addAll(entries)
                .add(entry)
                .build();
        return new AssessmentLog(longer, Fold.apply(state, entry));
    }

    private static void requireOwn(String assessment, LogEntry entry) {
        if (!entry.assessment().equals(assessment)) {
            throw new IllegalArgumentException(
                    "The entry is of assessment " + entry.assessment() + ", not of " + assessment);
        }
    }

    /** The first entry that was changed or does not follow the one before; empty if there is none. */
    public static Optional<Problem> verify(List<LogEntry> entries) {
        String head = LogEntry.GENESIS;
        long version = 0;
        for (LogEntry entry : entries) {
            Optional<Problem> broken = broken(entry, ++version, head);
            if (broken.isPresent()) {
                return broken;
            }
            head = entry.hash();
        }
        return Optional.empty();
    }

    /** The same, and whether the last entry is the one whose hash was kept elsewhere. */
    public static Optional<Problem> verify(List<LogEntry> entries, String head) {
        String last = entries.isEmpty()
                ? LogEntry.GENESIS
                : entries.get(entries.size() - 1).hash();
        return verify(entries)
                .or(() -> last.equals(head)
                        ? Optional.empty()
                        : Optional.of(problem(
                                "end of the log",
                                "the head " + head,
                                last + " after " + entries.size() + " entries",
                                "Entries were cut off or added at the end; restore the log.")));
    }

    private static Optional<Problem> broken(LogEntry entry, long version, String previous) {
        String place = "entry " + version;
        if (entry.version() != version) {
            return Optional.of(problem(
                    place, "version " + version, "version " + entry.version(), "An entry is missing or out of place."));
        }
        if (!entry.previous().equals(previous)) {
            return Optional.of(problem(
                    place,
                    "the previous hash " + previous,
                    entry.previous(),
                    "The entry before was changed after this one had been made, or replaced."));
        }
        String hash = entry.computedHash();
        return hash.equals(entry.hash())
                ? Optional.empty()
                : Optional.of(
                        problem(place, "the hash " + hash + " of its content", entry.hash(), "The entry was changed."));
    }

    private static Problem problem(String place, String expected, String got, String remedy) {
        return new Problem(ProblemCode.BROKEN_CHAIN, Place.of(place), expected, got, remedy);
    }

    public ImmutableList<LogEntry> entries() {
        return entries;
    }

    /** What it all adds up to. */
    public AssessmentState state() {
        return state;
    }

    /**
     * What the first entries added up to.
     *
     * @param version how many of them, from 0
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public AssessmentState stateAt(int version) {
        AssessmentState past = AssessmentState.empty(state.assessment());
        for (LogEntry entry : entries.subList(0, version)) {
            past = Fold.apply(past, entry);
        }
        return past;
    }

    /** What everything up to and including that time added up to. */
    public AssessmentState stateAt(Instant time) {
        return stateAt(Math.toIntExact(
                entries.stream().takeWhile(entry -> !entry.at().isAfter(time)).count()));
    }

    /** The hash of the last entry, which stands for all of them. */
    public String head() {
        return entries.isEmpty()
                ? LogEntry.GENESIS
                : entries.get(entries.size() - 1).hash();
    }

    /** The entries about a leaf, in order: its audit trail. */
    public ImmutableList<LogEntry> about(CriterionCode leaf) {
        return entries.stream().filter(entry -> entry.leaves().contains(leaf)).collect(ImmutableList.toImmutableList());
    }

    /** One line of JSON for each entry, each with a line end. */
    public String toText() {
        StringBuilder out = new StringBuilder();
        entries.forEach(entry -> out.append(entry.toJson()).append('\n'));
        return out.toString();
    }

    /**
     * The log that {@link #toText} wrote.
     *
     * @param source where the text is from, for messages
     * @param assessment whose log it must be
     * @throws InvalidDataException with every line that cannot be read, or with the first that breaks the chain
     */
    public static AssessmentLog read(String source, String assessment, String text) {
        return of(assessment, readEntries(source, text));
    }

    /**
     * The entries of a text as they stand, their chain not yet verified.
     *
     * @param source where the text is from, for messages
     * @throws InvalidDataException with every line that cannot be read
     */
    public static ImmutableList<LogEntry> readEntries(String source, String text) {
        ImmutableList.Builder<LogEntry> entries = ImmutableList.builder();
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        int number = 0;
        for (String line : text.lines().toList()) {
            String place = source + ", line " + ++number;
            Findings findings = new Findings(place);
            LogReader.read(place, line, findings).ifPresent(entries::add);
            problems.addAll(findings.problems());
        }
        InvalidDataException.throwIfAny(problems.build());
        return entries.build();
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof AssessmentLog log
                        && log.state.assessment().equals(state.assessment())
                        && log.entries.equals(entries));
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /** {@code c2026/an-binh, 12 entries}. */
    @Override
    public String toString() {
        return state.assessment() + ", " + entries.size() + " entries";
    }
}
