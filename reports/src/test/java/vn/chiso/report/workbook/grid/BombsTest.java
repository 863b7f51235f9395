package vn.chiso.report.workbook.grid;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chiso.core.index.Name;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.report.workbook.EditionFrame;
import vn.chiso.report.workbook.WorkbookFormat;
import vn.chiso.report.workbook.WorkbookReader;

/** Files made to exhaust their reader, read in a Java of 64 MB that stops at the first lack of memory. */
class BombsTest {
    private static final boolean FULL = Boolean.getBoolean("chiso.full");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String HEAD = "<worksheet><sheetData>";
    private static final String FOOT = "</sheetData></worksheet>";
    private static final String LAUGHS = "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";

    @TempDir
    Path temp;

    /** Reads every sheet of every file and prints what came of it; run in its own Java. */
    public static void main(String[] files) throws IOException {
        for (String file : files) {
            System.out.println(Path.of(file).getFileName() + ": " + outcome(Path.of(file)));
        }
    }

    private static String outcome(Path file) throws IOException {
        return file.getFileName().toString().startsWith("table") ? table(file) : cells(file);
    }

    /** All the way to an edition. */
    private static String table(Path file) {
        LegalDocument.Builder document = LegalDocument.builder();
        EditionFrame frame = new EditionFrame(
                "X",
                Name.of("X"),
                "x",
                Period.ofYear(2025),
                document.id("d").type("Quyết định").build());
        try {
            return WorkbookReader.of(WorkbookFormat.vietnamese())
                            .edition(file, frame)
                            .value()
                            .leaves()
                            .count()
                    + " leaves";
        } catch (InvalidDataException e) {
            return e.problems().size() + " problems, the last: "
                    + e.problems().get(e.problems().size() - 1);
        }
    }

    private static String cells(Path file) throws IOException {
        try (WorkbookFile workbook = WorkbookFile.open(file, "f", Limits.STANDARD)) {
            int rows = 0;
            for (String sheet : workbook.sheets().keySet()) {
                rows += workbook.read(sheet).rows().size();
            }
            return rows + " rows";
        } catch (InvalidDataException e) {
            return e.getMessage();
        }
    }

    @Test
    void bombs_are_refused_within_64_megabytes_each_with_what_it_is() throws Exception {
        Map<String, RawXlsx> bombs = bombs();
        String printed = run(bombs);
        Map<String, String> outcomes = Splitter.on('\n')
                .omitEmptyStrings()
                .splitToStream(printed)
                .collect(Collectors.toMap(line -> line.split(": ", 2)[0], line -> line.split(": ", 2)[1]));
        assertThat(outcomes).as(printed).hasSize(bombs.size());
        String values = "Copy the sheet with the table into a workbook of its own, values only, and read that.";
        String again = "Open it in Excel or LibreOffice and save it again as .xlsx.";
        assertThat(outcomes.get("zip-bomb"))
                .startsWith("f (" + SHEET + "): expected at most 200 times its packed size of ")
                .endsWith(values);
        if (FULL) {
            assertThat(outcomes.get("plain-bulk"))
                    .isEqualTo("f (" + SHEET + "): expected at most 32000000 characters unpacked, but got more. "
                            + values);
        }
        for (String declared :
                List.of("billion-laughs", "laughs-in-texts", "quadratic", "external-entity", "comment")) {
            assertThat(outcomes.get(declared))
                    .as(declared)
                    .endsWith("expected elements and text only, but got a document type, a comment or a CDATA section. "
                            + again);
        }
        assertThat(outcomes.get("instruction"))
                .isEqualTo("f (" + SHEET + "): expected elements and text only, but got a processing instruction. "
                        + again);
        assertThat(outcomes.get("attribute"))
                .isEqualTo("f (" + SHEET + "): expected at most 300000 characters in one tag or text, but got more. "
                        + values);
        assertThat(outcomes.get("text"))
                .isEqualTo("f (" + SHEET + "): expected at most 300000 characters in one tag or text, but got more. "
                        + values);
        assertThat(outcomes.get("deep"))
                .isEqualTo("f (" + SHEET + "): expected elements at most 40 deep, but got deeper ones. " + values);
        assertThat(outcomes.get("names"))
                .isEqualTo("f (" + SHEET + "): expected names of at most 100000 characters together, but got more. "
                        + values);
        assertThat(outcomes.get("cells"))
                .isEqualTo("f (" + SHEET + "): expected at most 200000 cells that hold something, but got more. "
                        + values);
        assertThat(outcomes.get("shared-texts"))
                .isEqualTo("f: expected at most 200000 shared texts, but got more. " + values);
        assertThat(outcomes.get("long-texts"))
                .isEqualTo("f: expected texts of at most 8000000 characters together, but got more. " + values);
        assertThat(outcomes.get("merged"))
                .isEqualTo("f (" + SHEET + "): expected merged regions over at most 200000 cells, but got more. "
                        + values);
        assertThat(outcomes.get("entries"))
                .isEqualTo("f: expected at most 2000 entries in the zip, but got 3004. " + values);
        assertThat(outcomes.get("table-too-long"))
                .isEqualTo(
                        "1 problems, the last: table-too-long:5002:1 (S!A5002): expected at most 5000 numbered lines, but got more."
                                + " Most likely it is not the table that was meant; say with WorkbookFormat.sheet which it is.");
        assertThat(outcomes.get("table-of-nonsense"))
                .isEqualTo(
                        "1001 problems, the last: table-of-nonsense: expected at most 1000 problems, but got 4000 more."
                                + " Mend the first ones; most likely it is not the table that was meant.");
        // these are large, and nothing is wrong with them
        assertThat(outcomes.get("table-long")).isEqualTo("5000 leaves");
        assertThat(outcomes.get("far-corner")).isEqualTo("2 rows");
        assertThat(outcomes.get("one-text-everywhere")).isEqualTo("100000 rows");
        assertThat(outcomes.get("blank-and-formatted")).isEqualTo("0 rows");
    }

    private static Map<String, RawXlsx> bombs() {
        Map<String, RawXlsx> bombs = new LinkedHashMap<>();
        bombs.put("zip-bomb", bomb(HEAD, " ".repeat(100_000) + "<row/>", 50, FOOT));
        if (FULL) {
            bombs.put("plain-bulk", RawXlsx.ofRows("").part(SHEET, out -> {
                out.write(HEAD);
                for (int i = 0; i < 800_000; i++) {
                    out.write("<row r='1' spans='" + i * 7919L % 1_000_003 + "' ht='" + i + "' x='12345'/>");
                }
                out.write(FOOT);
            }));
        }
        bombs.put("billion-laughs", RawXlsx.ofRows("").part(SHEET, LAUGHS + HEAD + "&c;" + FOOT));
        bombs.put(
                "laughs-in-texts",
                RawXlsx.ofRows("").part("xl/sharedStrings.xml", LAUGHS + "<sst><si><t>&c;</t></si></sst>"));
        bombs.put(
                "quadratic",
                bomb("<!DOCTYPE w [<!ENTITY a '" + "a".repeat(50_000) + "'>]>" + HEAD, "&a;", 50_000, FOOT));
        bombs.put(
                "external-entity",
                RawXlsx.ofRows("")
                        .part(SHEET, "<!DOCTYPE w [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + HEAD + "&a;" + FOOT));
        bombs.put("comment", bomb(HEAD + "<!--", "a".repeat(1_000), 3_000, "-->" + FOOT));
        bombs.put("instruction", bomb(HEAD + "<?x ", "a".repeat(1_000), 3_000, "?>" + FOOT));
        bombs.put("attribute", bomb(HEAD + "<row a='", "a>".repeat(1_000), 1_000, "'/>" + FOOT));
        bombs.put(
                "text",
                bomb(HEAD + "<row><c r='A1' t='str'><v>", "a&#97;".repeat(1_000), 500, "</v></c></row>" + FOOT));
        bombs.put("deep", bomb(HEAD, "<a>".repeat(1_000), 1_000, ""));
        bombs.put("names", RawXlsx.ofRows("").part(SHEET, out -> {
            out.write(HEAD);
            for (int i = 0; i < 300_000; i++) {
                out.write("<a" + i * 7919L % 10_000_019 + "/>");
            }
            out.write(FOOT);
        }));
        bombs.put("cells", RawXlsx.ofRows("").part(SHEET, out -> {
            out.write(HEAD);
            for (int i = 1; i <= 200_001; i++) {
                out.write("<row><c><v>" + i * 7919L % 1_000_003 + "</v></c></row>");
            }
            out.write(FOOT);
        }));
        bombs.put("shared-texts", RawXlsx.ofRows("").part("xl/sharedStrings.xml", out -> {
            out.write("<sst>");
            for (int i = 0; i <= 200_000; i++) {
                out.write("<si><t>" + i + "</t></si>");
            }
            out.write("</sst>");
        }));
        bombs.put("long-texts", RawXlsx.ofRows("").part("xl/sharedStrings.xml", out -> {
            out.write("<sst>");
            for (int i = 0; i <= 1_000; i++) {
                out.write("<si><t>");
                for (int j = 0; j < 1_500; j++) {
                    out.write(Long.toString(1_000_000 + (i + j) * 7919L * (j + 1) % 1_000_003));
                }
                out.write("</t></si>");
            }
            out.write("</sst>");
        }));
        String corner = "<row r='1'><c r='A1'><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c></row>";
        bombs.put("far-corner", RawXlsx.ofRows(corner));
        bombs.put(
                "merged",
                RawXlsx.ofRows("")
                        .part(SHEET, HEAD + corner + "</sheetData><mergeCell ref='A1:XFD1048576'/></worksheet>"));
        bombs.put(
                "one-text-everywhere",
                RawXlsx.ofRows("")
                        .part(SHEET, out -> {
                            out.write(HEAD);
                            for (int i = 1; i <= 100_000; i++) {
                                out.write("<row><c r='A" + i + "' t='s'><v>0</v></c></row>");
                            }
                            out.write(FOOT);
                        })
                        .part("xl/sharedStrings.xml", "<sst><si><t>" + "ă".repeat(30_000) + "</t></si></sst>"));
        bombs.put("blank-and-formatted", RawXlsx.ofRows("").part(SHEET, out -> {
            out.write(HEAD);
            for (int i = 1; i <= 300_000; i++) {
                out.write("<row r='" + i + "'><c r='A" + i + "' s='3'/><c r='B" + i + "' s='3'/></row>");
            }
            out.write(FOOT);
        }));
        bombs.put("table-long", table(5_000, "1"));
        bombs.put("table-too-long", table(50_000, "1"));
        bombs.put("table-of-nonsense", table(5_000, "?"));
        RawXlsx entries = RawXlsx.ofRows("");
        for (int i = 0; i < 3_000; i++) {
            entries.part("x" + i, "");
        }
        bombs.put("entries", entries);
        return bombs;
    }

    private static RawXlsx table(int lines, String max) {
        return RawXlsx.ofRows("").part(SHEET, out -> {
            out.write(HEAD
                    + "<row><c t='str'><v>TT</v></c><c t='str'><v>Tiêu chí</v></c><c t='str'><v>Tối đa</v></c></row>");
            for (int i = 1; i <= lines; i++) {
                out.write("<row><c t='str'><v>" + i + "</v></c><c t='str'><v>Dòng " + i + "</v></c><c t='str'><v>" + max
                        + "</v></c></row>");
            }
            out.write(FOOT);
        });
    }

    private static RawXlsx bomb(String before, String again, int times, String after) {
        return RawXlsx.ofRows("").endless(SHEET, before, again, times, after);
    }

    private String run(Map<String, RawXlsx> bombs) throws Exception {
        List<String> command = Stream.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath(),
                        BombsTest.class.getName())
                .collect(Collectors.toList());
        for (Map.Entry<String, RawXlsx> bomb : bombs.entrySet()) {
            command.add(bomb.getValue().write(temp.resolve(bomb.getKey())).toString());
        }
        Path printed = temp.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed)).isZero();
        return Files.readString(printed, StandardCharsets.UTF_8);
    }

    private static String classPath() throws Exception {
        String tests = Path.of(BombsTest.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        return Stream.of(tests, System.getProperty("java.class.path"), System.getProperty("jdk.module.path", ""))
                .filter(path -> !path.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
