package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CampaignCommandTest {
    private static String printed = "";

    @BeforeAll
    static void run() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(Main.run(new String[] {"campaign"}, out, out)).isZero();
        printed = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_disputed_line_lost_three_and_a_half_points_and_got_three_back() {
        assertThat(printed).containsPattern("xã Đông Hải +82,85 +79,35 +82,35 +82,35  3,50; 3,00\\n");
    }

    @Test
    void two_communes_are_tied_and_share_a_rank() {
        assertThat(printed.lines().filter(line -> line.contains("  có  "))).hasSize(2);
    }

    @Test
    void what_does_not_apply_names_its_ground_and_who_approved_it() {
        assertThat(printed)
                .contains("xã Gia Thịnh: tiêu chí 2.2 không áp dụng (không phát sinh phản ánh, kiến nghị trong kỳ);"
                        + " người chấp thuận: Trần Văn Mẫu");
    }

    @Test
    void lateness_is_told_by_the_first_deadline() {
        assertThat(printed)
                .contains(
                        "xã Khánh An: chậm 2 ngày 15 giờ so với hạn đầu 03/11/2026 17:00; gia hạn: đến 09/11/2026 17:00");
    }

    @Test
    void the_reopening_has_a_reason_and_a_new_date() {
        assertThat(printed)
                .contains(
                        "xã Nam Phong: Mở lại thẩm định lần 2 lúc 17/12/2026 09:00, hạn mới 20/12/2026 17:00: Xã khiếu nại");
    }

    @Test
    void four_attempts_were_refused_by_name() {
        assertThat(printed).contains("TOO_LATE", "EXPLANATION_MISSING", "WRONG_STATE", "REASON_MISSING");
    }

    @Test
    void the_trail_of_the_disputed_line_is_complete_and_intact() {
        assertThat(printed)
                .contains("Vết kiểm toán của tiêu chí 3, xã Đông Hải")
                .contains("yêu cầu giải trình: Đề nghị gửi quyết định công nhận sáng kiến thứ hai")
                .contains("ghi 13 điểm vào vòng Thẩm định lần 2")
                .contains("Công bố: 13 điểm, lấy từ Thẩm định lần 2")
                .contains("Chuỗi băm nguyên vẹn (intact)");
    }
}
