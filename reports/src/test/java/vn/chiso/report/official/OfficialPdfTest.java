package vn.chiso.report.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.ReadBack;
import vn.chiso.report.model.Language;
import vn.chiso.report.words.Words;

class OfficialPdfTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private static final RemediationPlan PLAN = NhuQuynh.plan();
    private static final OfficialPaper PAPER = PlanPaper.of(
            PLAN,
            Letterheads.of(PLAN, Optional.empty(), "Như Quỳnh"),
            List.of(NhuQuynh.cchc(), NhuQuynh.papi()),
            WORDS);

    private static byte[] pdf;

    @BeforeAll
    static void write() throws IOException {
        pdf = pdf();
        Path file = Path.of("target", "pictures", "ke-hoach.pdf");
        Files.createDirectories(file.getParent());
        Files.write(file, pdf);
    }

    @Test
    void every_paragraph_is_there_in_order() throws IOException {
        String printed = ReadBack.pdf(pdf);
        int from = 0;
        for (OfficialPaper.Line line : PAPER.lines()) {
            int at = printed.indexOf(ReadBack.squeezed(line.text()), from);
            assertThat(at).as(line.text()).isNotNegative();
            from = at;
        }
    }

    @Test
    void each_annex_lies_across_and_has_numbers_of_its_own() throws IOException {
        List<String> pages = ReadBack.pages(pdf);
        List<Integer> starts = IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).contains("Phụ lục I"))
                .boxed()
                .toList();
        assertThat(starts).hasSize(2);
        assertThat(starts)
                .allMatch(start ->
                        pages.get(start).lines().skip(1).findFirst().orElse("").startsWith("Phụ lục I"));
        assertThat(numbers(pages.subList(1, starts.get(0)))).isEqualTo(upTo(2, starts.get(0)));
        assertThat(numbers(pages.subList(starts.get(0), starts.get(1))))
                .isEqualTo(upTo(1, starts.get(1) - starts.get(0)));
        assertThat(numbers(pages.subList(starts.get(1), pages.size())))
                .isEqualTo(upTo(1, pages.size() - starts.get(1)));
        assertThat(pages.get(0)).doesNotStartWith("1"); // the first page shows none
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(starts.get(1)).getMediaBox().getWidth()).isBetween(841f, 843f);
        }
    }

    private static List<String> numbers(List<String> pages) {
        return pages.stream()
                .map(page -> page.lines().findFirst().orElse("").strip())
                .toList();
    }

    private static List<String> upTo(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toList();
    }

    @Test
    void it_is_tagged_for_those_who_have_it_read_out() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("vi");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Kế hoạch Khắc phục");
            try (InputStream metadata = catalog.getMetadata().exportXMPMetadata()) {
                assertThat(new String(metadata.readAllBytes(), StandardCharsets.UTF_8))
                        .containsPattern("pdfuaid:part>?[=\"]?\"?1");
            }
            Set<String> kinds = new HashSet<>();
            kinds(catalog.getStructureTreeRoot(), kinds);
            assertThat(kinds).contains("H1", "P", "Table", "THead", "TH", "TD");
        }
    }

    private static void kinds(PDStructureNode node, Set<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                kinds(element, kinds);
            }
        }
    }

    @Test
    void it_is_a4_with_the_packaged_font_inside() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
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
        assertThat(pdf()).isEqualTo(pdf);
    }

    private static byte[] pdf() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialPdf.write(PAPER, WORDS, out);
        return out.toByteArray();
    }
}
