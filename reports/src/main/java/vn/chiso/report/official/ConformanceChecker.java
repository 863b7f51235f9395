package vn.chiso.report.official;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import vn.chiso.report.docx.Length;
import vn.chiso.report.official.LayoutRules.Element;
import vn.chiso.report.official.LayoutRules.Range;
import vn.chiso.report.official.LayoutRules.Rule;

/**
 * Holds a document that {@link OfficialDocx} wrote, or that somebody edited since, to the layout rules. It knows an element by its style; what was
 * formatted by hand counts over the style. It reads and changes nothing.
 *
 * <pre>{@code
 * ConformanceChecker.check(Files.newInputStream(path));   // [] or what is not as the decree asks
 * }</pre>
 */
public final class ConformanceChecker {
    private static final List<Element> REQUIRED = List.of(
            Element.COUNTRY,
            Element.MOTTO,
            Element.ISSUER,
            Element.NUMBER,
            Element.PLACE_DATE,
            Element.TYPE,
            Element.SUBJECT,
            Element.AUTHORITY,
            Element.RECIPIENTS_HEAD,
            Element.RECIPIENT);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.2");

    private final LayoutRules rules = LayoutRules.current();
    private final XWPFDocument document;
    private final List<Finding> findings = new ArrayList<>();

    private ConformanceChecker(XWPFDocument document) {
        this.document = document;
    }

    /**
     * Something that is not as it should be.
     *
     * @param what the element or measure
     * @param at the beginning of the paragraph; empty for the page
     * @param expected what the rules ask
     * @param got what the document has
     */
    public record Finding(String what, String at, String expected, String got) {
        /** {@code country ("CỘNG HÒA"): size must be 12-13, but is 16}. */
        @Override
        public String toString() {
            return what + (at.isEmpty() ? "" : " (\"" + at + "\")") + ": expected " + expected + ", got " + got;
        }
    }

    /**
     * Everything in which a document departs from the rules, in the order of its paragraphs, the page first.
     *
     * @throws IOException if it cannot be read as a Word document
     */
    public static ImmutableList<Finding> check(InputStream docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(docx)) {
            ConformanceChecker checker = new ConformanceChecker(document);
            checker.page();
            checker.pageNumber();
            checker.paragraphs();
            return ImmutableList.copyOf(checker.findings);
        }
    }

    private void page() {
        CTSectPr section = document.getParagraphs().stream()
                .map(paragraph -> paragraph.getCTP().getPPr())
                .filter(Objects::nonNull)
                .filter(CTPPr::isSetSectPr)
                .map(CTPPr::getSectPr)
                .findFirst()
                .orElseGet(() -> document.getDocument().getBody().getSectPr());
        if (section == null || !section.isSetPgSz() || !section.isSetPgMar()) {
            findings.add(new Finding("page", "", "a page with a size and margins", "none"));
            return;
        }
        CTPageSz size = section.getPgSz();
        length("paper.width", size.getW());
        length("paper.height", size.getH());
        CTPageMar margins = section.getPgMar();
        length("margin.top", margins.getTop());
        length("margin.bottom", margins.getBottom());
        length("margin.left", margins.getLeft());
        length("margin.right", margins.getRight());
        if (!section.isSetTitlePg()) {
            findings.add(new Finding("page-number", "", "none on the first page", "one on every page"));
        }
    }

    private void length(String key, Object twips) {
        BigDecimal got = Length.toMillimetres(new BigInteger(twips.toString()));
        Range allowed = rules.range(key);
        boolean fits = got.compareTo(allowed.least().subtract(TOLERANCE)) >= 0
                && got.compareTo(allowed.most().add(TOLERANCE)) <= 0;
        if (!fits) {
            findings.add(new Finding(key, "", allowed + " mm", got.toPlainString() + " mm"));
        }
    }

    private void pageNumber() {
        boolean numbered = document.getHeaderList().stream()
                .flatMap(header -> header.getParagraphs().stream())
                .anyMatch(paragraph -> paragraph.getCTP().xmlText().contains("PAGE"));
        if (!numbered) {
            findings.add(new Finding("page-number", "", "a page number in the head of the page", "none"));
        }
    }

    private void paragraphs() {
        Set<Element> found = new HashSet<>();
        all().forEach(paragraph -> element(paragraph).ifPresent(element -> {
            if (!paragraph.getText().isBlank()) {
                found.add(element);
                paragraph(element, paragraph);
            }
        }));
        REQUIRED.stream()
                .filter(element -> !found.contains(element))
                .forEach(element -> findings.add(new Finding(element.key(), "", "one", "none")));
    }

    private Stream<XWPFParagraph> all() {
        return document.getBodyElements().stream().flatMap(element -> {
            if (element instanceof XWPFParagraph paragraph) {
                return Stream.of(paragraph);
            }
            return element instanceof XWPFTable table
                    ? table.getRows().stream()
                            .flatMap(row -> row.getTableCells().stream())
                            .flatMap(cell -> cell.getParagraphs().stream())
                    : Stream.empty();
        });
    }

    private static Optional<Element> element(XWPFParagraph paragraph) {
        return Stream.of(Element.values())
                .filter(element -> element.style().equals(paragraph.getStyle()))
                .findFirst();
    }

    private void paragraph(Element element, XWPFParagraph paragraph) {
        Rule rule = rules.rule(element);
        String text = paragraph.getText();
        String at = text.substring(0, Math.min(text.length(), 30));
        if (rule.upper() && !text.equals(text.toUpperCase(Locale.ROOT))) {
            findings.add(new Finding(element.key(), at, "capitals", "small letters"));
        }
        fixed(element, Element.COUNTRY, "country", text, at);
        fixed(element, Element.MOTTO, "motto", text, at);
        XWPFStyle style = document.getStyles().getStyle(paragraph.getStyle());
        CTRPr styled = style.getCTStyle().getRPr();
        for (XWPFRun run : paragraph.getRuns()) {
            run(element, rule, run, styled, at);
        }
    }

    private void fixed(Element element, Element which, String key, String text, String at) {
        if (element == which && !text.equals(rules.text(key))) {
            findings.add(new Finding(element.key(), at, rules.text(key), text));
        }
    }

    private void run(Element element, Rule rule, XWPFRun run, CTRPr styled, String at) {
        Double direct = run.getFontSizeAsDouble();
        BigDecimal size = direct != null
                ? BigDecimal.valueOf(direct)
                : new BigDecimal(styled.getSzArray(0).getVal().toString()).divide(BigDecimal.valueOf(2));
        if (!rule.size().allows(size)) {
            findings.add(new Finding(
                    element.key(),
                    at,
                    "size " + rule.size(),
                    size.stripTrailingZeros().toPlainString()));
        }
        CTRPr own = run.getCTR().isSetRPr() ? run.getCTR().getRPr() : CTRPr.Factory.newInstance();
        boolean bold = own.sizeOfBArray() > 0 ? run.isBold() : styled.sizeOfBArray() > 0;
        boolean italic = own.sizeOfIArray() > 0 ? run.isItalic() : styled.sizeOfIArray() > 0;
        if (element != Element.TABLE && bold != rule.bold()) {
            findings.add(new Finding(element.key(), at, rule.bold() ? "bold" : "not bold", bold ? "bold" : "not bold"));
        }
        if (italic != rule.italic()) {
            findings.add(new Finding(
                    element.key(), at, rule.italic() ? "italic" : "upright", italic ? "italic" : "upright"));
        }
        String font = run.getFontFamily();
        if (font != null && !font.equals(rules.font())) {
            findings.add(new Finding(element.key(), at, rules.font(), font));
        }
    }
}
