package vn.chiso.report.official;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Language;
import vn.chiso.report.words.Words;

class ConformanceCheckerTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    @Test
    void what_we_write_is_as_the_decree_asks() throws IOException {
        assertThat(ConformanceChecker.check(new ByteArrayInputStream(written())))
                .isEmpty();
    }

    @Test
    void a_margin_that_is_too_narrow_is_found_and_one_at_the_edge_is_not() throws IOException {
        assertThat(findings(document -> margins(document, 1130))) // 19.9 mm, within what rounding may cost
                .isEmpty();
        assertThat(findings(document -> margins(document, 1077)))
                .containsExactly("margin.top: expected 20-25 mm, got 19.0 mm");
    }

    private static void margins(XWPFDocument document, int top) {
        document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getCTP().isSetPPr()
                        && paragraph.getCTP().getPPr().isSetSectPr())
                .forEach(paragraph ->
                        paragraph.getCTP().getPPr().getSectPr().getPgMar().setTop(BigInteger.valueOf(top)));
    }

    @Test
    void what_was_formatted_by_hand_counts() throws IOException {
        assertThat(findings(document ->
                        find(document, "Khắc phục một số").getRuns().get(0).setFontSize(16)))
                .containsExactly("subject (\"Khắc phục một số tồn tại, hạn \"): expected size 13-14, got 16");
        assertThat(findings(document ->
                        find(document, "Căn cứ các").getRuns().get(0).setItalic(false)))
                .containsExactly("basis (\"Căn cứ các Quyết định số 1445/\"): expected italic, got upright");
        assertThat(findings(document ->
                        find(document, "Căn cứ các").getRuns().get(0).setFontFamily("Arial")))
                .containsExactly("basis (\"Căn cứ các Quyết định số 1445/\"): expected Times New Roman, got Arial");
    }

    @Test
    void what_is_missing_is_named() throws IOException {
        assertThat(findings(
                        document -> document.removeBodyElement(document.getPosOfParagraph(find(document, "KẾ HOẠCH")))))
                .containsExactly("type: expected one, got none");
        assertThat(findings(
                        document -> document.getDocument().getBody().getSectPr().unsetPgMar()))
                .isEmpty();
    }

    @Test
    void a_template_without_the_styles_is_refused_with_every_one_that_it_lacks() throws IOException {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.write(bare);
        }
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> OfficialDocx.withTemplate(new ByteArrayInputStream(bare.toByteArray()), WORDS))
                .satisfies(refused -> assertThat(refused.problems())
                        .hasSize(LayoutRules.Element.values().length)
                        .anyMatch(problem -> problem.toString().contains("a paragraph style with the id NdCountry")));
    }

    @Test
    void a_house_template_brings_its_styles_and_not_its_text() throws IOException {
        OfficialDocx house = OfficialDocx.withTemplate(new ByteArrayInputStream(written()), WORDS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.write(paper(), out);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> paragraph.getText().equals("KẾ HOẠCH")))
                    .hasSize(1);
        }
        assertThat(ConformanceChecker.check(new ByteArrayInputStream(out.toByteArray())))
                .isEmpty();
    }

    private static OfficialPaper paper() {
        RemediationPlan plan = NhuQuynh.plan();
        return PlanPaper.of(plan, Letterheads.of(plan, Optional.empty(), "Như Quỳnh"), List.of(NhuQuynh.cchc()), WORDS);
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocx.standard(WORDS).write(paper(), out);
        return out.toByteArray();
    }

    private static XWPFParagraph find(XWPFDocument document, String start) {
        return document.getParagraphs().stream()
                .filter(paragraph -> paragraph.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Consumer<XWPFDocument> change) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(written()))) {
            change.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return ConformanceChecker.check(new ByteArrayInputStream(out.toByteArray())).stream()
                    .map(ConformanceChecker.Finding::toString)
                    .toList();
        }
    }
}
