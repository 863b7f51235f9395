package vn.chiso.core.problem;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.stream.Collectors;

/** Data that cannot be used, with every problem that was found in it, not only the first. Nothing was half-done. */
public final class InvalidDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * @param problems at least one
     */
    public InvalidDataException(Collection<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("An InvalidDataException needs at least one problem");
        }
        this.problems = ImmutableList.copyOf(problems);
    }

    /** In the order of the data; never empty. */
    public ImmutableList<Problem> problems() {
        return problems;
    }

    /** Throws if there is anything to throw. */
    public static void throwIfAny(Collection<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidDataException(problems);
        }
    }
}
