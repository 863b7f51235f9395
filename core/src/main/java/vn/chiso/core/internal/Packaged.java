package vn.chiso.core.internal;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text files that a module packages as resources. */
public final class Packaged {
    private Packaged() {}

    /**
     * The files that the resource {@code list} names, one a line, with their texts.
     *
     * @param open opens a resource by its name, null if there is none
     * @throws IllegalArgumentException if one of them is missing
     */
    public static ImmutableMap<String, String> files(Function<String, @Nullable InputStream> open, String list) {
        return text(open, list)
                .lines()
                .filter(line -> !line.isBlank())
                .collect(ImmutableMap.toImmutableMap(Function.identity(), file -> text(open, file)));
    }

    /**
     * The text of one resource.
     *
     * @param open opens a resource by its name, null if there is none
     * @throws IllegalArgumentException if it is missing
     */
    public static String text(Function<String, @Nullable InputStream> open, String name) {
        try (InputStream in = open.apply(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no packaged resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + name, e);
        }
    }
}
