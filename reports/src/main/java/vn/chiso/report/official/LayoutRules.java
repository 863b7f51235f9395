package vn.chiso.report.official;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How official papers are to look: what the decree allows, and what is written here within it. The rules are data, dated by the decree that they
 * are of.
 */
public final class LayoutRules {
    private static final LayoutRules CURRENT = load("nd30-2020.properties");

    private final ImmutableMap<String, String> data;
    private final ImmutableMap<Element, Rule> elements;

    private LayoutRules(ImmutableMap<String, String> data) {
        this.data = data;
        ImmutableMap.Builder<Element, Rule> rules = ImmutableMap.builder();
        for (Element element : Element.values()) {
            rules.put(element, Rule.parse(value("element." + element.key())));
        }
        this.elements = rules.buildOrThrow();
    }

    /** The parts of a paper that have a rule of their own. */
    public enum Element {
        COUNTRY,
        MOTTO,
        SUPERIOR,
        ISSUER,
        NUMBER,
        PLACE_DATE,
        TYPE,
        SUBJECT,
        BASIS,
        BODY,
        SECTION,
        CLAUSE_TITLE,
        SUBCLAUSE_TITLE,
        POINT,
        DASH,
        AUTHORITY,
        SIGNER,
        RECIPIENTS_HEAD,
        RECIPIENT,
        ANNEX_TITLE,
        ANNEX_REFERENCE,
        PAGE_NUMBER,
        TABLE;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The id of its paragraph style in documents: {@code ClauseTitle}. */
        public String style() {
            StringBuilder id = new StringBuilder("Nd");
            for (String word : Splitter.on('_').split(name())) {
                id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return id.toString();
        }
    }

    /**
     * A range and what is written in it.
     *
     * @param least what is allowed at least
     * @param most what is allowed at most
     * @param written what is written here
     */
    public record Range(BigDecimal least, BigDecimal most, BigDecimal written) {
        static Range parse(String text) {
            List<String> parts = Splitter.on(';').trimResults().splitToList(text);
            List<String> bounds = Splitter.on('-').splitToList(parts.get(0));
            return new Range(
                    new BigDecimal(bounds.get(0)),
                    new BigDecimal(bounds.get(bounds.size() - 1)),
                    new BigDecimal(parts.get(1)));
        }

        /** Whether a number is allowed, both ends included. */
        public boolean allows(BigDecimal number) {
            return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
        }

        /** {@code 13-14}, or one number where only that is allowed. */
        @Override
        public String toString() {
            return least.compareTo(most) == 0
                    ? least.toPlainString()
                    : least.toPlainString() + "-" + most.toPlainString();
        }
    }

    /**
     * How one element looks.
     *
     * @param size in points
     * @param upper whether it is in capitals
     * @param bold whether it is bold
     * @param italic whether it is italic
     * @param alignment {@code left}, {@code center} or {@code both}
     */
    public record Rule(Range size, boolean upper, boolean bold, boolean italic, String alignment) {
        static Rule parse(String text) {
            List<String> parts = Splitter.on(';').trimResults().splitToList(text);
            return new Rule(
                    Range.parse(parts.get(0) + ";" + parts.get(1)),
                    parts.get(2).equals("upper"),
                    parts.get(3).equals("bold"),
                    parts.get(4).equals("italic"),
                    parts.get(5));
        }
    }

    /** The rules of Nghị định 30/2020/NĐ-CP. */
    public static LayoutRules current() {
        return CURRENT;
    }

    private static LayoutRules load(String name) {
        try (InputStream in = Objects.requireNonNull(LayoutRules.class.getResourceAsStream(name), name);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(text);
            ImmutableMap.Builder<String, String> data = ImmutableMap.builder();
            properties.stringPropertyNames().stream()
                    .sorted()
                    .forEach(key -> data.put(key, properties.getProperty(key)));
            return new LayoutRules(data.buildOrThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + name, e);
        }
    }

    /** The decree that they are of. */
    public String document() {
        return value("document");
    }

    public String font() {
        return value("font");
    }

    public Rule rule(Element element) {
        return Objects.requireNonNull(elements.get(element));
    }

    /** A length or ratio by its key, such as {@code margin.left}, in mm. */
    public Range range(String key) {
        return Range.parse(value(key));
    }

    /** A fixed text by its key, with its places filled. */
    public String text(String key, Object... arguments) {
        String text = value("text." + key);
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /**
     * The official abbreviation of a type of paper or of the beginning of a body's name.
     *
     * @throws IllegalArgumentException if none is known, naming those that are
     */
    public String abbreviation(String name) {
        String prefix = "abbreviation.";
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .filter(entry -> name.startsWith(entry.getKey().substring(prefix.length())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no abbreviation for '" + name + "', only for "
                        + data.keySet().stream()
                                .filter(key -> key.startsWith(prefix))
                                .map(key -> key.substring(prefix.length()))
                                .toList()));
    }

    private String value(String key) {
        String value = data.get(key);
        if (value == null) {
            throw new IllegalArgumentException("There is no layout rule '" + key + "'");
        }
        return value;
    }
}
