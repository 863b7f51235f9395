package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapiCommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return Main.run(arguments, stream, stream);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_province_sees_its_place_and_what_changed() {
        assertThat(run("papi", "Quang Ninh")).isZero();
        assertThat(printed())
                .startsWith("PAPI cấp tỉnh năm 2024: Quảng Ninh (vn-63 22)\n")
                .contains("Tổng điểm (total): 47,8212 / 80, hạng (rank) 1 trên 61 tỉnh có tổng điểm")
                .contains("Nhóm (group): nhóm đạt điểm cao nhất")
                .contains("Đã ở nhóm cao nhất (in the highest group)")
                .contains("không công bố năm 2023")
                .contains("sai số chuẩn của từng tỉnh không được công bố");
    }

    @Test
    void a_province_without_a_total_has_no_rank() {
        assertThat(run("papi", "Tiền Giang")).isZero();
        assertThat(printed())
                .contains("Không có tổng điểm, không xếp hạng: chưa công bố D1, D2, D3, D4, D5, D6, D7, D8");
    }

    @Test
    void a_table_of_sub_dimensions_says_which_series_are_broken(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("t.csv");
        Files.writeString(table, "province,year,2.1,2.2,6.4\nHà Nội,2020,0.8,1.7,1.5\nHà Nội,2021,0.9,1.6,1.9\n");
        assertThat(run("papi", "Hà Nội", table.toString())).isZero();
        assertThat(printed())
                .containsPattern("2.1 .*0,8000 +0,9000 +\\+0,1000")
                .contains("đứt chuỗi: law-and-order 2021");
    }

    @Test
    void a_name_of_another_system_is_not_taken_for_one_of_this() {
        assertThat(run("papi", "Hà Tây")).isEqualTo(2);
        assertThat(printed())
                .isEqualTo("Không có tỉnh nào tên là Hà Tây trong hệ vn-63 (no such province in this system).\n");
    }

    @Test
    void the_speed_of_this_machine_is_printed() {
        assertThat(run("papi-speed")).isZero();
        assertThat(printed()).containsPattern("\\d ms  một phương án").containsPattern("5000 lần tính");
    }
}
