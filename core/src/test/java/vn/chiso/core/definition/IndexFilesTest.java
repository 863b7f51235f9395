package vn.chiso.core.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

class IndexFilesTest {
    private static final String TEXT = """
      chiso: index/1
      index: CCHC
      name: {vi: Chỉ số thử, en: Test index}
      edition: test-2025
      period: 2025-H1
      unit-kinds: [xã, phường]
      documents:
        guide: {type: Quyết định, number: 12/QĐ- UBND, date: 31/01/2025, issuer: UBND tỉnh}
      max: 12
      source: {document: guide, provenance: printed}
      rounding:
        leaf: 2 HALF_UP
        source: {document: guide, at: Điều 5, provenance: assumed, note: seen nowhere}
      grades:
        complete: true
        list:
          - {id: good, name: {vi: Tốt}, from: 8, source: {document: guide, provenance: printed}}
          - {id: weak, name: {vi: Yếu}, source: {document: guide, provenance: printed}}
      parts:
        - part: base
          kind: base
          name: {vi: Tự đánh giá}
          max: 12
          source: {document: guide, provenance: derived}
          criteria:
            - code: "1"
              name: {vi: Chỉ đạo}
              max: 10.5
              source: {document: guide, provenance: printed}
              components:
                - code: "1.1"
                  name: {vi: Đúng hạn}
                  max: 8
                  not-applicable: rescale-total
                  source: {document: guide, at: mục 1.1, provenance: printed}
                  rule: {kind: proportional, nothing-arose: 8, not-performed: 0, rounding: 1 DOWN}
                - code: "1.10"
                  name: {vi: Sáng kiến}
                  max: 2.5
                  source: {document: guide, provenance: printed}
                  rule:
                    kind: awarded
                    highest: 2
                    lowest: -1
                    reason-required: true
                    source: {document: guide, at: mục 3, provenance: printed}
            - code: "2"
              name: {vi: Khác}
              max: 1.5
              source: {document: guide, provenance: printed}
              rule: {kind: awarded}
      """;

    private static List<String> problems(String text) {
        return IndexFiles.check("t.yaml", text).stream().map(Problem::toString).toList();
    }

    @Test
    void an_edition_is_what_its_file_says() {
        Index index = IndexFiles.read("t.yaml", TEXT);

        assertThat(index.edition().period()).hasToString("2025-H1");
        assertThat(index.edition().documents().get(0).number()).contains("12/QĐ-UBND");
        assertThat(index.edition().documents().get(0).date()).hasToString("Optional[2025-01-31]");
        assertThat(index.rounding().leaf()).contains(Rounding.halfUp(2));
        assertThat(index.rounding().total()).isEmpty();
        assertThat(index.leaves()).extracting(leaf -> leaf.code().text()).containsExactly("1.1", "1.10", "2");
        assertThat(index.criterion(CriterionCode.of("1.1")).orElseThrow().notApplicable())
                .contains(NotApplicablePolicy.RESCALE_TOTAL);
        assertThat(index.criterion(CriterionCode.of("1.1")).orElseThrow().rule().orElseThrow())
                .satisfies(rule -> assertThat(rule.scheme()).isInstanceOf(Proportional.class))
                .satisfies(rule -> assertThat(rule.source().at()).isEqualTo("mục 1.1"));
        assertThat(index.criterion(CriterionCode.of("1.10"))
                        .orElseThrow()
                        .rule()
                        .orElseThrow()
                        .scheme())
                .isInstanceOfSatisfying(
                        Awarded.class, rule -> assertThat(rule.highest()).contains(Points.of(2)));
        assertThat(index.assumptions()).extracting(found -> found.subject()).containsExactly("rounding");
    }

    @Test
    void what_is_written_is_read_back() {
        Index index = IndexFiles.read("t.yaml", TEXT);
        String written = IndexFiles.write(index);
        assertThat(IndexFiles.read("w.yaml", written)).isEqualTo(index);
        assertThat(IndexFiles.write(IndexFiles.read("w.yaml", written))).isEqualTo(written);
    }

    @Test
    void an_index_built_in_java_is_written_and_read_back() {
        Index index = index(
                "10",
                base("7", leaf("1", "3", NotApplicablePolicy.HAND_TO_SIBLINGS), leaf("2", "4")),
                vn.chiso.core.TestIndex.part("s", Part.Kind.SURVEY, "3", true, leaf("s", "3")),
                vn.chiso.core.TestIndex.part("b", Part.Kind.BONUS, "1", false, leaf("b1", "1"), leaf("b2", "1")));
        assertThat(IndexFiles.read("w.yaml", IndexFiles.write(index))).isEqualTo(index);
    }

    @Test
    void the_content_hash_is_of_the_meaning() {
        String hash = ContentHash.of(IndexFiles.read("t.yaml", TEXT));
        String same = TEXT.replace(
                "max: 12\nsource: {document: guide, provenance: printed}\n",
                "source: {provenance: printed, document: guide}\n\nmax: 12.00 # points\n");

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(same).isNotEqualTo(TEXT);
        assertThat(ContentHash.of(IndexFiles.read("t.yaml", same))).isEqualTo(hash);
        for (String change : new String[] {"Sáng kiến", "rescale-total", "1 DOWN", "mục 3", "2 HALF_UP"}) {
            String other = TEXT.replace(
                    change,
                    change.equals("rescale-total")
                            ? "rescale-part"
                            : change.replace("1 ", "2 ")
                                    .replace("2 H", "3 H")
                                    .replace("S", "s")
                                    .replace("3", "4"));
            assertThat(other).as(change).isNotEqualTo(TEXT);
            assertThat(ContentHash.of(IndexFiles.read("t.yaml", other)))
                    .as(change)
                    .isNotEqualTo(hash);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max: 10.5|max: 10,5|(parts[0].criteria[0].max): expected points such as 3 or 0.75, with a decimal dot, but got '10,5'",
                "max: 10.5|max: 10|(criterion 1): expected components that add up to the maximum of 10, but got 10.5. Correct the maximum or the components; the difference is -0.5.",
                "max: 12\\nsource|max: 13\\nsource|t.yaml:9:6 (max): expected parts within the scale that add up to the maximum of 13, but got 12",
                "kind: proportional|kind: magic|expected one of awarded, yes-no, choice, options, all-of, any-of, at-least, bands, proportional, interpolated, per-unit, deduction, deadline, branch, survey, formula, sum-of, best-of, lowest-of, mean-of, informational, but got 'magic'",
                "rescale-total|rescale-all|expected one of full-points, zero-points, reduce-maximum, hand-to-siblings, rescale-part, rescale-total, but got 'rescale-all'",
                "document: guide, at: mục 3|document: other, at: mục 3|(criterion 1.10, rule): expected a source among the edition's documents [guide], but got other",
                "lowest: -1|lowst: -1|expected only the keys source, inputs, not-performed, nothing-arose, without-previous, without-cohort, rounding, kind, input, lowest, highest, grid, reason-required, but got lowst. Remove it, or correct its spelling.",
                "highest: 2|highest: 3|(criterion 1.10, rule, highest): expected at most the maximum of 2.5, but got 3. Lower it, or raise the maximum.",
                "code: \"2\"|code: \"1.1\"|(criterion 1.1): expected a name of its own, but got 1.1 for the second time. Rename one of the two.",
                "date: 31/01/2025|date: 31/02/2025|expected a date such as 2024-11-04 or 04/11/2024, but got '31/02/2025'",
                "provenance: assumed, note: seen nowhere|provenance: assumed|expected a complete source, but got",
                "period: 2025-H1|period: 2025-H3|expected a period such as 2024 or 2024-Q3, but got '2025-H3'",
                "chiso: index/1|chiso: index/2|t.yaml:1:8 (chiso): expected one of index/1, but got 'index/2'",
                "edition: test-2025\\n||(): expected the key 'edition', but got",
                "from: 8|from: minus|expected points such as 3 or 0.75",
                "2 HALF_UP|2 HALF|expected decimal places and a mode, such as 2 HALF_UP, but got '2 HALF'",
            })
    void every_mistake_is_named_with_its_place(String from, String to, String message) {
        String broken = TEXT.replace(from.replace("\\n", "\n"), to == null ? "" : to.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(TEXT);
        assertThat(problems(broken))
                .anyMatch(problem -> problem.contains(message.replace("(): ", "")))
                .allMatch(problem -> problem.matches("(?s)t\\.yaml(:\\d+:\\d+)?[: ].*"));
    }

    @Test
    void all_mistakes_come_in_one_list() {
        String broken = TEXT.replace("max: 8\n", "max: eight\n")
                .replace("index: CCHC\n", "")
                .replace("kind: base", "kind: basis")
                .replace("reason-required: true", "reason-required: maybe")
                .replace("vi: Khác", "vi: ''");
        assertThat(problems(broken)).hasSize(5);
    }

    @Test
    void a_line_needs_either_a_rule_or_components() {
        assertThat(problems(TEXT.replace("        rule: {kind: awarded}\n", "")))
                .containsExactly(
                        "t.yaml:47:9 (parts[0].criteria[1]): expected either a rule or components, but got a mapping with code,"
                                + " name, max, source. Add a rule, or components.");
    }

    @Test
    void a_library_finds_editions_and_refuses_two_of_one_name() {
        Index index = IndexFiles.read("t.yaml", TEXT);
        EditionLibrary library = EditionLibrary.of(index).plus(index);

        assertThat(library.get("test-2025")).isSameAs(index);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.get("test-2026"))
                .withMessage("There is no edition test-2026, only [test-2025]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.plus(IndexFiles.read("t.yaml", TEXT.replace("Khác", "Khác nữa"))))
                .withMessage("There are two different editions with the id test-2025");
    }
}
