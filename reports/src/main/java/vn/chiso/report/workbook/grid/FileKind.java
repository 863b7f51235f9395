package vn.chiso.report.workbook.grid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import vn.chiso.core.problem.ProblemCode;

/** What people call an Excel file and is none that can be read. */
final class FileKind {
    private static final String ZIP = "504b0304";
    private static final String COMPOUND = "d0cf11e0a1b11ae1";
    private static final int HEAD = 8;
    private static final int LOOKED_AT = 512;

    /** The name of the stream that an encrypted workbook has, as it stands in the file. */
    private static final String ENCRYPTED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private FileKind() {}

    /** Refuses all but a zip, with what it is instead. */
    static void check(Path file, Refusal refusal) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        String head = HexFormat.of().formatHex(start, 0, Math.min(HEAD, start.length));
        if (head.startsWith(ZIP)) {
            return;
        }
        String saveAs = "Open it in Excel and save it as 'Excel Workbook (.xlsx)'.";
        if (!head.equals(COMPOUND)) {
            throw refusal.of(ProblemCode.SYNTAX, "an .xlsx workbook", words(start), saveAs);
        }
        boolean encrypted = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
        throw encrypted
                ? refusal.of(
                        ProblemCode.SYNTAX,
                        "an .xlsx workbook",
                        "an encrypted one",
                        "Open it with its password, remove the password (File, Info, Protect Workbook) and save it.")
                : refusal.of(ProblemCode.SYNTAX, "an .xlsx workbook", "one of Excel 97-2003 (.xls)", saveAs);
    }

    private static String words(byte[] start) {
        if (start.length == 0) {
            return "an empty file";
        }
        String text = new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return "a PDF";
        }
        return text.contains("<html") || text.contains("<table") || text.startsWith("<!doctype html")
                ? "a web page, as portals export them"
                : "another kind of file";
    }
}
