package vn.chiso.core.internal.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.problem.Problem;

class YamlReaderTest {
    private final Findings findings = new Findings("a.yaml");

    private Optional<Item> read(String text) {
        return YamlReader.read("a.yaml", text, findings);
    }

    private List<String> problems(String text) {
        read(text);
        return findings.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void scalars_stay_what_was_typed() {
        Map<String, Item> entries =
                read("{a: 1.10, b: no, c: '', d: 012, e: 15.00}").orElseThrow().entries();
        assertThat(entries.get("a").text()).contains("1.10");
        assertThat(entries.get("b").text()).contains("no");
        assertThat(entries.get("d").text()).contains("012");
        assertThat(entries.get("e").text()).contains("15.00");
    }

    @Test
    void texts_and_keys_come_in_nfc() {
        Map<String, Item> entries =
                read("e\u0302\u0323: Vie\u0323\u0302t").orElseThrow().entries();
        assertThat(entries).containsOnlyKeys("\u1ec7");
        assertThat(entries.get("\u1ec7").text()).contains("Vi\u1ec7t");
    }

    @Test
    void every_value_knows_its_line_column_and_path() {
        Item item = read("a:\n  - x\n  - {b: y}\n")
                .orElseThrow()
                .entries()
                .get("a")
                .list()
                .get(1)
                .entries()
                .get("b");
        assertThat(item.place().toString()).isEqualTo("a.yaml:3:9 (a[1].b)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: 1, a: 2}|a.yaml:1:8 (): expected each key once, but got 'a' again, after line 1. Remove one of the two.",
                "!!str x|expected plain values, but got a tag. Write the value itself, without !, & and *.",
                "[&x 1, *x]|expected plain values, but got an anchor or alias",
                "{[1]: 2}|expected a text as key, but got a list or mapping. Write a plain key.",
                "{a: 1|expected well-formed YAML or JSON, but got ",
            })
    void what_is_not_plain_is_refused(String text, String message) {
        assertThat(problems(text)).anyMatch(problem -> problem.contains(message.replace(" ():", ":")));
    }

    @Test
    void one_document_and_not_none() {
        assertThat(problems("")).containsExactly("a.yaml:1:1: expected a document, but got an empty file. Fill it in.");
        assertThat(problems("a: 1\n---\nb: 2\n")).anyMatch(problem -> problem.contains("expected one document"));
    }

    @Test
    void forty_levels_are_read_and_one_more_is_not() {
        assertThat(read("[".repeat(40) + "]".repeat(40))).isPresent();
        assertThat(problems("[".repeat(41) + "]".repeat(41)))
                .containsExactly(
                        "a.yaml:1:41 ([0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
                                + "[0][0][0][0][0][0][0][0][0]): expected at most 40 levels, but got one more. Make the text flatter.");
    }

    @Test
    void no_depth_breaks_the_reader() {
        assertThat(problems("[".repeat(100_000))).hasSize(1);
        findings.problems();
        assertThat(problems("{a: ".repeat(100_000))).hasSize(2);
    }

    @Test
    void json_and_windows_line_ends_are_read() {
        assertThat(read("{\r\n  \"a\": [\"b\", 1.50]\r\n}\r\n")
                        .orElseThrow()
                        .entries()
                        .get("a")
                        .list()
                        .get(1)
                        .text())
                .contains("1.50");
    }

    @Provide
    Arbitrary<Object> values() {
        Arbitrary<Object> texts = Arbitraries.oneOf(
                        Arbitraries.of(
                                "no",
                                "1.0",
                                "#x",
                                "a: b",
                                "- a",
                                "é",
                                "x\ny",
                                " lead",
                                "trail ",
                                "'",
                                "\"",
                                "{}",
                                "[",
                                "~",
                                "null",
                                "&a",
                                "*a",
                                "!t",
                                "%",
                                "@",
                                "`",
                                "|",
                                ">",
                                "? x",
                                "a #b",
                                "\ud83d\ude00",
                                "tab\there",
                                "0x1",
                                "1e3",
                                "=cmd"),
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .ofMinLength(1)
                                .ofMaxLength(200)
                                .filter(text -> !text.isBlank()),
                        Arbitraries.strings()
                                .withCharRange('\u00c0', '\u1ef9')
                                .ofMinLength(1)
                                .ofMaxLength(20))
                .map(text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))
                .filter(text -> !text.isBlank())
                .map(text -> text);
        return Arbitraries.lazyOf(
                () -> texts, () -> texts, () -> values().list().ofMaxSize(3).map(list -> list), () -> Arbitraries.maps(
                                texts.map(Object::toString), values())
                        .ofMaxSize(3)
                        .map(map -> map));
    }

    @Property
    void what_is_written_is_read_back(@ForAll("values") Object value) {
        String text = YamlWriter.write(value);
        Findings none = new Findings("b.yaml");
        Object back = plain(
                YamlReader.read("b.yaml", text, none).orElseThrow(() -> new AssertionError(text + none.problems())));
        assertThat(back).as(text).isEqualTo(value);
        assertThat(text).doesNotContain("\r").endsWith("\n");
    }

    private static Object plain(Item item) {
        if (item.isText()) {
            return item.text().orElseThrow();
        }
        if (item.isMapping()) {
            Map<String, Object> map = new java.util.HashMap<>();
            item.entries().forEach((key, value) -> map.put(key, plain(value)));
            return map;
        }
        return item.list().stream().map(YamlReaderTest::plain).toList();
    }
}
