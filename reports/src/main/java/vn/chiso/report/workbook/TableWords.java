package vn.chiso.report.workbook;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chiso.core.index.Index;

/** The words of tables and what they mean; data in {@code table-words.properties}. */
final class TableWords {
    private static final String RESOURCE = "table-words.properties";
    private static final Splitter BARS = Splitter.on('|').trimResults().omitEmptyStrings();
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern YEAR = Pattern.compile(" năm [0-9]{4}$");
    private static final CharMatcher EDGE = CharMatcher.whitespace().or(CharMatcher.anyOf(".:;*"));

    private final ImmutableMap<String, Column> headings;
    private final ImmutableMap<String, String> inputs;
    private final ImmutableMap<String, Absence> absences;
    private final Fixed fixed;

    /** What callers do not add to. */
    private record Fixed(
            ImmutableSet<String> totals,
            ImmutableSet<String> codes,
            ImmutableSet<String> labels,
            ImmutableMap<String, String> notes) {}

    private TableWords(
            ImmutableMap<String, Column> headings,
            ImmutableMap<String, String> inputs,
            ImmutableMap<String, Absence> absences,
            Fixed fixed) {
        this.headings = headings;
        this.inputs = inputs;
        this.absences = absences;
        this.fixed = fixed;
    }

    static TableWords packaged() {
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(TableWords.class.getResourceAsStream(RESOURCE), RESOURCE);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + RESOURCE, e);
        }
        return new TableWords(
                words(texts, "column.", Column.values(), TableWords::heading),
                ImmutableMap.of(),
                words(texts, "absence.", Absence.values(), TableWords::folded),
                new Fixed(
                        set(texts, "total"),
                        ImmutableSet.of(),
                        set(texts, "label"),
                        ImmutableMap.of(
                                "rule", texts.getProperty("note.rule"),
                                "rounding", texts.getProperty("note.rounding"),
                                "sum", texts.getProperty("note.sum"))));
    }

    private static <E extends Enum<E>> ImmutableMap<String, E> words(
            Properties texts, String prefix, E[] values, Function<String, String> fold) {
        ImmutableMap.Builder<String, E> words = ImmutableMap.builder();
        Arrays.stream(values).forEach(value -> {
            String key = prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
            BARS.splitToStream(Objects.requireNonNull(texts.getProperty(key), key))
                    .forEach(word -> words.put(fold.apply(word), value));
        });
        return words.buildOrThrow();
    }

    private static ImmutableSet<String> set(Properties texts, String key) {
        return BARS.splitToStream(Objects.requireNonNull(texts.getProperty(key), key))
                .map(TableWords::folded)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** For comparing: NFC, small letters, single spaces, nothing at the ends that says nothing. */
    static String folded(String text) {
        String tidy = CharMatcher.whitespace().collapseFrom(Normalizer.normalize(text, Normalizer.Form.NFC), ' ');
        return EDGE.trimFrom(tidy.toLowerCase(Locale.ROOT)).replace(" /", "/").replace("/ ", "/");
    }

    /** The same of a heading, without brackets and the year. */
    static String heading(String text) {
        String bare = BRACKETS.matcher(CharMatcher.whitespace().collapseFrom(text, ' '))
                .replaceAll(" ");
        return YEAR.matcher(folded(bare)).replaceAll("");
    }

    private static <V> ImmutableMap<String, V> with(ImmutableMap<String, V> map, String key, V value) {
        Map<String, V> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return ImmutableMap.copyOf(more);
    }

    TableWords heading(Column column, String heading) {
        return new TableWords(with(headings, heading(heading), column), inputs, absences, fixed);
    }

    TableWords input(String input, String heading) {
        return new TableWords(headings, with(inputs, heading(heading), input), absences, fixed);
    }

    TableWords absence(Absence absence, String word) {
        return new TableWords(headings, inputs, with(absences, sign(word), absence), fixed);
    }

    /** The same for a table of one edition: its codes are numbers of lines whatever they look like, and rows with the name of a part add up its lines. */
    TableWords of(Index index) {
        Stream<String> parts =
                index.parts().stream().map(part -> heading(part.name().official()));
        ImmutableSet<String> totals =
                Stream.concat(fixed.totals().stream(), parts).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<String> codes =
                index.criteria().map(line -> line.code().text()).collect(ImmutableSet.toImmutableSet());
        return new TableWords(headings, inputs, absences, new Fixed(totals, codes, fixed.labels(), fixed.notes()));
    }

    /** Whether the edition has a line of this code. */
    boolean isCode(String text) {
        return fixed.codes().contains(text);
    }

    /** A word that consists of signs only keeps them. */
    private static String sign(String word) {
        String folded = folded(word);
        return folded.isEmpty() ? word.strip() : folded;
    }

    /** The column that goes by this heading. */
    Optional<Column> column(String heading) {
        return Optional.ofNullable(headings.get(heading));
    }

    /** The input that goes by this heading. */
    Optional<String> input(String heading) {
        return Optional.ofNullable(inputs.get(heading));
    }

    /**
     * What a word says where a number belongs.
     *
     * @param absence what it is
     * @param ground what stands behind the word or in brackets; may be empty
     */
    record Absent(Absence absence, String ground) {}

    Optional<Absent> absent(String text) {
        String whole = sign(text);
        Absence exact = absences.get(whole);
        if (exact != null) {
            return Optional.of(new Absent(exact, ""));
        }
        return absences.entrySet().stream()
                .filter(word -> whole.startsWith(word.getKey() + ":") || whole.startsWith(word.getKey() + " ("))
                .findFirst()
                .map(word ->
                        new Absent(word.getValue(), ground(text, word.getKey().length())));
    }

    private static String ground(String text, int word) {
        String tidy =
                CharMatcher.whitespace().trimAndCollapseFrom(Normalizer.normalize(text, Normalizer.Form.NFC), ' ');
        return CharMatcher.anyOf(":() ").trimFrom(tidy.substring(Math.min(word, tidy.length())));
    }

    boolean isTotal(String text) {
        return fixed.totals().contains(heading(text));
    }

    /** The text without a word such as <em>Tiêu chí</em> before the number. */
    String withoutLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return fixed.labels().stream()
                .filter(label -> lower.startsWith(label + " "))
                .findFirst()
                .map(label -> text.substring(label.length()).strip())
                .orElse(text);
    }

    /** What an edition says of what its table does not say. */
    String note(String key) {
        return Objects.requireNonNull(fixed.notes().get(key), key);
    }
}
