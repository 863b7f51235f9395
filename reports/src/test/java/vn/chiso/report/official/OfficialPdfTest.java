package vn.chiso.report.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Language;
import vn.chiso.report.words.Words;

class OfficialPdfTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private final RemediationPlan plan = NhuQuynh.plan();
    private final OfficialPaper paper =
            PlanPaper.of(plan, Letterheads.of(plan, Optional.empty(), "Như Quỳnh"), List.of(NhuQuynh.papi()), WORDS);

    @Test
    void every_paragraph_is_there_in_order() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            PDFTextStripper stripper = new PDFTextStripper();
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String words = stripper.getText(document).strip();
                text.append(
                        words.startsWith(Integer.toString(page))
                                ? words.substring(Integer.toString(page).length())
                                : words);
            }
            String printed = CharMatcher.whitespace().removeFrom(text);
            int from = 0;
            for (OfficialPaper.Line line : paper.lines()) {
                int at = printed.indexOf(CharMatcher.whitespace().removeFrom(line.text()), from);
                assertThat(at).as(line.text()).isNotNegative();
                from = at;
            }
        }
    }

    @Test
    void it_is_a4_with_the_packaged_font_inside() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.getName()).contains("Tinos");
                assertThat(font.isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void the_same_paper_gives_the_same_bytes() throws IOException {
        assertThat(pdf()).isEqualTo(pdf());
    }

    private byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialPdf.write(paper, WORDS, out);
        Path file = Path.of("target", "pictures", "ke-hoach.pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, out.toByteArray());
        return out.toByteArray();
    }
}
