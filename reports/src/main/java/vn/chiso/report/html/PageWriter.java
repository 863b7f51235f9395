package vn.chiso.report.html;

import com.google.common.hash.Hashing;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.ReportWriter;
import vn.chiso.report.words.Words;

/**
 * Writes a report as one HTML file without anything outside it: no network, no fonts to load, and a policy in the page that lets only its own
 * style and script run. Without a script everything is still there to read.
 */
public final class PageWriter implements ReportWriter {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageWriter.class.getClassLoader(), "vn.chiso.report.html.template");
    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final String POLICY = "default-src 'none'; style-src " + hash(STYLE) + "; script-src " + hash(SCRIPT)
            + "; base-uri 'none'; form-action 'none'";

    /** A writer of this format. */
    public PageWriter() {}

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        StringOutput html = new StringOutput();
        TEMPLATES.render("page.jte", new Page(report, Words.in(report.language()), STYLE, SCRIPT, POLICY), html);
        out.write(html.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String hash(String inline) {
        byte[] digest =
                Hashing.sha256().hashString(inline, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageWriter.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged resource " + name, e);
        }
    }
}
