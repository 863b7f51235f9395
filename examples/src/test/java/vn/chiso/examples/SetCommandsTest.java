package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetCommandsTest {
    @TempDir
    Path sets;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void writeSets() {
        assertThat(run("sets")).isZero();
        out.reset();
    }

    private int run(String command, String... files) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = files.length == 0
                ? new String[] {command, sets.toString()}
                : Stream.concat(Stream.of(command), Arrays.stream(files).map(file -> sets.resolve(file)
                                .toString()))
                        .toArray(String[]::new);
        return Main.run(arguments, stream, stream);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8).replace(sets + "/", "");
    }

    private void edit(String file, String from, String to) throws IOException {
        String text = Files.readString(sets.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(sets.resolve(file), text.replace(from, to));
    }

    @Test
    void the_packaged_sets_are_sound() {
        assertThat(run(
                        "check",
                        "qd766-2026.yaml",
                        "qd766-2026.cases.yaml",
                        "an-hai-2026.yaml",
                        "an-hai-2026.cases.yaml",
                        "thon-dong-2026.yaml"))
                .isZero();
        assertThat(printed()).isEqualTo("""
                        ok    qd766-2026.yaml: qd766-2026, 23 leaves, 100 points, 3 assumptions
                        ok    qd766-2026.cases.yaml: 17 worked cases
                        ok    an-hai-2026.yaml: an-hai-2026, 15 leaves, 100 points, 44 assumptions
                        ok    an-hai-2026.cases.yaml: 14 worked cases
                        ok    thon-dong-2026.yaml: thon-dong-2026, 16 leaves, 100 points, 46 assumptions
                        """);
    }

    @Test
    void the_portal_and_the_hand_agree_with_the_sets() {
        assertThat(run(
                        "verify",
                        "qd766-2026.yaml",
                        "qd766-2026.cases.yaml",
                        "an-hai-2026.yaml",
                        "an-hai-2026.cases.yaml"))
                .isZero();
        assertThat(printed().lines()).hasSize(31).allMatch(line -> line.startsWith("ok    "));
        assertThat(printed())
                .contains(
                        "thanh toán Việt Trì",
                        "tiến độ bốn",
                        "trần 100 điểm tính trước khi trừ",
                        "không làm khác với làm được 0 %");
    }

    @Test
    void a_number_that_is_changed_is_found_out_with_its_arithmetic() throws IOException {
        edit("qd766-2026.cases.yaml", "{share: 4015/4920}", "{share: 4920/4920}");
        assertThat(run("verify", "qd766-2026.yaml", "qd766-2026.cases.yaml")).isEqualTo(1);
        assertThat(printed()).contains("""
                FAILS thanh toán Việt Trì
                    criterion 4: expected 6.74, but got 7.84 (sum)
                      read 4.1 = 6
                      read 4.2 = 1.18
                      read 4.3 = 0.66
                      SUMMED = 7.84
                """);
    }

    @Test
    void the_order_of_cap_and_penalty_is_the_editions() throws IOException {
        edit("an-hai-2026.yaml", "  - {cap: 100}\n  - {add: [penalty]}\n", "  - {add: [penalty]}\n  - {cap: 100}\n");
        assertThat(run("verify", "an-hai-2026.yaml", "an-hai-2026.cases.yaml")).isEqualTo(1);
        assertThat(printed()).contains("total: expected 98, but got 100 (sum)");
    }

    @Test
    void a_broken_set_is_told_everything_at_once() {
        assertThat(run("check", "an-hai-2026.broken.yaml")).isEqualTo(2);
        assertThat(printed())
                .startsWith("FAILS an-hai-2026.broken.yaml: 12 problems\n")
                .contains(
                        "an-hai-2026.broken.yaml:26:12 (total[3].rise): expected only the keys add, cap, raise, convert, but got rise.",
                        "an-hai-2026.broken.yaml:28:3 (grades): expected a consistent scale",
                        "Grade fair starts at 85 points, not below the better grade's 80.",
                        "an-hai-2026.broken.yaml:65:17 (criterion 1.2, rule, bands): expected bands without a gap, but got x < 0.75 and"
                                + " then 0.8 <= x < 1. Let one end where the other begins.",
                        "a name that leads nowhere: leaf(\"1.9\").share in 'leaf(\"1.9\").share = 100%'.",
                        "(criterion 2.1): expected a policy for not applicable, as its rule may end in that, but got none.",
                        "expected one of xã, phường for unit.kind, but got \"quận\".",
                        "a name that leads nowhere: cohort.max(model) in 'models / cohort.max(model)'.",
                        "(criterion 3.1, rule, without-previous): expected what it earns if there is no previous period",
                        "(criterion 3.3, rule, options): expected a best case that earns the maximum of 5, but got 4.5.",
                        "(criterion 3.3): expected a name of its own, but got 3.3 for the second time.");
    }

    @Test
    void sums_are_checked_once_all_lines_can_be_read() throws IOException {
        edit(
                "an-hai-2026.yaml",
                "max: 20\n    not-applicable: rescale-total",
                "max: 25\n    not-applicable: rescale-total");
        assertThat(run("check", "an-hai-2026.yaml")).isEqualTo(2);
        assertThat(printed())
                .contains("(part survey): expected criteria that add up to the maximum of 25, but got 20.")
                .contains("(max): expected parts within the scale that add up to the maximum of 100, but got 105.");
    }

    @Test
    void an_extension_is_compared_with_what_it_extends() {
        assertThat(run("compare", "an-hai-2026.yaml", "thon-dong-2026.yaml")).isZero();
        assertThat(printed()).isEqualTo("""
                an-hai-2026 -> thon-dong-2026: 3 changes
                  1.3 re-weighted: 5 -> 3
                  1.4 added: Tiêu chí riêng của địa phương, max 2, under 1
                  3.3 re-ruled: kind: choice options: tốt: 100% khá: 60% trung bình: 20% yếu: 0 -> kind: yes-no
                """);
    }

    @Test
    void a_score_shows_every_step_and_where_a_line_came_from() throws IOException {
        StringBuilder measurements = new StringBuilder();
        for (String leaf : List.of(
                "1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "3.4", "S1", "T1", "T2", "P1")) {
            measurements
                    .append("  \"")
                    .append(leaf)
                    .append(leaf.equals("2.1") ? "\": {share: 931/1000}\n" : "\": not-assessed\n");
        }
        Files.writeString(sets.resolve("a.yaml"), """
                chiso: assessment/1
                edition: thon-dong-2026
                unit: {id: an-hai, name: xã An Hải, kind: xã}
                period: 2026
                measurements:
                  "1.4": {done: có}
                """ + measurements);
        assertThat(run("score", "an-hai-2026.yaml", "thon-dong-2026.yaml", "a.yaml"))
                .isZero();
        assertThat(printed())
                .startsWith("xã An Hải, 2026, thon-dong-2026\n")
                .contains("""
                      2.1  Hồ sơ giải quyết đúng hạn: 14.7 / 15  [an-hai-2026]
                          < share = 931/1000
                          = MEASURED (share) 0.931
                          = TARGET (0.95) 0.98
                          = EXACT 14.7
                """, "      1.4  Tiêu chí riêng của địa phương: 2 / 2\n");
    }

    @Test
    void a_file_that_is_not_there_and_a_wrong_call_are_named() {
        assertThat(run("check", "nothing.yaml")).isEqualTo(2);
        assertThat(printed()).contains("nothing.yaml: expected a readable file in UTF-8, but got");
        assertThat(run("compare", "an-hai-2026.yaml")).isEqualTo(2);
        assertThat(printed()).contains("expected two editions, but got one. Name two files.");
        assertThat(run("--help")).isZero();
        assertThat(printed()).contains("check FILE...", "verify FILE...");
    }
}
