package vn.chiso.report.workbook.grid;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written part by part, so that it can be as wrong as a test needs. */
public final class RawXlsx {
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private final Map<String, Contents> parts = new LinkedHashMap<>();

    /** What is written into a part. */
    @FunctionalInterface
    public interface Contents {
        void write(Writer out) throws IOException;
    }

    private RawXlsx() {}

    /** One sheet S with these rows. */
    public static RawXlsx ofRows(String rows) {
        return new RawXlsx()
                .contentType(MAIN)
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='x'><sheets><sheet name='S' sheetId='1' r:id='r1'/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id='r1' Type='t/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='r2' Type='t/sharedStrings' Target='sharedStrings.xml'/></Relationships>")
                .rows(rows);
    }

    public RawXlsx contentType(String type) {
        return part(
                "[Content_Types].xml",
                "<Types><Override PartName='/xl/workbook.xml' ContentType='" + type + "'/></Types>");
    }

    public RawXlsx rows(String rows) {
        return part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    public RawXlsx part(String name, String text) {
        return part(name, out -> out.write(text));
    }

    public RawXlsx part(String name, Contents contents) {
        parts.put(name, contents);
        return this;
    }

    /** A sheet that says something as often as it is told to. */
    public RawXlsx endless(String part, String before, String again, int times, String after) {
        return part(part, out -> {
            out.write(before);
            for (int i = 0; i < times; i++) {
                out.write(again);
            }
            out.write(after);
        });
    }

    public Path write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, Contents> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
                part.getValue().write(out);
                out.flush();
                zip.closeEntry();
            }
        }
        return file;
    }
}
