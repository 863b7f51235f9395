package vn.chiso.core.definition;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

/**
 * Index editions as text files, in YAML or JSON (format {@code chiso: index/1}). Reading is strict: whatever the format does not know,
 * whatever does not add up, is reported, all of it at once, with line and column.
 */
public final class IndexFiles {
    private IndexFiles() {}

    /**
     * The edition that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static Index read(String source, String text) {
        return read(source, text, EditionLibrary.of());
    }

    /**
     * The edition that {@code text} describes, which may extend one of {@code parents}: it then states only what it adds, replaces or
     * removes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static Index read(String source, String text, EditionLibrary parents) {
        return new IndexReader(source, parents).read(text);
    }

    /** Everything that keeps {@code text} from being an edition that may extend one of {@code parents}; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text, EditionLibrary parents) {
        try {
            read(source, text, parents);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** Everything that keeps {@code text} from being an edition; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text) {
        return check(source, text, EditionLibrary.of());
    }

    /** The edition as YAML in one canonical order: {@code read(write(index))} equals {@code index}. */
    public static String write(Index index) {
        return IndexWriter.write(index);
    }
}
