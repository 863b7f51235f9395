package vn.chiso.core.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.chiso.core.index.Index;

/** The made-up edition that has every kind of rule, and its worked cases. */
public final class EveryRule {
    private EveryRule() {}

    public static String edition() {
        return resource("every-rule.yaml");
    }

    public static String cases() {
        return resource("every-rule.cases.yaml");
    }

    public static Index index() {
        return IndexFiles.read("every-rule.yaml", edition());
    }

    private static String resource(String name) {
        try (InputStream in = EveryRule.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
