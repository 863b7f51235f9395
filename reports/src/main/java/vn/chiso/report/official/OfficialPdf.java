package vn.chiso.report.official;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.TimeZone;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.chiso.report.office.OfficePackage;
import vn.chiso.report.words.Words;

/**
 * Writes an official paper as a PDF with the packaged font inside, laid out by the same rules as the Word document. It is tagged as PDF/UA asks:
 * language, title, headings, paragraphs and tables with heads; letterhead and foot are laid out in tables and are tagged so. What the font has
 * no glyph for is printed as {@code #}. The same paper gives the same bytes: nothing says when it was written.
 */
public final class OfficialPdf {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, OfficialPdf.class.getClassLoader(), "vn.chiso.report.html.template");

    static {
        // The library tells of every font that it loads; what it warns of still gets through.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private OfficialPdf() {}

    /**
     * Writes a paper and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void write(OfficialPaper paper, Words words, OutputStream out) throws IOException {
        StringOutput html = new StringOutput();
        TEMPLATES.render("paper.jte", new PaperView(paper, words), html);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html.toString(), null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Calendar oneTime = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
            oneTime.setTime(OfficePackage.oneTime());
            document.getDocumentInformation().setCreationDate(oneTime);
            document.getDocumentInformation().setModificationDate(oneTime);
            document.setDocumentId(0L);
            document.save(out);
        }
    }

    private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        builder.useFont(() -> open("/vn/chiso/report/fonts/Tinos-" + face + ".ttf"), "Tinos", weight, style, true);
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(OfficialPdf.class.getResourceAsStream(resource), resource);
    }
}
