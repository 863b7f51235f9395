package vn.chiso.report.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.openxml4j.opc.PackageProperties;

/** Office packages whose bytes depend on their contents alone: entries in order, all of one time, nothing said of when they were written. */
public final class OfficePackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final Instant ONE_TIME = Instant.parse("1980-01-01T12:00:00Z");

    private OfficePackage() {}

    /**
     * Writes a document and leaves both it and the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(POIXMLDocument document, OutputStream out) throws IOException {
        PackageProperties properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(Optional.of(oneTime()));
        properties.setModifiedProperty(Optional.of(oneTime()));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        repack(written.toByteArray(), out);
    }

    /** The time that everything is said to be of. */
    public static Date oneTime() {
        return Date.from(ONE_TIME);
    }

    private static void repack(byte[] zip, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), contents(entry.getName(), in.readAllBytes()));
            }
        }
        ZipOutputStream sorted = new ZipOutputStream(out);
        sorted.setLevel(Deflater.BEST_COMPRESSION);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            put(sorted, entry.getKey(), entry.getValue());
        }
        sorted.finish();
    }

    /** A workbook within a document is a package of its own. */
    private static byte[] contents(String name, byte[] bytes) throws IOException {
        if (!name.endsWith(".xlsx")) {
            return bytes;
        }
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        repack(bytes, inner);
        return inner.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.ofInstant(ONE_TIME, ZoneOffset.UTC));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
