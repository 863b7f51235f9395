package vn.chiso.core.internal.yaml;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** The problems found so far in one file, and where its subjects stand, so that later checks can name the line too. */
public final class Findings {
    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Item> subjects = new LinkedHashMap<>();

    public Findings(String source) {
        this.source = source;
    }

    public void add(ProblemCode code, Place place, String expected, String got, String remedy) {
        problems.add(new Problem(code, place, expected, got, remedy));
    }

    /** Remembers where {@code subject} stands. */
    public void locate(String subject, Item item) {
        subjects.putIfAbsent(subject, item);
    }

    /**
     * Adds problems that were found without knowing the file. Their paths are subjects and keys joined by commas, such as {@code criterion
     * 1.3, rule, highest}; each gets the line of the most special item that was located or can be followed from there.
     */
    public void addLocated(Collection<Problem> found) {
        found.forEach(problem -> problems.add(problem.at(locate(problem.place().path()))));
    }

    private Place locate(String path) {
        String subject = path;
        List<String> keys = new ArrayList<>();
        while (!subjects.containsKey(subject) && subject.contains(", ")) {
            int comma = subject.lastIndexOf(", ");
            keys.add(0, subject.substring(comma + 2));
            subject = subject.substring(0, comma);
        }
        Item item = subjects.get(subject);
        if (item == null) {
            return new Place(source, 0, 0, path);
        }
        for (String key : keys) {
            item = item.follow(key).orElse(item);
        }
        Place place = item.place();
        return new Place(source, place.line(), place.column(), path);
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    public ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    /**
     * Where there are problems already: adds those that the invariants of {@code build} find in what could be read, as far as {@code
     * certain} says that they do not come from what could not.
     */
    public void addCertain(Runnable build, Predicate<Problem> certain) {
        try {
            build.run();
        } catch (InvalidDataException e) {
            addLocated(e.problems().stream().filter(certain).toList());
        }
    }

    /** The value that {@code build} makes, unless there are problems, or its invariants find some. */
    public <T> T complete(Supplier<T> build) {
        InvalidDataException.throwIfAny(problems);
        try {
            return build.get();
        } catch (InvalidDataException e) {
            addLocated(e.problems());
            throw new InvalidDataException(problems);
        }
    }

    /** What {@code build} makes, or a problem at {@code item} if it refuses its arguments. */
    public <T> Optional<T> attempt(Item item, String expected, Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException e) {
            add(ProblemCode.BAD_VALUE, item.place(), expected, item.shown(), sentence(String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }
}
