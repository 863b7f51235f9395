package vn.chiso.report.official;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.report.docx.DocxTables;
import vn.chiso.report.docx.Length;
import vn.chiso.report.docx.TextWidth;
import vn.chiso.report.model.Table;
import vn.chiso.report.office.Inert;
import vn.chiso.report.office.OfficePackage;
import vn.chiso.report.official.LayoutRules.Element;
import vn.chiso.report.official.OfficialPaper.Line;
import vn.chiso.report.words.Words;

/**
 * Writes an official paper as a Word document that can be edited, laid out as {@link LayoutRules} say. Every paragraph has a named style, so a
 * house template, a document with styles of the same ids, can change how it looks. The same paper gives the same bytes.
 *
 * <pre>{@code
 * OfficialDocx.standard(words).write(PlanPaper.of(plan, letterhead, scorecards, words), out);
 * }</pre>
 */
public final class OfficialDocx {
    private static final BigDecimal LEFT_SHARE = new BigDecimal("0.42");

    private final LayoutRules rules = LayoutRules.current();
    private final Words words;
    private final Optional<byte[]> template;

    private OfficialDocx(Words words, Optional<byte[]> template) {
        this.words = words;
        this.template = template;
    }

    /** With the styles of the layout rules. */
    public static OfficialDocx standard(Words words) {
        return new OfficialDocx(words, Optional.empty());
    }

    /**
     * With the styles of a house template; its text is left out.
     *
     * @throws InvalidDataException if it has no style for some element, naming each
     * @throws IOException if it cannot be read as a Word document
     */
    public static OfficialDocx withTemplate(InputStream template, Words words) throws IOException {
        byte[] bytes = template.readAllBytes();
        try (XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(bytes))) {
            InvalidDataException.throwIfAny(OfficialStyles.missing(document).stream()
                    .map(element -> new Problem(
                            ProblemCode.MISSING_KEY,
                            Place.of("template"),
                            "a paragraph style with the id " + element.style(),
                            "none",
                            "Add the style, or start from a document that this writer wrote."))
                    .toList());
        }
        return new OfficialDocx(words, Optional.of(bytes));
    }

    /**
     * Writes a paper and leaves the stream open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void write(OfficialPaper paper, OutputStream out) throws IOException {
        try (XWPFDocument document = start()) {
            letterhead(document, new LetterheadText(paper.letterhead(), rules));
            title(document, paper);
            lines(document, paper.lines());
            foot(document, paper);
            pageNumbers(document);
            annexes(document, paper);
            OfficePackage.write(document, out);
        }
    }

    private XWPFDocument start() throws IOException {
        if (template.isEmpty()) {
            XWPFDocument document = new XWPFDocument();
            OfficialStyles.addAll(document, rules);
            return document;
        }
        XWPFDocument document = new XWPFDocument(new java.io.ByteArrayInputStream(template.get()));
        while (!document.getBodyElements().isEmpty()) {
            document.removeBodyElement(0);
        }
        return document;
    }

    private void letterhead(XWPFDocument document, LetterheadText head) {
        BigInteger text = Length.ofMillimetres(textWidth());
        BigInteger left = new BigDecimal(text).multiply(LEFT_SHARE).toBigInteger();
        XWPFTable table = frameless(document, 2, List.of(left, text.subtract(left)));
        XWPFTableCell issuer = table.getRow(0).getCell(0);
        if (head.superior().isEmpty()) {
            first(issuer, Element.ISSUER, head.issuer());
        } else {
            first(issuer, Element.SUPERIOR, head.superior());
            add(issuer, Element.ISSUER, head.issuer());
        }
        rule(issuer.addParagraph(), Element.ISSUER, head.issuer(), "rule.issuer", left);
        XWPFTableCell country = table.getRow(0).getCell(1);
        first(country, Element.COUNTRY, rules.text("country"));
        add(country, Element.MOTTO, rules.text("motto"));
        rule(country.addParagraph(), Element.MOTTO, rules.text("motto"), "rule.motto", text.subtract(left));
        first(table.getRow(1).getCell(0), Element.NUMBER, head.number());
        first(table.getRow(1).getCell(1), Element.PLACE_DATE, head.placeAndDate());
    }

    private void title(XWPFDocument document, OfficialPaper paper) {
        add(document, Element.TYPE, "");
        add(document, Element.TYPE, LetterheadText.upper(paper.type()));
        add(document, Element.SUBJECT, paper.subject());
        rule(
                document.createParagraph(),
                Element.SUBJECT,
                paper.subject(),
                "rule.subject",
                Length.ofMillimetres(textWidth()));
    }

    private void lines(XWPFDocument document, List<Line> lines) {
        lines.forEach(line -> add(document, element(line.level()), line.text()));
    }

    private static Element element(OfficialPaper.Level level) {
        return Element.valueOf(level.name());
    }

    private void foot(XWPFDocument document, OfficialPaper paper) {
        add(document, Element.RECIPIENT, "");
        BigInteger half = Length.ofMillimetres(textWidth()).divide(BigInteger.TWO);
        XWPFTable table = frameless(document, 1, List.of(half, half));
        XWPFTableCell recipients = table.getRow(0).getCell(0);
        first(recipients, Element.RECIPIENTS_HEAD, rules.text("recipients"));
        ImmutableList<String> names = paper.recipients();
        for (int i = 0; i < names.size(); i++) {
            add(recipients, Element.RECIPIENT, "- " + names.get(i) + (i < names.size() - 1 ? ";" : "."));
        }
        paper.signature().ifPresent(signature -> {
            XWPFTableCell authority = table.getRow(0).getCell(1);
            signature.onBehalfOf().ifPresent(body -> first(authority, Element.AUTHORITY, LetterheadText.upper(body)));
            if (signature.onBehalfOf().isPresent()) {
                add(authority, Element.AUTHORITY, LetterheadText.upper(signature.title()));
            } else {
                first(authority, Element.AUTHORITY, LetterheadText.upper(signature.title()));
            }
        });
    }

    private void pageNumbers(XWPFDocument document) {
        CTSectPr section = section(document);
        page(section, false);
        section.addNewTitlePg();
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph =
                header.getParagraphs().isEmpty() ? header.createParagraph() : header.getParagraphArray(0);
        paragraph.setStyle(Element.PAGE_NUMBER.style());
        paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    /** Each annex is a section: its pages lie across and are numbered from 1, whatever comes before it. */
    private void annexes(XWPFDocument document, OfficialPaper paper) {
        if (paper.annexes().isEmpty()) {
            return;
        }
        CTSectPr last = section(document);
        endOfSection(document).set(last);
        page(last, true);
        if (last.isSetTitlePg()) {
            last.unsetTitlePg();
        }
        last.addNewPgNumType().setStart(BigInteger.ONE);
        for (int i = 0; i < paper.annexes().size(); i++) {
            annex(document, paper, paper.annexes().get(i), i);
            if (i < paper.annexes().size() - 1) {
                endOfSection(document).set(last);
            }
        }
    }

    private void annex(XWPFDocument document, OfficialPaper paper, Table table, int number) {
        LetterheadText head = new LetterheadText(paper.letterhead(), rules);
        add(document, Element.SUBJECT, head.annex(number, paper.annexes().size()));
        add(document, Element.ANNEX_TITLE, LetterheadText.upper(table.title()));
        add(document, Element.ANNEX_REFERENCE, head.annexReference(paper.type()));
        add(document, Element.TABLE, "");
        BigDecimal across = rules.range("paper.height")
                .written()
                .subtract(rules.range("margin.left").written())
                .subtract(rules.range("margin.right").written());
        new DocxTables(document, words, Element.TABLE.style()).add(table, Length.ofMillimetres(across));
    }

    /** A section ends with a paragraph that says what it is; that paragraph is as low as can be. */
    private static CTSectPr endOfSection(XWPFDocument document) {
        var properties = document.createParagraph().getCTP().addNewPPr();
        var spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(20));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        return properties.addNewSectPr();
    }

    private CTSectPr section(XWPFDocument document) {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private void page(CTSectPr section, boolean across) {
        CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        BigInteger width = Length.ofMillimetres(rules.range("paper.width").written());
        BigInteger height = Length.ofMillimetres(rules.range("paper.height").written());
        size.setW(across ? height : width);
        size.setH(across ? width : height);
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(margin("top"));
        margins.setBottom(margin("bottom"));
        margins.setLeft(margin("left"));
        margins.setRight(margin("right"));
        margins.setHeader(margin("top").divide(BigInteger.TWO));
        margins.setFooter(margin("bottom").divide(BigInteger.TWO));
        margins.setGutter(BigInteger.ZERO);
    }

    private BigInteger margin(String side) {
        return Length.ofMillimetres(rules.range("margin." + side).written());
    }

    private BigDecimal textWidth() {
        return rules.range("paper.width")
                .written()
                .subtract(rules.range("margin.left").written())
                .subtract(rules.range("margin.right").written());
    }

    private static XWPFTable frameless(XWPFDocument document, int rows, List<BigInteger> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        DocxTables.grid(table, widths);
        table.removeBorders();
        return table;
    }

    /** A rule is an empty paragraph with a border above it, drawn in from both sides to its length. */
    private void rule(XWPFParagraph paragraph, Element above, String text, String key, BigInteger width) {
        BigDecimal size = rules.rule(above).size().written();
        BigInteger line =
                Length.ofMillimetres(TextWidth.bold().millimetres(text, size)).min(width);
        BigInteger length =
                new BigDecimal(line).multiply(rules.range(key).written()).toBigInteger();
        BigInteger indent = width.subtract(length).divide(BigInteger.TWO);
        paragraph.setStyle(above.style());
        var properties = paragraph.getCTP().getPPr();
        var border = properties.addNewPBdr().addNewTop();
        border.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(6));
        border.setSpace(BigInteger.ONE);
        border.setColor("000000");
        var spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(40));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(80));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        var indents = properties.addNewInd();
        indents.setLeft(indent);
        indents.setRight(indent);
    }

    private static XWPFParagraph first(XWPFTableCell cell, Element element, String text) {
        return fill(cell.getParagraphArray(0), element, text);
    }

    private static XWPFParagraph add(XWPFTableCell cell, Element element, String text) {
        return fill(cell.addParagraph(), element, text);
    }

    private static XWPFParagraph add(XWPFDocument document, Element element, String text) {
        return fill(document.createParagraph(), element, text);
    }

    private static XWPFParagraph fill(XWPFParagraph paragraph, Element element, String text) {
        paragraph.setStyle(element.style());
        if (!text.isEmpty()) {
            paragraph.createRun().setText(Inert.text(text));
        }
        return paragraph;
    }
}
