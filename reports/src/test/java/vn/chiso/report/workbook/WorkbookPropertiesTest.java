package vn.chiso.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.preset.UnitReport;
import vn.chiso.report.preset.UnitSheet;
import vn.chiso.report.words.Words;
import vn.chiso.report.workbook.grid.RawXlsx;
import vn.chiso.report.xlsx.XlsxWriter;

class WorkbookPropertiesTest {
    private static final int SAMPLES = Boolean.getBoolean("chiso.full") ? 20_000 : 300;
    private static final Words WORDS = Words.in(Language.VIETNAMESE);
    private static final Unit UNIT = new Unit("an-binh", "xã An Bình", "xã");

    /** A leaf: its maximum and what was measured, in hundredths; less than nothing for what was not measured. */
    record Leaf(int max, int points) {}

    @Provide
    Arbitrary<List<List<Leaf>>> groups() {
        Arbitrary<Leaf> leaf = Combinators.combine(
                        Arbitraries.integers().between(1, 1_500),
                        Arbitraries.integers().between(-2, 100))
                .as((max, percent) -> new Leaf(max, percent < 0 ? percent : max * percent / 100));
        return leaf.list().ofMinSize(1).ofMaxSize(11).list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 20)
    void a_sheet_of_points_that_was_written_reads_back(@ForAll("groups") List<List<Leaf>> groups) throws IOException {
        for (int parts : List.of(1, 2)) {
            Index index = index(groups, parts);
            Map<CriterionCode, Measurement> measured = measured(groups, parts);
            Scorecard scorecard = IndexEvaluator.of(index).evaluate(assessment(index, measured));
            Path file = write(new Report(
                    "t",
                    Language.VIETNAMESE,
                    ImmutableList.of(
                            Section.of("s", "s", UnitSheet.of(scorecard, WORDS).table()))));
            Reading<Assessment> reading = WorkbookReader.of(WorkbookFormat.vietnamese())
                    .inputs(file, index, UNIT, index.edition().period());
            assertThat(bare(reading.value().measurements())).isEqualTo(bare(measured));
            Files.delete(file);
        }
    }

    /** Grounds are not in the sheet. */
    private static Map<CriterionCode, Measurement> bare(Map<CriterionCode, Measurement> measured) {
        Map<CriterionCode, Measurement> bare = new LinkedHashMap<>();
        measured.forEach((code, measurement) ->
                bare.put(code, measurement instanceof NotApplicable ? Measurement.notApplicable("x") : measurement));
        return bare;
    }

    private static Assessment assessment(Index index, Map<CriterionCode, Measurement> measured) {
        Assessment.Builder assessment = Assessment.builder();
        return assessment
                .unit(UNIT)
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(ContentHash.of(index))
                .putAllMeasurements(measured)
                .build();
    }

    private static String code(int part, int group, int leaf) {
        return (part == 0 ? "" : "P") + (group + 1) + "." + (leaf + 1);
    }

    private static Map<CriterionCode, Measurement> measured(List<List<Leaf>> groups, int parts) {
        Map<CriterionCode, Measurement> measured = new LinkedHashMap<>();
        for (int p = 0; p < parts; p++) {
            for (int g = 0; g < groups.size(); g++) {
                for (int l = 0; l < groups.get(g).size(); l++) {
                    int points = groups.get(g).get(l).points();
                    measured.put(
                            CriterionCode.of(code(p, g, l)),
                            switch (points) {
                                case -2 -> Measurement.notApplicable("không phát sinh");
                                case -1 -> Measurement.notAssessed();
                                default -> Measurement.awarded(hundredths(points));
                            });
                }
            }
        }
        return measured;
    }

    private static Points hundredths(int number) {
        return Points.parse(number / 100 + "." + String.format(java.util.Locale.ROOT, "%02d", number % 100));
    }

    private static Index index(List<List<Leaf>> groups, int parts) {
        int max = groups.stream().flatMap(List::stream).mapToInt(Leaf::max).sum();
        String source = "source: {document: d, provenance: printed}";
        StringBuilder text = new StringBuilder("""
                chiso: index/1
                index: X
                name: {vi: Chỉ số}
                edition: x-2025
                period: 2025
                documents: {d: {type: Quyết định}}
                rounding: {%s}
                %s
                max: %s
                parts:
                """.formatted(source, source, hundredths(max * parts)));
        for (int p = 0; p < parts; p++) {
            text.append("  - {part: p%d, kind: base, name: {vi: Phần số %d}, max: %s, %s, criteria: [\n"
                    .formatted(p, p + 1, hundredths(max), source));
            for (int g = 0; g < groups.size(); g++) {
                int sum = groups.get(g).stream().mapToInt(Leaf::max).sum();
                text.append("    {code: \"%s%d\", name: {vi: Nhóm %d}, max: %s, %s, components: [\n"
                        .formatted(p == 0 ? "" : "P", g + 1, g + 1, hundredths(sum), source));
                for (int l = 0; l < groups.get(g).size(); l++) {
                    text.append(
                            "      {code: \"%s\", name: {vi: Dòng %d}, max: %s, %s, not-applicable: reduce-maximum, rule: {kind: awarded}},\n"
                                    .formatted(
                                            code(p, g, l),
                                            l + 1,
                                            hundredths(groups.get(g).get(l).max()),
                                            source));
                }
                text.append("    ]},\n");
            }
            text.append("  ]}\n");
        }
        return IndexFiles.read("x.yaml", text.toString());
    }

    private static Path write(Report report) throws IOException {
        Path file = Files.createTempFile("chiso", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            new XlsxWriter().write(report, out);
        }
        return file;
    }

    @Test
    void the_packaged_workbook_reads_back_as_both_assessments() throws IOException {
        Path file = write(UnitReport.of(NhuQuynh.results(), Optional.of(NhuQuynh.plan()), WORDS));
        for (Scorecard scorecard : List.of(NhuQuynh.cchc(), NhuQuynh.papi())) {
            // the losses by field stand on a sheet of their own, with the same points
            String sheet = "Bảng điểm " + scorecard.index().code() + " năm 2024 của thị";
            Reading<Assessment> reading = WorkbookReader.of(
                            WorkbookFormat.vietnamese().sheet(sheet))
                    .inputs(file, scorecard.index(), scorecard.unit(), scorecard.period());
            Scorecard again = IndexEvaluator.of(scorecard.index()).evaluate(reading.value());
            assertThat(again.total().points()).isEqualTo(scorecard.total().points());
            assertThat(reading.value().measurements()).isNotEmpty();
            assertThat(again.total().withDescendants().map(score -> score.id() + score.points() + score.outcome()))
                    .isEqualTo(scorecard
                            .total()
                            .withDescendants()
                            .map(score -> score.id() + score.points() + score.outcome())
                            .collect(Collectors.toList()));
        }
        Files.delete(file);
    }

    @Test
    void broken_workbooks_are_read_or_refused_and_nothing_else() throws IOException {
        List<String> tokens = List.of(
                "<",
                ">",
                "/",
                "'",
                "\"",
                "<row>",
                "</row>",
                "<c>",
                "<c r='A0'>",
                "r='ZZZ9'",
                "t='s'",
                "t='e'",
                "t='zz'",
                "<v>",
                "</v>",
                "&#0;",
                "&lt;",
                "1e999",
                "-0",
                "9999999999",
                "NaN",
                "<f/>",
                "<mergeCell ref='B2:A1'/>",
                "<mergeCell ref=':'/>",
                "s='-1'",
                "\u0000",
                "ữ",
                "<col min='1' max='99999' hidden='1'/>",
                "xmlns='x'",
                "]]>",
                "<is><t>x</t></is>",
                "1,5",
                "I",
                "1.1.1.1.1.1.1.1.1");
        String rows = """
                <row r='1'><c r='A1' t='str'><v>TT</v></c><c r='B1' t='str'><v>Nội dung</v></c><c r='C1' t='str'><v>Điểm tối đa</v></c>\
                <c r='D1' t='str'><v>Điểm tự chấm</v></c></row><row r='2'><c r='A2' t='str'><v>1</v></c><c r='B2' t='str'><v>Nhóm 1</v></c>\
                <c r='C2'><v>2</v></c></row><row r='3'><c r='A3' t='str'><v>1.1</v></c><c r='B3' t='str'><v>Dòng 1</v></c>\
                <c r='C3'><v>2</v></c><c r='D3' t='str'><v>1,5</v></c></row>""";
        Index index = index(List.of(List.of(new Leaf(200, 150))), 1);
        Path file = Files.createTempFile("chiso", ".xlsx");
        int read = 0;
        for (int seed = 0; seed < SAMPLES; seed++) {
            Random random = new Random(seed);
            StringBuilder broken = new StringBuilder(rows);
            for (int i = random.nextInt(3); i >= 0; i--) {
                int at = random.nextInt(broken.length());
                int end = Math.min(broken.length(), at + random.nextInt(4));
                broken.replace(at, end, tokens.get(random.nextInt(tokens.size())));
            }
            RawXlsx.ofRows(broken.toString()).write(file);
            try {
                WorkbookReader.of(WorkbookFormat.vietnamese())
                        .inputs(file, index, UNIT, index.edition().period());
                read++;
            } catch (InvalidDataException e) {
                assertThat(e.problems()).as(broken.toString()).isNotEmpty();
            } catch (RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + broken, e);
            }
        }
        assertThat(read).isBetween(1, SAMPLES - 1);
        Files.delete(file);
    }
}
