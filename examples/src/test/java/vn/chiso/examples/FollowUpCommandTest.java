package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** The packaged follow-up with the plan that it follows, as a folder of the user's own. */
    @BeforeEach
    void copy() {
        InputFolder.packaged(FollowUpCase.PACKAGED).files().forEach(this::write);
        write("plan.yaml", InputFolder.packaged("nhu-quynh-2024").text("plan.yaml"));
    }

    private void write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String... arguments) {
        out.reset();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Main.run(arguments, stream, stream);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String edited(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
        return run("follow-up", folder.toString());
    }

    @Test
    void every_file_of_the_packaged_one_says_that_it_is_made_up() {
        InputFolder.packaged(FollowUpCase.PACKAGED)
                .files()
                .forEach((name, text) -> assertThat(text).as(name).startsWith("# SỐ LIỆU GIẢ ĐỊNH (synthetic)"));
        assertThat(FollowUpCase.packaged().followUp().isAssumed()).isTrue();
        assertThat(run("follow-up"))
                .contains("Theo dõi thực hiện (ví dụ giả định)")
                .contains("SỐ LIỆU GIẢ ĐỊNH (synthetic). Mọi thời hạn, công sức,");
    }

    @Test
    void a_loss_is_told_by_performance_and_paper_and_by_stage() {
        assertThat(run("follow-up"))
                .contains("CCHC 2024: 82,50/100,00, xếp loại Khá; mục tiêu năm 2025: 90,00, còn thiếu 7,50")
                // 0.90 + 0.50 + 0.50 + 4 + 1.50 + 2.40 + 2 + 0.50 + 1.20
                .contains("Vì kết quả thực hiện: 13,50 = 1.1.1 (0,90) + 1.1.2 (0,50) + 1.2 (0,50) + 1.3.1 (4,00)")
                .contains("Vì hồ sơ, giấy tờ:    3,00 = 1.1.2 (1,50) + 1.2 (1,50)")
                .contains("CHƯA BIẾT vì đâu:     1,00; 1.9:") // 17.50 - 13.50 - 3.00
                .contains(
                        "Ba lần chấm kết quả này: tự chấm 85,50; thẩm định trừ thêm 4,00 còn 81,50; giải trình lấy lại 1,00 thành 82,50")
                .contains(
                        "Giải trình 1.1.2 ngày 03/02/2025: ĐƯỢC CHẤP NHẬN, mất 2,50 còn 1,50 (vì được công nhận 1,00;")
                .contains(
                        "Giải trình 1.2 ngày 03/02/2025: KHÔNG được chấp nhận, vẫn mất 1,50 (vì không được công nhận,");
    }

    @Test
    void what_is_claimed_is_not_what_is_verified() {
        assertThat(run("follow-up"))
                .containsPattern("Tất cả +3 / 1 +1 / 1 +9 / 11 +1 / 1\\n")
                .containsPattern("công chức Tư pháp +1 / 0 +– +0 / 1 +1 / 1\\n")
                .contains("Báo cáo xong mà chưa ai kiểm chứng: 1.2-s2, 1.3-s1;")
                .contains("đã lùi hạn: may-quet (31/05/2025 → 31/10/2025)")
                // 1.1-s6 is judged, on paper; 1.7-s2 puts right 30 of 500: 85 % to 91 %, 2 points to 3
                .contains("Đã kiểm chứng, được tính: +2,00 = thực chất 1,00 + hồ sơ 1,00")
                // 1.3-s1 puts right 36 of 1200: 94 % to 97 %, 4 points to 6; 1.2-s2 is judged, on paper
                .contains("Mới tự báo cáo, CHƯA tính: +2,50 = thực chất 2,00 + hồ sơ 0,50");
    }

    @Test
    void warnings_come_with_what_they_read() {
        assertThat(run("follow-up"))
                // 98 % of 1200 are 1176, but 873 + 300 are 1173
                .contains("CCHC/1.3.1 mức 8,00 điểm (đến nay 873/900, còn 300)")
                // the next hundredth is 4.12: 577 of 1200 are 68.69 % of 70 %, 6 x 0.6869
                .contains("CCHC/1.7.1 mức 4,12 điểm (đến nay 432/900 = 48 %, cần 145/300 = 48 % của số còn lại)")
                .contains("Quá hạn: 1.2-s1 (hạn 31/08/2025, quá 30 ngày)")
                .contains("Sắp đến hạn: 1.1-s5 (hạn 07/10/2025, còn 7 ngày)")
                .contains("E3 (đến 30/11/2025, thẩm định 31/12/2025)")
                .contains("CCHC-2024/1.9/F1 (hạn 14/02/2025, đã qua, không ai giải trình)")
                .doesNotContain("Bộ tiêu chí đã khác");
    }

    @Test
    void the_best_choice_is_proven_and_says_why() {
        assertThat(run("follow-up"))
                .contains("công chức Tư pháp 9; công chức Văn hóa xã hội 6;") // 3 and 2 a month, 3 months
                // 0.50 + 1.00 + 0.90 + 0.50; at least 0 + 0.50 + 0.90 + 0.50; 0.5 x 0.5 + 0.7 + 0.15 x 0.9 + 0.3 x 0.5
                .contains(
                        "OPTIMAL, đã chứng minh không có cách nào hơn: +2,90 điểm; chấm lại cả bộ với các việc này: +2,90;"
                                + " nếu mọi ước lượng chỉ đạt mức thấp: +1,90; bình quân theo khả năng thành: +1,24")
                // 180 of 1200 more: 75 % to 90 % of 6
                .contains(
                        "+0,90  1.3-s2 (Bộ phận Một cửa thị trấn 9 ngày): 1.3.3, Hồ sơ được số hóa 900/1200 → 1080/1200;"
                                + " cùng may-quet Mua một máy quét tốc độ cao (công chức Tài chính - Kế toán 2 ngày), đang chờ UBND huyện")
                .contains("không chọn 1.7-s1: cần 12 ngày của công chức Văn hóa xã hội, sau các việc trên còn 6")
                // 1 day: nhac-han; 1 + 5: 1.1-s5 too; 1 + 8: nhac-han and 1.2-s1; all three in 14
                .contains("1 ngày +0,50; 6 ngày +1,00; 9 ngày +1,50; 14 ngày +2,00;")
                .contains("thue-so-hoa (không ai khai công sức, UNKNOWN_COST: không phải là 0 ngày)")
                .contains("1.9-s1 (không ai nói nó đem lại gì)");
    }

    @Test
    void the_forecast_adds_up_from_what_it_names() {
        assertThat(run("follow-up"))
                .contains("tính đúng, không mô phỏng")
                // 82.50 less the three measured lines, 4.00 + 3.60 + 2.00; of what is verified 1.7-s2 is on one of them
                .contains("Vì, từng dòng đã làm tròn: 72,90 của các tiêu chí không nêu dưới đây")
                .contains("+ 1,00  việc đã kiểm chứng, ngoài các tiêu chí đang đo")
                // (432 + 300 x (432 + 0.42 x 20) / 920) of 1200 is 47.97 %, of 70 % in 6 points
                .contains(
                        "+ 4,11  1.7.1, Hồ sơ nộp trực tuyến: đến nay 432/900, còn 300, năm trước 504/1200 (tính như 20 trường hợp)")
                .contains(
                        "+ 1,13  1.2, nhiều nhất 1,50: 1.2-s1 thành với khả năng 70 %, 1.2-s2 thành với khả năng 85 %") // 0.7 + 0.425
                .contains(
                        "+ 0,14  1.3.3, nhiều nhất 0,90: 1.3-s2 thành với khả năng 50 %, may-quet thành với khả năng 30 %")
                .contains("+ 0,24  1.8, nhiều nhất 0,60: 1.8-s1 thành với khả năng 40 %")
                .contains("1.3-s1 (đã thể hiện trong số đo)")
                .containsPattern(
                        "Bình quân 89,06; 80 % khả năng nằm từ 87,96 đến 90,11\\. Khả năng xếp loại: Tốt \\d+ %, Khá \\d+ %;");
    }

    @Test
    void fewer_days_choose_less() throws IOException {
        // 2 days a month are 6, but 1.2-s1 takes 8
        assertThat(edited("theo-doi.yaml", "cong-chuc-tu-phap: 3\n", "cong-chuc-tu-phap: 2\n"))
                .contains("không có cách nào hơn: +1,90 điểm")
                .contains("không chọn 1.2-s1: cần 8 ngày của công chức Tư pháp, sau các việc trên còn 6");
    }

    @Test
    void an_effort_that_is_stated_is_chosen_from() throws IOException {
        // 1 day of the 12 for 1.20 instead of 9 days for 0.90, and 10 more for 1.8-s1: 0.50 + 1.00 + 1.20 + 0.50 + 0.60
        assertThat(edited("theo-doi.yaml", "cost: 60000000", "cost: 60000000\n    effort: {bo-phan-mot-cua: 1}"))
                .contains("không có cách nào hơn: +3,80 điểm")
                .contains("không chọn 1.3-s2: đã chọn phương án khác, thue-so-hoa")
                .contains("không chọn may-quet: không việc nào được chọn cần nó")
                .doesNotContain("UNKNOWN_COST");
    }

    @Test
    void a_worse_month_lowers_the_forecast() throws IOException {
        // 836/900 so far: at best 1136 of 1200, below 95 %
        assertThat(edited("theo-doi.yaml", "period: 2025-M09, value: 97/100", "period: 2025-M09, value: 60/100"))
                .contains("CCHC/1.3.1 mức 6,00 điểm (đến nay 836/900, còn 300)")
                .doesNotContain("+ 6,00  1.3.1")
                .doesNotContain("Bình quân 89,06");
    }

    @Test
    void a_grade_without_a_bound_is_unknown_and_changed_rules_warn() throws IOException {
        assertThat(edited("bo-tieu-chi.yaml", "name: {vi: Tốt, en: Good}, from: 90,", "name: {vi: Tốt, en: Good},"))
                .contains("không rõ loại nào 100 % (CHƯA BIẾT ngưỡng, UNKNOWN_BOUNDS)")
                .contains("xếp loại CHƯA BIẾT")
                .containsPattern(
                        "Bộ tiêu chí đã khác bộ mà kế hoạch dựa vào: CCHC \\(f5839b812eb7… → [0-9a-f]{12}…\\)");
    }

    @Test
    void an_old_day_is_told_as_it_was() {
        assertThat(run("follow-up", folder.toString(), "2025-02-10"))
                .contains("đến ngày 10/02/2025")
                .contains("Giải trình 1.2 ngày 03/02/2025: chưa có trả lời (lý do nêu: báo cáo đã gửi")
                .contains("Vì hồ sơ, giấy tờ:    4,00")
                .contains("Đã kiểm chứng, được tính: 0,00");
    }

    @Test
    void every_action_shows_the_log_that_made_it() {
        assertThat(run("follow-up", folder.toString()))
                .contains("hạn 31/10/2025; hạn đầu 31/05/2025; chờ UBND huyện, hỏi lại 10/10/2025")
                .contains("10/07/2025 Văn phòng UBND: kiểm chứng: đúng là đã xong, theo E1")
                .contains(
                        "30/05/2025 chủ tịch UBND: lùi hạn 31/05/2025 → 31/10/2025, chủ tịch UBND cho phép (chờ duyệt kinh phí)");
    }

    @Test
    void what_does_not_meet_is_named() throws IOException {
        assertThat(run("follow-up", folder.toString(), "30/9/2025"))
                .contains(
                        "follow-up: expected a date such as 2025-06-30, but got 30/9/2025. Write year, month and day.");
        assertThat(edited("theo-doi.yaml", "lead: cong-chuc-tu-phap", "lead: cong-chuc-x"))
                .contains("action 1.2-s1: expected a party among the plan's parties");
        Files.delete(folder.resolve("theo-doi.yaml"));
        assertThat(run("follow-up", folder.toString()))
                .contains(
                        "expected one file with 'chiso: follow-up/1' and a result with 'chiso: assessment/1', but got [bo-tieu-chi.yaml,");
    }
}
