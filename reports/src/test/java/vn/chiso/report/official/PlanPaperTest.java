package vn.chiso.report.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CharMatcher;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.report.NhuQuynh;
import vn.chiso.report.model.Language;
import vn.chiso.report.words.Words;

/** The official plan against the text of the real paper, read back without the library that wrote it. */
class PlanPaperTest {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private final RemediationPlan plan = NhuQuynh.plan();
    private final OfficialPaper paper = PlanPaper.of(
            plan,
            Letterheads.of(plan, Optional.empty(), "Như Quỳnh"),
            List.of(NhuQuynh.cchc(), NhuQuynh.papi()),
            WORDS);

    @Test
    void its_text_is_that_of_the_paper_from_the_first_word_to_the_last() throws Exception {
        String written = squeezed(paragraphs(docx()).stream()
                .dropWhile(text -> !text.startsWith("Căn cứ"))
                .takeWhile(text -> !text.startsWith("Nơi nhận"))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" ")));
        String seed = seed();
        String printed = squeezed(seed.substring(seed.indexOf("Căn cứ các"), seed.indexOf("Nơi nhận:")));
        assertThat(written).isEqualTo(printed);
    }

    @Test
    void the_recipients_are_those_of_the_paper() throws Exception {
        List<String> written = paragraphs(docx()).stream()
                .dropWhile(text -> !text.startsWith("Nơi nhận"))
                .takeWhile(text -> !text.startsWith("TM"))
                .toList();
        assertThat(written).hasSize(11).startsWith("Nơi nhận:", "- UBND huyện;").endsWith("- Lưu: VT.");
    }

    @Test
    void number_and_date_are_left_open_for_the_clerk() throws Exception {
        assertThat(paragraphs(docx()))
                .contains("Số:        /KH-UBND", "Như Quỳnh, ngày        tháng        năm 2025")
                .contains("ỦY BAN NHÂN DÂN THỊ TRẤN NHƯ QUỲNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void every_action_is_in_the_annexes() throws Exception {
        String annexes = paragraphs(docx()).stream()
                .dropWhile(text -> !text.startsWith("Phụ lục I"))
                .collect(Collectors.joining("\n"));
        assertThat(plan.actions().map(action -> action.printed().text())).allMatch(annexes::contains);
    }

    @Test
    void each_annex_lies_across_and_has_numbers_of_its_own() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part(docx(), "word/document.xml")));
        NodeList sections = xml.getElementsByTagNameNS(W, "sectPr");
        List<String> numbering = new ArrayList<>();
        for (int i = 0; i < sections.getLength(); i++) {
            Element section = (Element) sections.item(i);
            Element size = (Element) section.getElementsByTagNameNS(W, "pgSz").item(0);
            Element numbers =
                    (Element) section.getElementsByTagNameNS(W, "pgNumType").item(0);
            numbering.add(size.getAttributeNS(W, "orient") + " "
                    + (numbers == null ? "goes on" : "from " + numbers.getAttributeNS(W, "start")));
        }
        assertThat(numbering).containsExactly(" goes on", "landscape from 1", "landscape from 1");
    }

    @Test
    void the_document_is_valid_against_the_schema() throws Exception {
        DocumentDocument document =
                DocumentDocument.Factory.parse(new ByteArrayInputStream(part(docx(), "word/document.xml")));
        List<XmlError> errors = new ArrayList<>();
        boolean valid = document.validate(new XmlOptions().setErrorListener(errors));
        assertThat(errors).isEmpty();
        assertThat(valid).isTrue();
    }

    @Test
    void the_same_paper_gives_the_same_bytes() throws IOException {
        assertThat(docx()).isEqualTo(docx());
    }

    private byte[] docx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocx.standard(WORDS).write(paper, out);
        Path file = Path.of("target", "pictures", "ke-hoach.docx");
        Files.createDirectories(file.getParent());
        Files.write(file, out.toByteArray());
        return out.toByteArray();
    }

    private static byte[] part(byte[] docx, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
        }
        throw new AssertionError("There is no " + name);
    }

    /** The texts of all paragraphs, by plain XML. */
    private static List<String> paragraphs(byte[] docx) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document xml = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part(docx, "word/document.xml")));
        NodeList paragraphs = xml.getElementsByTagNameNS(W, "p");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < paragraphs.getLength(); i++) {
            NodeList runs = ((Element) paragraphs.item(i)).getElementsByTagNameNS(W, "t");
            StringBuilder text = new StringBuilder();
            for (int r = 0; r < runs.getLength(); r++) {
                text.append(runs.item(r).getTextContent());
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String seed() throws IOException {
        String resource = "/vn/chiso/core/remediation/nhu-quynh-plan-2025.txt";
        try (InputStream in = Objects.requireNonNull(PlanPaperTest.class.getResourceAsStream(resource))) {
            return Normalizer.normalize(new String(in.readAllBytes(), StandardCharsets.UTF_8), Normalizer.Form.NFC);
        }
    }

    /** Without any white space: where lines break is the printer's business. */
    private static String squeezed(String text) {
        return CharMatcher.whitespace().removeFrom(text);
    }
}
