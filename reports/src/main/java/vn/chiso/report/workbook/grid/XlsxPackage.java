package vn.chiso.report.workbook.grid;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.ProblemCode;

/** The parts of a workbook in its zip. Only what is asked for is unpacked, so pictures and macros are never looked at. */
final class XlsxPackage implements AutoCloseable {
    private final ZipFile zip;
    private final Limits limits;
    private final Refusal refusal;
    private final AtomicLong left;

    private XlsxPackage(ZipFile zip, Limits limits, Refusal refusal) {
        this.zip = zip;
        this.limits = limits;
        this.refusal = refusal;
        this.left = new AtomicLong(limits.characters());
    }

    /**
     * @throws InvalidDataException if it is no zip, or not one that can be trusted
     */
    static XlsxPackage open(Path file, Limits limits, Refusal refusal) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw refusal.malformed("an .xlsx workbook", "a broken zip: " + e.getMessage());
        }
        XlsxPackage opened = new XlsxPackage(zip, limits, refusal);
        try {
            opened.checkDirectory();
        } catch (InvalidDataException e) {
            zip.close();
            throw e;
        }
        return opened;
    }

    private void checkDirectory() {
        if (zip.size() > limits.entries()) {
            throw refusal.tooMuch("at most " + limits.entries() + " entries in the zip", zip.size() + "");
        }
        Set<String> names = new HashSet<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            String name = entries.nextElement().getName();
            if (!names.add(name.toLowerCase(Locale.ROOT))) {
                throw refusal.malformed("each entry of the zip once", name + " twice");
            }
        }
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part that may be missing. */
    Optional<XmlPart> find(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return Optional.empty();
        }
        Refusal inPart = refusal.in(part);
        try {
            InputStreamReader text = new InputStreamReader(
                    zip.getInputStream(entry),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT));
            return Optional.of(
                    new XmlPart(new GuardedReader(text, entry.getCompressedSize(), limits, left, inPart), inPart));
        } catch (ZipException e) {
            throw inPart.malformed("an .xlsx workbook", "a broken zip: " + e.getMessage());
        }
    }

    /** A part that must be there. */
    XmlPart part(String part) throws IOException {
        return find(part).orElseThrow(() -> refusal.in(part)
                .of(
                        ProblemCode.SYNTAX,
                        "an .xlsx workbook",
                        "a zip without " + part,
                        "Open it in the program that made it and save it as .xlsx."));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
