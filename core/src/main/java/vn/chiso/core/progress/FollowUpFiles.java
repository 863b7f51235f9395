package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

/**
 * Follow-ups as text files, in YAML or JSON (format {@code chiso: follow-up/1}). Reading is strict: whatever the format does not know,
 * whatever contradicts itself, and every entry of the log that was not legal is reported, all of it at once, with line and column.
 */
public final class FollowUpFiles {
    private FollowUpFiles() {}

    /**
     * The follow-up that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static FollowUp read(String source, String text) {
        return new FollowUpReader(source).read(text);
    }

    /** Everything that keeps {@code text} from being a follow-up; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text) {
        try {
            read(source, text);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** The follow-up as YAML in one canonical order: {@code read(write(followUp))} equals {@code followUp}. */
    public static String write(FollowUp followUp) {
        return FollowUpWriter.write(followUp);
    }
}
