package vn.chiso.core.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;

class EditionExtensionTest {
    private static final Index FRAME = EveryRule.index();
    private static final EditionLibrary LIBRARY = EditionLibrary.of(FRAME);

    private static final String DISTRICT = """
            chiso: index/1
            extends: every-rule-2026
            edition: district-2026
            documents:
              district: {type: Kế hoạch, number: 5/KH-UBND}
            parts:
              - part: base
                criteria:
                  - code: "9"
                    rule: {kind: proportional, nothing-arose: 0}
                  - code: "10"
                    max: 1
                    rule: {kind: yes-no}
                  - code: "21"
                    remove: true
                  - code: "24"
                    name: {vi: Tiêu chí của huyện}
                    max: 1
                    source: {document: district, at: mục 2, provenance: printed}
                    rule: {kind: yes-no}
            """;

    private static Criterion line(Index index, String code) {
        return index.criterion(CriterionCode.of(code)).orElseThrow();
    }

    private static List<String> problems(String text) {
        return IndexFiles.check("d.yaml", text, LIBRARY).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void a_district_adds_replaces_and_removes_lines_of_the_frame() {
        Index district = IndexFiles.read("d.yaml", DISTRICT, LIBRARY);

        assertThat(district.edition().id()).isEqualTo("district-2026");
        assertThat(district.edition().parent()).contains(new Edition.Parent("every-rule-2026", ContentHash.of(FRAME)));
        assertThat(district.maxPoints()).isEqualTo(Points.of(48));
        assertThat(line(district, "9").rule().orElseThrow().nothingArose()).hasToString("Optional[0]");
        assertThat(line(district, "10").maxPoints()).isEqualTo(Points.of(1));
        assertThat(district.criterion(CriterionCode.of("21"))).isEmpty();
        assertThat(line(district, "24").name().official()).isEqualTo("Tiêu chí của huyện");
        assertThat(district.edition().documents())
                .extracting(document -> document.id())
                .containsExactly("guide", "notice", "district");
    }

    @Test
    void every_line_says_where_it_came_from() {
        Index district = IndexFiles.read("d.yaml", DISTRICT, LIBRARY);

        assertThat(line(district, "8").origin()).contains("every-rule-2026");
        assertThat(line(district, "1").origin()).contains("every-rule-2026");
        assertThat(line(district, "15").origin()).contains("every-rule-2026");
        assertThat(line(district, "9").origin()).isEmpty();
        assertThat(line(district, "24").origin()).isEmpty();
        assertThat(FRAME.criteria().map(Criterion::origin)).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void an_extension_of_an_extension_keeps_the_first_origin() {
        Index district = IndexFiles.read("d.yaml", DISTRICT, LIBRARY);
        Index commune = IndexFiles.read("c.yaml", """
                chiso: index/1
                extends: district-2026
                edition: commune-2026
                """, LIBRARY.plus(district));

        assertThat(line(commune, "8").origin()).contains("every-rule-2026");
        assertThat(line(commune, "24").origin()).contains("district-2026");
    }

    @Test
    void what_is_written_stands_alone_and_reads_back() {
        Index district = IndexFiles.read("d.yaml", DISTRICT, LIBRARY);
        assertThat(IndexFiles.read("w.yaml", IndexFiles.write(district))).isEqualTo(district);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extends: every-rule-2026|extends: other|d.yaml:2:10 (extends): expected one of the editions [every-rule-2026], but got 'other'",
                "edition: district-2026|period: 2026|expected the key 'edition'",
                "max: 1\\n        rule: {kind: yes-no}\\n      - code: \"21\"|max: 2\\n        rule: {kind: yes-no}\\n      - code: \"21\"|d.yaml:7:5 (part base): expected criteria that add up to the maximum of 44, but got 45",
                "code: \"21\"|code: \"77\"|expected a line of every-rule-2026 to remove",
                "nothing-arose: 0|nothing-arise: 0|but got nothing-arise. Remove it, or correct its spelling.",
                "chiso: index/1|index: ANY|expected the key 'chiso'",
                "remove: true|remove: true\\n        max: 0|d.yaml:16:14 (parts[0].criteria[2].max): expected only the keys code, remove, but got max. Remove it, or correct its spelling.",
                "remove: true|remove: false|but got remove. Remove it, or correct its spelling.",
                "edition: district-2026|edition: district-2026\\nderived-from: {edition: a, content-hash: b}|d.yaml:4:15 (derived-from): expected no 'derived-from' beside 'extends', which tells it, but got a mapping with edition, content-hash. Remove it.",
                "document: district|document: guides|expected a source among the edition's documents",
            })
    void an_extension_is_checked_like_any_edition(String from, String to, String message) {
        String broken = DISTRICT.replace(from.replace("\\n", "\n"), to.replace("\\n", "\n"));
        assertThat(broken).isNotEqualTo(DISTRICT);
        assertThat(problems(broken)).anyMatch(problem -> problem.contains(message));
    }

    @Test
    void a_comparison_says_what_an_extension_changes() {
        Index district = IndexFiles.read("d.yaml", DISTRICT, LIBRARY);

        assertThat(EditionComparison.of(FRAME, district).toText()).isEqualTo("""
                every-rule-2026 -> district-2026: 6 changes
                  9 re-ruled: kind: proportional target: 0.8 floor: 0.5 nothing-arose: 100% rounding: 3 HALF_EVEN\
                 -> kind: proportional nothing-arose: 0
                  10 re-weighted: 2 -> 1
                  10 re-ruled: kind: interpolated nodes: - at: 0 points: 0 - at: 0.5 points: 1.5 - at: 1 points: 100%\
                 -> kind: yes-no
                  24 added: Tiêu chí của huyện, max 1, under part base
                  21 removed: Thông tin, max 0, under part base
                """.replace("6 changes", "5 changes"));
        assertThat(EditionComparison.of(FRAME, FRAME).toText())
                .isEqualTo("every-rule-2026 -> every-rule-2026: no change\n");
    }

    @Test
    void a_comparison_names_moves_names_policies_parts_and_settings() {
        Index moved = IndexFiles.read(
                "m.yaml",
                EveryRule.edition()
                        .replace("vi: Theo khoảng}", "vi: Theo các khoảng}")
                        .replace(
                                "max: 4\n        not-applicable: rescale-total",
                                "max: 4\n        not-applicable: rescale-part")
                        .replace("total: 2 HALF_UP", "total: 1 HALF_UP")
                        .replace("min: -3", "min: -2")
                        .replace("from: 70", "from: 75"));
        assertThat(EditionComparison.of(FRAME, moved).changes())
                .extracting(EditionComparison.Change::toString)
                .containsExactly(
                        "rounding changed: total: 2 HALF_UP -> total: 1 HALF_UP",
                        "grades changed: Tốt: '70' Yếu: '-' -> Tốt: '75' Yếu: '-'",
                        "part penalty changed: penalty on top, max 0, min -3 -> penalty on top, max 0, min -2",
                        "8 renamed: Theo khoảng -> Theo các khoảng",
                        "8 not-applicable policy changed: RESCALE_TOTAL -> RESCALE_PART");
    }
}
