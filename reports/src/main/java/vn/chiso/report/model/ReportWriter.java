package vn.chiso.report.model;

import java.io.IOException;
import java.io.OutputStream;

/** Writes reports in one format. The same report gives the same bytes. */
public interface ReportWriter {
    /** The usual ending of its files, without a dot: {@code xlsx}. */
    String extension();

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    void write(Report report, OutputStream out) throws IOException;
}
