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
            assertThat(written.map(path -> path.getFileName().toString())).containsExactly("mine.yaml");
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
