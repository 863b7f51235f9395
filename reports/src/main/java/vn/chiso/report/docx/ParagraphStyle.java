package vn.chiso.report.docx;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/**
 * A named paragraph style.
 *
 * @param id its id in the document
 * @param name its name as Word shows it
 * @param font the font
 * @param size in points
 * @param bold whether it is bold
 * @param italic whether it is italic
 * @param alignment {@code left}, {@code center} or {@code both}
 * @param before the space before it, in points
 * @param lines how far its lines stand apart; 1 is single
 * @param firstLine how far the first line is drawn in, in mm
 * @param outline the level of a heading in the outline, from 0; a heading stays with what follows it
 */
public record ParagraphStyle(
        String id,
        String name,
        String font,
        BigDecimal size,
        boolean bold,
        boolean italic,
        String alignment,
        BigDecimal before,
        BigDecimal lines,
        Optional<BigDecimal> firstLine,
        Optional<Integer> outline) {
    private static final BigDecimal SINGLE = BigDecimal.valueOf(240);

    /** Adds it to a document's styles. */
    public void addTo(XWPFStyles styles) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setCustomStyle(true);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        paragraph(style.addNewPPr());
        run(style.addNewRPr());
        styles.addStyle(new XWPFStyle(style));
    }

    private void paragraph(CTPPrGeneral properties) {
        outline.ifPresent(level -> properties.addNewKeepNext());
        var spacing = properties.addNewSpacing();
        spacing.setBefore(Length.ofPoints(before));
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(lines.multiply(SINGLE).toBigInteger());
        spacing.setLineRule(STLineSpacingRule.AUTO);
        firstLine.ifPresent(indent -> properties.addNewInd().setFirstLine(Length.ofMillimetres(indent)));
        properties
                .addNewJc()
                .setVal(
                        switch (alignment) {
                            case "center" -> STJc.CENTER;
                            case "both" -> STJc.BOTH;
                            default -> STJc.LEFT;
                        });
        outline.ifPresent(level -> properties.addNewOutlineLvl().setVal(BigInteger.valueOf(level)));
    }

    private void run(CTRPr properties) {
        properties.addNewRFonts().set(fonts(font));
        if (bold) {
            properties.addNewB();
        }
        if (italic) {
            properties.addNewI();
        }
        BigInteger halfPoints = size.multiply(BigDecimal.valueOf(2)).toBigInteger();
        properties.addNewSz().setVal(halfPoints);
        properties.addNewSzCs().setVal(halfPoints);
    }

    /** One font for letters of every kind. */
    public static CTFonts fonts(String font) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(font);
        fonts.setHAnsi(font);
        fonts.setCs(font);
        fonts.setEastAsia(font);
        return fonts;
    }
}
