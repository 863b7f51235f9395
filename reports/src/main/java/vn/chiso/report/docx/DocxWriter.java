package vn.chiso.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Figure;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.ReportWriter;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.Inert;
import vn.chiso.report.office.OfficePackage;
import vn.chiso.report.words.Words;

/**
 * Writes any report as a Word document to go on editing: headings in the outline, tables whose heads repeat, figures as charts of the office
 * program. What unfolds on a page is left out on paper. The same report gives the same bytes.
 */
public final class DocxWriter implements ReportWriter {
    private static final String FONT = "Times New Roman";
    private static final String CELL = "ChisoCell";
    private static final int DEEPEST_HEADING = 4;
    private static final BigDecimal WIDTH = BigDecimal.valueOf(210);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(297);
    private static final BigDecimal MARGIN = BigDecimal.valueOf(20);

    /** A writer of this format. */
    public DocxWriter() {}

    @Override
    public String extension() {
        return "docx";
    }

    @Override
    public void write(Report report, OutputStream out) throws IOException {
        Words words = Words.in(report.language());
        try (XWPFDocument document = new XWPFDocument()) {
            styles(document);
            page(document);
            paragraph(document, "ChisoTitle", report.title());
            for (Section section : report.sections()) {
                section(document, section, 1, words);
            }
            OfficePackage.write(document, out);
        }
    }

    private static void styles(XWPFDocument document) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(ParagraphStyle.fonts(FONT));
        style("ChisoTitle", 16, true, "center", 0, Optional.of(0)).addTo(styles);
        for (int level = 1; level <= DEEPEST_HEADING; level++) {
            style("ChisoHeading" + level, 16 - level, true, "left", 12, Optional.of(level))
                    .addTo(styles);
        }
        style("ChisoBody", 13, false, "both", 6, Optional.empty()).addTo(styles);
        style("ChisoKey", 13, true, "left", 6, Optional.empty()).addTo(styles);
        style(CELL, 11, false, "left", 0, Optional.empty()).addTo(styles);
    }

    private static ParagraphStyle style(
            String id, int size, boolean bold, String alignment, int before, Optional<Integer> outline) {
        return new ParagraphStyle(
                id,
                id.replace("Chiso", "Chiso "),
                FONT,
                BigDecimal.valueOf(size),
                bold,
                false,
                alignment,
                BigDecimal.valueOf(before),
                BigDecimal.ONE,
                Optional.empty(),
                outline);
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(Length.ofMillimetres(WIDTH));
        size.setH(Length.ofMillimetres(HEIGHT));
        BigInteger margin = Length.ofMillimetres(MARGIN);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(margin.divide(BigInteger.TWO));
        margins.setFooter(margin.divide(BigInteger.TWO));
        margins.setGutter(BigInteger.ZERO);
    }

    private static void section(XWPFDocument document, Section section, int level, Words words) throws IOException {
        paragraph(document, "ChisoHeading" + Math.min(level, DEEPEST_HEADING), section.heading());
        for (Block block : section.blocks()) {
            block(document, block, words);
        }
        for (Section inner : section.sections()) {
            section(document, inner, level + 1, words);
        }
    }

    private static void block(XWPFDocument document, Block block, Words words) throws IOException {
        if (block instanceof Block.Paragraph paragraph) {
            boolean strong = paragraph.tone() != Block.Tone.PLAIN;
            String text = paragraph.tone() == Block.Tone.WARNING
                    ? words.text("page.attention") + " " + paragraph.text()
                    : paragraph.text();
            paragraph(document, strong ? "ChisoKey" : "ChisoBody", text);
        } else if (block instanceof Block.Bullets bullets) {
            bullets.items().forEach(item -> paragraph(document, "ChisoBody", "- " + item));
        } else if (block instanceof Block.Sources sources) {
            sources.documents().forEach(source -> paragraph(document, "ChisoBody", "- " + source));
        } else if (block instanceof Block.Assumptions assumptions) {
            assumptions
                    .assumed()
                    .forEach(assumed ->
                            paragraph(document, "ChisoBody", "- " + assumed.subject() + ": " + assumed.note()));
        } else if (block instanceof Table table) {
            paragraph(document, "ChisoKey", table.title());
            new DocxTables(document, words, CELL)
                    .add(table, Length.ofMillimetres(WIDTH.subtract(MARGIN).subtract(MARGIN)));
        } else if (block instanceof Figure figure) {
            chart(document, figure);
        }
    }

    private static void chart(XWPFDocument document, Figure figure) throws IOException {
        paragraph(document, "ChisoKey", figure.title());
        try {
            DocxChart.add(document, figure);
        } catch (InvalidFormatException e) {
            throw new IOException("Cannot add the chart " + figure.id(), e);
        }
    }

    private static void paragraph(XWPFDocument document, String style, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        paragraph.createRun().setText(Inert.text(text));
    }
}
