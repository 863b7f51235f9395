package vn.chiso.report.words;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import vn.chiso.report.model.Language;

/** The fixed words of reports, by key; data in {@code labels_vi.properties} and {@code labels_en.properties}. */
final class Labels {
    private final Language language;
    private final ImmutableMap<String, String> texts;

    private Labels(Language language, ImmutableMap<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static Labels in(Language language) {
        String name = "labels_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(Labels.class.getResourceAsStream(name), name);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            return new Labels(
                    language,
                    ImmutableMap.copyOf(Maps.transformValues(
                            Maps.fromProperties(properties),
                            value -> Normalizer.normalize(value, Normalizer.Form.NFC))));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + name, e);
        }
    }

    /**
     * The words under a key, {@code {0}}, {@code {1}} ... replaced.
     *
     * @throws IllegalArgumentException if there is no such key, or a placeholder has nothing to be replaced with
     */
    String text(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no label '" + key + "' in " + language);
        }
        for (int i = 0; i < arguments.length; i++) {
            String placeholder = "{" + i + "}";
            if (!text.contains(placeholder)) {
                throw new IllegalArgumentException(
                        "Label '" + key + "' in " + language + " has no place for argument " + i);
            }
            text = text.replace(placeholder, arguments[i].toString());
        }
        return text;
    }

    /** The words under a key, if there is such a key. */
    Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    ImmutableMap<String, String> all() {
        return texts;
    }
}
