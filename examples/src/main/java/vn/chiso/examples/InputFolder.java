package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** The texts of a folder's YAML and JSON files, by name, sorted by the format that each declares. */
record InputFolder(ImmutableSortedMap<String, String> files) {
    private static final Pattern FORMAT = Pattern.compile("(?m)^\\s*\\{?\\s*\"?chiso\"?\\s*:\\s*\"?([a-z-]+)/\\d+");

    /** The example that is packaged with this program. */
    static InputFolder packaged(String folder) {
        Map<String, String> files = new TreeMap<>();
        resource(folder + "/files.txt").lines().forEach(name -> files.put(name, resource(folder + "/" + name)));
        return new InputFolder(ImmutableSortedMap.copyOf(files));
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(InputFolder.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged " + name, e);
        }
    }

    /**
     * A folder of the user's own.
     *
     * @throws InvalidDataException if it or one of its files cannot be read as UTF-8 text
     */
    static InputFolder of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(path -> path.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .forEach(path -> {
                        try {
                            files.put(path.getFileName().toString(), Files.readString(path));
                        } catch (MalformedInputException e) {
                            problems.add(unreadable(path, "text in UTF-8", "other bytes", "Save it as UTF-8."));
                        } catch (IOException e) {
                            problems.add(unreadable(
                                    path, "a readable file", e.toString(), "Check the file and its permissions."));
                        }
                    });
        } catch (NoSuchFileException e) {
            problems.add(unreadable(folder, "a folder", "nothing of that name", "Check the path."));
        } catch (NotDirectoryException e) {
            problems.add(unreadable(folder, "a folder", "a file", "Give the folder that the file is in."));
        } catch (IOException e) {
            problems.add(unreadable(folder, "a readable folder", e.toString(), "Check its permissions."));
        }
        InvalidDataException.throwIfAny(problems);
        return new InputFolder(ImmutableSortedMap.copyOf(files));
    }

    private static Problem unreadable(Path path, String expected, String got, String remedy) {
        return new Problem(ProblemCode.UNREADABLE, new Place(path.toString(), 0, 0, ""), expected, got, remedy);
    }

    /** The names of the files that declare a format, such as {@code assessment}. */
    ImmutableList<String> named(String format) {
        return files.keySet().stream()
                .filter(name -> format.equals(formatOf(name)))
                .collect(ImmutableList.toImmutableList());
    }

    private String formatOf(String name) {
        return format(text(name));
    }

    /** The format that a text declares, such as {@code assessment}; empty if it declares none. */
    static String format(String text) {
        Matcher matcher = FORMAT.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    String text(String name) {
        return files.getOrDefault(name, "");
    }
}
