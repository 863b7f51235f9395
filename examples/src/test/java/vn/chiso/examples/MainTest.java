package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    @TempDir
    Path temp;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path input;

    /** The packaged case as a folder of the user's own. */
    @BeforeEach
    void copyInput() throws IOException {
        input = Files.createDirectory(temp.resolve("input"));
        InputFolder.packaged("nhu-quynh-2024").files().forEach((name, text) -> write(input.resolve(name), text));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(input.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(input.resolve(file), text.replace(from, to));
    }

    private int run(String... arguments) {
        return Main.run(arguments, stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path output() {
        return temp.resolve("output");
    }

    private int runInput() {
        return run("--out", output().toString(), input.toString());
    }

    @Test
    void the_real_case_shows_the_known_numbers() {
        assertThat(run("--out", output().toString())).isZero();
        assertThat(printed())
                .contains("Công bố: 83,60/100,00, xếp thứ 30, xếp loại khá (1445/QĐ-SNV)")
                .contains("Tính lại từ các nội dung: 82,35/100,00; công bố trừ tính lại: +1,25")
                .contains("KHÔNG GIẢI THÍCH ĐƯỢC (UNEXPLAINED)")
                .contains("Tổng điểm kỳ trước suy ra từ mức tăng, giảm: 80,78")
                .contains(
                        "CCHC: đạt tối đa mọi nội dung cần +16,40 điểm trong một năm; mức tăng duy nhất đã biết là +2,82")
                .contains("Điểm mất theo nội dung: 17,65 (6 nội dung mất điểm)")
                .contains("Công bố: 83,81/100,00, xếp thứ 38, xếp loại khá (1446/QĐ-SNV)")
                .contains("Tính lại từ các nội dung: 48,42/60,00; công bố trừ tính lại: +35,39")
                .contains("CÓ PHẦN KHÔNG ĐƯỢC LIỆT KÊ (PART_NOT_ITEMISED)")
                .contains("Phần không được liệt kê: tối đa 40,00, đạt 35,39, mất 4,61")
                .contains("Tổng điểm kỳ trước suy ra từ mức tăng, giảm: 87,69")
                .contains("Điểm mất theo nội dung: 11,58 (8 nội dung mất điểm)")
                .contains("18 nội dung, 45 giải pháp")
                .contains("Giải pháp có thời hạn: 0/45");
        assertThat(printed())
                .containsPattern(
                        "25,84 %[\\s\\S]*22,66 %[\\s\\S]*17,00 %[\\s\\S]*13,09 %[\\s\\S]*11,33 %[\\s\\S]*10,08 %");
        assertThat(printed())
                .containsPattern("\\(không giao cho ai\\) +5,50")
                .containsPattern("\\(giao chung\\)[^\\n]* 2,00");
    }

    @Test
    void of_the_real_case_no_step_is_known_and_the_report_says_why() {
        run("--out", output().toString());
        assertThat(printed())
                .contains("""
                        Bước gần nhất (nearest steps; CHƯA BIẾT = unknown); đã mất, nhiều nhất lấy lại được: 17,65
                          - CHƯA BIẾT: 1.1, 1.2, 1.3, 1.7, 1.8, 1.9 (mất 17,65)
                              chỉ biết điểm được chấm, không biết cách chấm: không có gì để đếm xem cần thêm bao nhiêu (POINTS_ONLY)
                          - Đang đạt tối đa, cần giữ: 1.4, 1.5, 1.6; CHƯA BIẾT còn được sai bao nhiêu
                          - Loại cao hơn liền kề: CHƯA BIẾT: ngưỡng xếp loại không có trong văn bản nào đã đọc (UNKNOWN_BOUNDS)
                          - Hạng cao hơn liền kề: CHƯA BIẾT: không có kết quả đầy đủ của các đơn vị khác (UNKNOWN_PEERS)
                        """)
                .contains("  - CHƯA BIẾT: survey\n      chưa có kết quả (NOT_ASSESSED)")
                .contains("cần giữ: 2.4; CHƯA BIẾT còn được sai bao nhiêu");
    }

    @Test
    void where_rules_bounds_and_others_are_known_the_nearest_steps_are_too() throws IOException {
        Path own = Files.createDirectory(temp.resolve("own"));
        write(own.resolve("edition.yaml"), MEASURED);
        write(own.resolve("a.yaml"), measured("a", "70/100", "90/100"));
        write(own.resolve("b.yaml"), measured("b", "100/100", "30/40"));
        assertThat(run("--out", output().toString(), own.toString())).isZero();
        // a: 0 of 60 and 36 of 40; b: 60 and 30. From 80 % half of 60: ten more; the next hundredth of 40 x 90/100: one
        // more, 0.40
        assertThat(printed())
                .contains("""
                        đã mất, nhiều nhất lấy lại được: 64,00
                          - 1: sửa được thêm 10 trường hợp (70/100 → 80/100) thì tổng điểm +30,00
                          - 2: sửa được thêm 1 trường hợp (90/100 → 91/100) thì tổng điểm +0,40
                          - Loại cao hơn liền kề (Khá): cần thêm 24,00
                          - Hạng cao hơn liền kề (hạng 1): cần thêm 54,00; so với 1 đơn vị trong thư mục, giả định các đơn vị khác đứng yên
                        """)
                .contains("cần giữ: 1 (sai thêm 5 trường hợp chưa mất điểm)")
                .contains("Loại cao hơn liền kề: đã ở loại cao nhất")
                .contains("Hạng cao hơn liền kề (hạng 1): đã đứng đầu; so với 1 đơn vị");
        assertThat(printed()).doesNotContain("Ngưỡng của loại"); // the last one takes everything below, by definition
    }

    private static String measured(String unit, String one, String two) {
        return """
            chiso: assessment/1
            edition: do-duoc-2026
            unit: {id: %s, name: xã %s, kind: xã}
            period: 2026
            measurements:
              "1": {share: %s}
              "2": {share: %s}
            """.formatted(unit, unit, one, two);
    }

    /** A made-up set whose leaves are measured. */
    private static final String MEASURED = """
      chiso: index/1
      index: DO-DUOC
      name: {vi: Bộ tiêu chí đo được}
      edition: do-duoc-2026
      period: 2026
      documents:
        set: {type: Ví dụ, subject: bộ tiêu chí hư cấu}
      max: 100
      source: {document: set, provenance: assumed, note: hư cấu}
      rounding:
        leaf: 2 HALF_UP
        total: 2 HALF_UP
        source: {document: set, provenance: assumed, note: hư cấu}
      grades:
        complete: true
        list:
          - {id: good, name: {vi: Tốt}, from: 80, source: {document: set, provenance: assumed, note: hư cấu}}
          - {id: fair, name: {vi: Khá}, from: 60, source: {document: set, provenance: assumed, note: hư cấu}}
          - {id: weak, name: {vi: Yếu}, source: {document: set, provenance: assumed, note: hư cấu}}
      parts:
        - part: base
          kind: base
          name: {vi: Hai tiêu chí}
          max: 100
          source: {document: set, provenance: assumed, note: hư cấu}
          criteria:
            - code: "1"
              name: {vi: Hồ sơ đúng hạn}
              max: 60
              source: {document: set, provenance: assumed, note: hư cấu}
              rule:
                kind: bands
                bands: [{to: 80%, points: 0}, {from: 80%, to: 95%, points: 50%}, {from: 95%, points: full}]
            - code: "2"
              name: {vi: Hồ sơ trực tuyến}
              max: 40
              source: {document: set, provenance: assumed, note: hư cấu}
              rule: {kind: proportional}
      """;

    @Test
    void the_plan_lacks_what_the_paper_lacks() {
        run("--out", output().toString());
        assertThat(printed())
                .containsPattern(" 13  Mất điểm mà không nêu hạn chế chỉ ra lỗi")
                .containsPattern("  5  Mất điểm mà không giao cho ai")
                .containsPattern("  1  Giao chung cho nhiều bên")
                .containsPattern("  5  Nhắc tới hạn chế chưa hề được nêu")
                .containsPattern("  5  Chỉ tiêu không có con số")
                .containsPattern("  2  Tổng điểm công bố không khớp")
                .containsPattern(" 45  Giải pháp không có thời hạn");
    }

    @Test
    void the_worked_follow_up_is_made_up_and_is_written_to_be_edited() throws IOException {
        run("--out", output().toString());
        assertThat(printed())
                .contains("Theo dõi thực hiện (ví dụ giả định)")
                .contains("SỐ LIỆU GIẢ ĐỊNH (synthetic).")
                .contains("không có cách nào hơn: +2,90 điểm")
                .contains("  nhu-quynh-2025-gia-dinh/theo-doi.yaml (");
        Path followUp = output().resolve("nhu-quynh-2025-gia-dinh").resolve("theo-doi.yaml");
        Files.writeString(
                followUp, Files.readString(followUp).replace("cong-chuc-tu-phap: 3\n", "cong-chuc-tu-phap: 2\n"));
        out.reset();
        assertThat(run("--out", temp.resolve("again").toString(), output().toString()))
                .isZero();
        assertThat(printed()).contains("không có cách nào hơn: +1,90 điểm"); // without 1.2-s1, which takes 8 days of 6
        out.reset();
        run("follow-up", followUp.getParent().toString());
        assertThat(printed()).contains("không có cách nào hơn: +1,90 điểm");
    }

    @Test
    void a_changed_input_changes_the_numbers() throws IOException {
        edit("cchc.yaml", "7.44/12.00 điểm; (- 4,56 điểm)", "8.69/12.00 điểm; (- 3,31 điểm)");
        assertThat(runInput()).isZero();
        assertThat(printed())
                .contains("Tính lại từ các nội dung: 83,60/100,00; công bố trừ tính lại: 0,00")
                .contains("KHỚP (EXACT)")
                .contains("Điểm mất theo nội dung: 16,40");
    }

    @Test
    void what_it_writes_can_be_read_again_and_says_the_same() throws IOException {
        run("--out", output().toString());
        String first = printed();
        out.reset();
        Path again = temp.resolve("again");
        assertThat(run("--out", again.toString(), output().toString())).isZero();
        assertThat(printed().lines().filter(line -> !line.startsWith("Đã ghi")))
                .containsExactlyElementsOf(
                        first.lines().filter(line -> !line.startsWith("Đã ghi")).toList());
        for (String name : new String[] {"cchc.yaml", "papi.yaml", "plan.yaml"}) {
            assertThat(again.resolve(name)).hasSameTextualContentAs(output().resolve(name));
        }
    }

    @Test
    void papers_tables_and_pages_are_written_beside_the_inputs() throws IOException {
        assertThat(run("--out", output().toString())).isZero();
        assertThat(printed())
                .contains("  ke-hoach.docx (", "  ke-hoach.pdf (", "  bang-diem.xlsx (", "  bao-cao.html (")
                .contains("  ket-qua.json (", "  ket-qua.csv (");
        assertThat(output().resolve("ke-hoach.docx")).isNotEmptyFile();
        assertThat(output().resolve("ke-hoach.pdf")).binaryContent().startsWith('%', 'P', 'D', 'F');
        assertThat(output().resolve("bao-cao.html")).content().contains("<!DOCTYPE html>", "83,60/100,00");
        assertThat(output().resolve("ket-qua.json")).content().contains("report/1", "\"points\" : \"16.22\"");
        assertThat(output().resolve("ket-qua.csv")).content().contains("CCHC;2024;tiêu chí;1.3;");
    }

    @Test
    void broken_input_names_every_place_and_writes_nothing() throws IOException {
        edit("cchc.yaml", "7.44/12.00", "17.44/12.00");
        edit("papi.yaml", "rank: 38", "rank: no");
        assertThat(runInput()).isEqualTo(2);
        assertThat(complained())
                .containsPattern(
                        "cchc\\.yaml:\\d+:\\d+ \\(criterion 1\\.7, points\\): expected points from 0 to 12, but got 17\\.44")
                .containsPattern(
                        "papi\\.yaml:\\d+:\\d+ \\(published\\.rank\\): expected a whole number from 1, but got 'no'");
        assertThat(printed()).isEmpty();
        assertThat(output()).doesNotExist();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThat(run(temp.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(complained()).contains("nowhere: expected a folder, but got nothing of that name");
    }

    @Test
    void the_output_may_not_replace_the_input() throws IOException {
        assertThat(run("--out", input.toString(), input.toString())).isEqualTo(2);
        assertThat(complained()).contains("The output folder is the input folder");
    }

    @Test
    void a_strange_file_is_not_passed_over() throws IOException {
        write(input.resolve("notes.yaml"), "hello: world\n");
        assertThat(runInput()).isEqualTo(2);
        assertThat(complained()).contains("notes.yaml: expected a format such as 'chiso: assessment/1'");
    }

    @Test
    void an_edition_of_ones_own_needs_no_java() throws IOException {
        Path own = Files.createDirectory(temp.resolve("own"));
        String edition = vn.chiso.core.definition.IndexFiles.write(
                vn.chiso.cchc.CchcEditions.library().get("cchc-commune-hung-yen-2024"));
        write(own.resolve("my-edition.yaml"), edition.replace("cchc-commune-hung-yen-2024", "my-edition"));
        write(
                own.resolve("mine.yaml"),
                Files.readString(input.resolve("cchc.yaml")).replace("cchc-commune-hung-yen-2024", "my-edition"));
        assertThat(run("--out", output().toString(), own.toString())).isZero();
        assertThat(printed()).contains("Bộ tiêu chí: my-edition").contains("82,35");
        try (Stream<Path> written = Files.list(output())) {
            assertThat(written.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "mine.yaml", "bang-diem.xlsx", "bao-cao.html", "ket-qua.json", "ket-qua.csv");
        }
    }

    @Test
    void the_plan_that_the_tests_of_core_read_is_this_plan() {
        Path copy = Path.of("..", "core", "src", "test", "resources", "vn", "chiso", "core", "remediation");
        assertThat(copy.resolve("nhu-quynh-plan.yaml")).hasSameTextualContentAs(input.resolve("plan.yaml"));
    }

    @Test
    void help_and_wrong_calls() {
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("java -jar chiso-examples.jar [--out FOLDER] [INPUT]");
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(complained()).contains("but got '--colour'. Try --help.");
    }
}
