package vn.chiso.report.official;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void a_run_of_more_than_fourteen_may_break_after_each_fourteen() {
        String fourteen = "x".repeat(14);
        assertThat(Printable.text("Số " + fourteen + " kg")).isEqualTo("Số " + fourteen + " kg");
        assertThat(Printable.text("Số " + fourteen + fourteen + "y"))
                .isEqualTo("Số " + fourteen + "\u200B" + fourteen + "\u200By");
    }

    @Test
    void a_sign_of_two_halves_stays_whole() {
        assertThat(Printable.text("x".repeat(14) + "\uD83D\uDE00")).isEqualTo("x".repeat(14) + "\u200B\uD83D\uDE00");
    }

    @Test
    void marks_of_direction_are_left_out_and_controls_become_spaces() {
        assertThat(Printable.text("a\u202Etxt.exe\u202C\u2067\u200F\u0007b")).isEqualTo("atxt.exe b");
    }
}
