package vn.chiso.core.campaign.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;
import vn.chiso.core.access.Actor;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

class AssessmentLogTest {
    private static final Actor LAN = Actor.of("lan", "an-binh", "self-assessor", "clerk");
    private static final Instant AT = Instant.parse("2026-11-03T10:00:00.5Z");
    private static final CriterionCode LEAF = CriterionCode.of("1.1");
    private static final Unit UNIT = new Unit("an-binh", "xã An Bình", "xã");

    /** Every act and every consequence once, with every kind of value. */
    private static final List<Act> ACTS = List.of(
            new Act.Open(),
            new Act.Enter(
                    "self",
                    LEAF,
                    Measurement.observed(Map.of(
                            "a", Value.of(Rational.of(-2, 3)),
                            "b", Value.of(new Ratio(0, 0)),
                            "c", Value.of(false),
                            "d", Value.of(List.of("một", "hai")),
                            "e", Value.of(LocalDate.of(2026, 2, 28)),
                            "f", Value.of("theo \"biên bản\"\\ số 3\nngày 5"))),
                    "ghi chú"),
            new Act.Enter("self", "1.1", Measurement.observed("points", Value.of(Rational.parse("7.50")))),
            new Act.Fill(
                    "self",
                    ImmutableSortedMap.of(
                            LEAF,
                            Measurement.notAssessed(),
                            CriterionCode.of("1.2"),
                            Measurement.notPerformed(),
                            CriterionCode.of("2"),
                            Measurement.notApplicable("không phát sinh"))),
            new Act.Confirm("self", ImmutableSortedSet.of(LEAF)),
            new Act.Inherit("appraisal-1", "self", ImmutableSortedSet.of(LEAF)),
            new Act.Attach(Evidence.builder()
                    .proves("1.1")
                    .id("e1")
                    .kind("plan")
                    .title("Kế hoạch: số 12/KH-UBND #1")
                    .contentHash("0".repeat(64))
                    .size(12)
                    .period(Period.parse("2026-Q3"))
                    .build()),
            new Act.Withdraw("e1", "nhầm"),
            new Act.Ask(LEAF, "vì sao?"),
            new Act.Explain(LEAF, "vì thế"),
            new Act.Comment(LEAF, "đề nghị"),
            new Act.Assign(ImmutableSortedSet.of(LEAF), "so-a", "chuyên môn"),
            new Act.CompletePart(),
            new Act.ReopenPart("an-binh", "chấm nhầm"),
            new Act.ReturnPart(ImmutableSortedSet.of(LEAF), AT, "thiếu"),
            new Act.ResubmitPart(ImmutableSortedSet.of(LEAF)),
            new Act.Extend(AT, "bão"),
            new Act.Move("submit"),
            new Act.Move("reopen", "khiếu nại", AT));

    private static final ImmutableList<Consequence> ALL = ImmutableList.of(
            new Consequence.Began("c", UNIT, "e-2026", "1".repeat(64), "small", "2".repeat(64)),
            new Consequence.StageBegan("self-assessment", Optional.of(AT), Optional.of(AT)),
            new Consequence.RoundOpened("self", ImmutableList.of("published")),
            new Consequence.RoundDecided("self", Optional.empty()),
            new Consequence.FindingsVoided("self", ImmutableSortedSet.of(LEAF)));

    private static AssessmentLog log() {
        AssessmentLog log = AssessmentLog.empty("c/an-binh");
        for (int i = 0; i < ACTS.size(); i++) {
            log = log.plus(next(log, "c" + i, ACTS.get(i), i == 0 ? ALL : ImmutableList.of()));
        }
        return log;
    }

    private static LogEntry next(AssessmentLog log, String command, Act act, ImmutableList<Consequence> consequences) {
        return LogEntry.of("c/an-binh", log.state().version() + 1, command, LAN, AT, act, consequences, log.head());
    }

    @Test
    void everything_reads_back_as_it_was_written() {
        AssessmentLog log = log();
        AssessmentLog again = AssessmentLog.read("log.jsonl", "c/an-binh", log.toText());
        assertThat(again.entries()).containsExactlyElementsOf(log.entries());
        assertThat(again).isEqualTo(log);
        assertThat(again.state()).isEqualTo(log.state());
        assertThat(again.toText()).isEqualTo(log.toText());
    }

    @Test
    void the_canonical_form_is_one_line_that_other_programs_can_hash_too() {
        LogEntry first = log().entries().get(0);
        LogEntry open =
                LogEntry.of("c/an-binh", 1, "c0", LAN, AT, new Act.Open(), ImmutableList.of(), LogEntry.GENESIS);
        String sealed = "{\"assessment\":\"c/an-binh\",\"version\":1,\"command\":\"c0\","
                + "\"actor\":{\"id\":\"lan\",\"of\":\"an-binh\",\"roles\":[\"clerk\",\"self-assessor\"]},"
                + "\"at\":\"2026-11-03T10:00:00.500Z\",\"act\":{\"do\":\"open\"},\"previous\":\"" + "0".repeat(64)
                + "\"}";
        assertThat(open.toJson())
                .isEqualTo(sealed.substring(0, sealed.length() - 1) + ",\"hash\":\"" + open.hash() + "\"}");
        assertThat(open.hash())
                .isEqualTo(com.google.common.hash.Hashing.sha256()
                        .hashString(sealed, java.nio.charset.StandardCharsets.UTF_8)
                        .toString());
        assertThat(first.toJson()).doesNotContain("\n");
    }

    @Test
    void the_first_entry_that_was_changed_is_named() {
        AssessmentLog log = log();
        String text = log.toText().replace("ghi chú", "ghi thêm");
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> AssessmentLog.read("log.jsonl", "c/an-binh", text))
                .withMessageMatching("entry 2: expected the hash [0-9a-f]{64} of its content, but got "
                        + log.entries().get(1).hash() + "\\. The entry was changed\\.");
    }

    @Test
    void an_entry_that_was_changed_with_its_hash_breaks_the_next() {
        List<LogEntry> entries = new ArrayList<>(log().entries());
        LogEntry old = entries.get(4);
        entries.set(
                4,
                LogEntry.of(
                        old.assessment(),
                        old.version(),
                        old.command(),
                        Actor.of("ai-do", "an-binh"),
                        old.at(),
                        old.act(),
                        old.consequences(),
                        old.previous()));
        assertThat(AssessmentLog.verify(entries).map(Problem::toString).orElse(""))
                .startsWith("entry 6: expected the previous hash ")
                .endsWith("The entry before was changed after this one had been made, or replaced.");
    }

    @Property(tries = 50)
    void removing_doubling_or_swapping_entries_shows(
            @ForAll @IntRange(max = 17) int index, @ForAll @IntRange(max = 2) int how) {
        List<LogEntry> entries = new ArrayList<>(log().entries());
        switch (how) {
            case 0 -> entries.remove(index);
            case 1 -> entries.add(index, entries.get(index));
            default -> entries.add(index, entries.remove(index + 1));
        }
        assertThat(AssessmentLog.verify(entries).orElseThrow().place().path())
                .isIn("entry " + (index + 1), "entry " + (index + 2));
    }

    @Test
    void what_was_cut_off_at_the_end_shows_to_who_kept_the_head() {
        AssessmentLog log = log();
        List<LogEntry> cut = log.entries().subList(0, 10);
        assertThat(AssessmentLog.verify(cut)).isEmpty();
        assertThat(AssessmentLog.verify(cut, log.head()).map(Problem::toString).orElse(""))
                .startsWith("end of the log: expected the head " + log.head())
                .contains("after 10 entries");
        assertThat(AssessmentLog.verify(log.entries(), log.head())).isEmpty();
    }

    @Test
    void a_line_that_was_torn_is_named() {
        String text = log().toText();
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> AssessmentLog.read("log.jsonl", "c/an-binh", text.substring(0, text.length() - 30)))
                .withMessageStartingWith("log.jsonl, line 19:1");
    }

    @Test
    void a_log_takes_only_its_own_next_entry() {
        AssessmentLog log = log();
        LogEntry next = next(log, "x", new Act.CompletePart(), ImmutableList.of());
        assertThat(log.plus(next).entries()).hasSize(ACTS.size() + 1);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> log.plus(next).plus(next))
                .withMessageStartingWith("entry 21: expected version 21, but got version 20.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AssessmentLog.empty("c/yen-my").plus(next))
                .withMessage("The entry is of assessment c/an-binh, not of c/yen-my");
    }

    @Test
    void the_trail_of_a_leaf_has_the_entries_about_it() {
        assertThat(log().about(CriterionCode.of("2")))
                .extracting(LogEntry::version)
                .containsExactly(4L);
        assertThat(log().about(LEAF)).hasSize(13); // all but those that name no leaf
    }

    @Test
    void the_state_at_a_time_is_that_of_what_had_happened() {
        AssessmentLog log = log();
        assertThat(log.stateAt(AT)).isEqualTo(log.state());
        assertThat(log.stateAt(AT.minusNanos(1)).version()).isZero();
    }

    @Property(tries = 200)
    void any_text_reads_back(@ForAll @NotBlank String text) {
        String strange = text + "\u2028\ufeff\u0007\ud800 e\u0302\u0301";
        LogEntry entry =
                LogEntry.of("a", 1, "c", LAN, AT, new Act.Explain(LEAF, strange), ImmutableList.of(), LogEntry.GENESIS);
        assertThat(AssessmentLog.readEntries("a", entry.toJson() + "\n")).containsExactly(entry);
    }
}
