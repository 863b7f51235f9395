package vn.chiso.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
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
public final class DocxPackage {
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final FileTime ONE_TIME = FileTime.from(Instant.parse("1980-01-01T12:00:00Z"));

    private DocxPackage() {}

    /**
     * Writes a document and leaves both it and the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(POIXMLDocument document, OutputStream out) throws IOException {
        PackageProperties properties =
                document.getProperties().getCoreProperties().getUnderlyingProperties();
        properties.setCreatedProperty(Optional.of(java.util.Date.from(ONE_TIME.toInstant())));
        properties.setModifiedProperty(Optional.of(java.util.Date.from(ONE_TIME.toInstant())));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        document.write(written);
        repack(written.toByteArray(), out);
    }

    private static void repack(byte[] zip, OutputStream out) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>(Comparator.comparing((String name) -> !name.equals(CONTENT_TYPES))
                .thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        ZipOutputStream sorted = new ZipOutputStream(out);
        sorted.setLevel(Deflater.BEST_COMPRESSION);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            put(sorted, entry.getKey(), entry.getValue());
        }
        sorted.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 12, 0));
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
