package vn.chiso.core.campaign.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import vn.chiso.core.internal.Packaged;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

/** Life cycles as text files, in YAML or JSON (format {@code chiso: life-cycle/1}); read strictly, checked, written back. */
public final class LifeCycleFiles {
    private LifeCycleFiles() {}

    /**
     * The life cycle that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static LifeCycle read(String source, String text) {
        return new LifeCycleReader(source).read(text);
    }

    /** Everything that keeps {@code text} from being a life cycle; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text) {
        try {
            read(source, text);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** The life cycle as YAML in one canonical order: {@code read(write(cycle))} equals {@code cycle}. */
    public static String write(LifeCycle cycle) {
        return LifeCycleWriter.write(cycle);
    }

    /**
     * The packaged ones by id: {@code two-rounds-with-explanation}, {@code several-bodies}, {@code internal-approval}, {@code
     * revision-requests}.
     */
    public static ImmutableMap<String, LifeCycle> presets() {
        ImmutableMap.Builder<String, LifeCycle> presets = ImmutableMap.builder();
        Packaged.files(name -> LifeCycleFiles.class.getResourceAsStream(name), "life-cycles.txt")
                .forEach((file, text) -> {
                    LifeCycle cycle = read(file, text);
                    presets.put(cycle.id(), cycle);
                });
        return presets.buildOrThrow();
    }
}
