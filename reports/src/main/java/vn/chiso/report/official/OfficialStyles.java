package vn.chiso.report.official;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.chiso.report.docx.Length;
import vn.chiso.report.official.LayoutRules.Element;
import vn.chiso.report.official.LayoutRules.Rule;

/** The paragraph styles of an official paper, one for each element, made of the layout rules. A house template may bring its own. */
final class OfficialStyles {
    private static final BigInteger SINGLE = BigInteger.valueOf(240);
    private static final List<Element> INDENTED = List.of(
            Element.BASIS,
            Element.BODY,
            Element.SECTION,
            Element.CLAUSE_TITLE,
            Element.SUBCLAUSE_TITLE,
            Element.POINT,
            Element.DASH);

    private static final List<Element> HEADINGS =
            List.of(Element.SECTION, Element.CLAUSE_TITLE, Element.SUBCLAUSE_TITLE);

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
        styles.setDefaultFonts(fonts(rules));
        for (Element element : Element.values()) {
            styles.addStyle(style(element, rules));
        }
    }

    private static CTFonts fonts(LayoutRules rules) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(rules.font());
        fonts.setHAnsi(rules.font());
        fonts.setCs(rules.font());
        fonts.setEastAsia(rules.font());
        return fonts;
    }

    private static XWPFStyle style(Element element, LayoutRules rules) {
        Rule rule = rules.rule(element);
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setCustomStyle(true);
        style.setStyleId(element.style());
        style.addNewName().setVal("Chiso " + element.key());
        style.addNewQFormat();
        paragraph(style.addNewPPr(), element, rule, rules);
        run(style.addNewRPr(), rule, rules);
        return new XWPFStyle(style);
    }

    private static void paragraph(CTPPrGeneral properties, Element element, Rule rule, LayoutRules rules) {
        if (HEADINGS.contains(element)) {
            properties.addNewKeepNext();
        }
        var spacing = properties.addNewSpacing();
        boolean indented = INDENTED.contains(element);
        BigInteger between =
                indented ? Length.ofPoints(rules.range("space-between").written()) : BigInteger.ZERO;
        spacing.setBefore(between);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(SINGLE.multiply(
                rules.range("line-spacing").written().toBigInteger().max(BigInteger.ONE)));
        spacing.setLineRule(STLineSpacingRule.AUTO);
        if (indented) {
            properties
                    .addNewInd()
                    .setFirstLine(Length.ofMillimetres(rules.range("first-line").written()));
        }
        properties
                .addNewJc()
                .setVal(
                        switch (rule.alignment()) {
                            case "center" -> STJc.CENTER;
                            case "both" -> STJc.BOTH;
                            default -> STJc.LEFT;
                        });
    }

    private static void run(CTRPr properties, Rule rule, LayoutRules rules) {
        properties.addNewRFonts().set(fonts(rules));
        if (rule.bold()) {
            properties.addNewB();
        }
        if (rule.italic()) {
            properties.addNewI();
        }
        BigInteger halfPoints =
                rule.size().written().multiply(BigDecimal.valueOf(2)).toBigInteger();
        properties.addNewSz().setVal(halfPoints);
        properties.addNewSzCs().setVal(halfPoints);
    }
}
