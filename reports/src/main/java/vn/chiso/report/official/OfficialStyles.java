package vn.chiso.report.official;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import vn.chiso.report.docx.ParagraphStyle;
import vn.chiso.report.official.LayoutRules.Element;
import vn.chiso.report.official.LayoutRules.Rule;

/** The paragraph styles of an official paper, one for each element, made of the layout rules. A house template may bring its own. */
final class OfficialStyles {
    private static final List<Element> HEADINGS =
            List.of(Element.SECTION, Element.CLAUSE_TITLE, Element.SUBCLAUSE_TITLE);
    private static final List<Element> INDENTED = List.of(
            Element.BASIS,
            Element.BODY,
            Element.SECTION,
            Element.CLAUSE_TITLE,
            Element.SUBCLAUSE_TITLE,
            Element.POINT,
            Element.DASH);

    private OfficialStyles() {}

    /** The elements for which a document has no style. */
    static List<Element> missing(XWPFDocument document) {
        return Stream.of(Element.values())
                .filter(element ->
                        document.getStyles() == null || document.getStyles().getStyle(element.style()) == null)
                .toList();
    }

    static void addAll(XWPFDocument document, LayoutRules rules) {
        XWPFStyles styles = document.createStyles();
        styles.setDefaultFonts(ParagraphStyle.fonts(rules.font()));
        for (Element element : Element.values()) {
            style(element, rules).addTo(styles);
        }
    }

    private static ParagraphStyle style(Element element, LayoutRules rules) {
        Rule rule = rules.rule(element);
        boolean indented = INDENTED.contains(element);
        int heading = HEADINGS.indexOf(element);
        return new ParagraphStyle(
                element.style(),
                "Chiso " + element.key(),
                rules.font(),
                rule.size().written(),
                rule.bold(),
                rule.italic(),
                rule.alignment(),
                indented ? rules.range("space-between").written() : BigDecimal.ZERO,
                rules.range("line-spacing").written(),
                indented ? Optional.of(rules.range("first-line").written()) : Optional.empty(),
                heading < 0 ? Optional.empty() : Optional.of(heading));
    }
}
