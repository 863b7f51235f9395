package vn.chiso.report.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** How long a text is in print, by the widths of Tinos, which are made to be those of Times New Roman. No screen and no fonts of the machine are needed. */
public final class TextWidth {
    private static final BigDecimal MILLIMETRES_PER_POINT =
            new BigDecimal("25.4").divide(new BigDecimal(72), MathContext.DECIMAL64);
    private static final TextWidth BOLD = new TextWidth("Tinos-Bold.ttf");

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final int unitsPerEm;

    private TextWidth(String name) {
        try (InputStream in =
                Objects.requireNonNull(TextWidth.class.getResourceAsStream("/vn/chiso/report/fonts/" + name), name)) {
            this.font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            this.glyphs = font.getUnicodeCmapLookup();
            this.unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged font " + name, e);
        }
    }

    /** In bold. */
    public static TextWidth bold() {
        return BOLD;
    }

    /** The width of a text of a size in points, in millimetres to a tenth. */
    public synchronized BigDecimal millimetres(String text, BigDecimal size) {
        try {
            long units = 0;
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                units += font.getAdvanceWidth(glyphs.getGlyphId(text.codePointAt(i)));
            }
            return BigDecimal.valueOf(units)
                    .multiply(size)
                    .multiply(MILLIMETRES_PER_POINT)
                    .divide(BigDecimal.valueOf(unitsPerEm), 1, RoundingMode.HALF_UP);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the packaged font", e);
        }
    }
}
