package vn.chiso.core.campaign.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chiso.core.problem.Problem;

class LifeCycleFilesTest {
    /** One round, published as it is. */
    private static final String SMALL = """
            chiso: life-cycle/1
            life-cycle: small
            name: {vi: Nhỏ}
            rounds:
              - {round: self, name: {vi: Tự chấm}, by: unit}
              - {round: published, name: {vi: Công bố}, by: coordinator}
            start: writing
            stages:
              - stage: writing
                name: {vi: Tự chấm}
                round: self
                due: true
                allows: [enter, extend]
                moves:
                  - {move: submit, name: {vi: Gửi}, to: decided, decides: self}
              - stage: decided
                name: {vi: Chờ công bố}
                moves:
                  - {move: publish, name: {vi: Công bố}, to: out, decides: published, inherits: self}
                  - {move: reopen, name: {vi: Mở lại}, to: writing, reason: true, new-date: true}
              - {stage: out, name: {vi: Đã công bố}, end: true}
            """;

    static Stream<LifeCycle> presets() {
        return LifeCycleFiles.presets().values().stream();
    }

    @Test
    void four_are_packaged() {
        assertThat(LifeCycleFiles.presets().keySet())
                .containsExactly(
                        "two-rounds-with-explanation", "several-bodies", "internal-approval", "revision-requests");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void what_is_written_reads_back(LifeCycle cycle) {
        String text = LifeCycleFiles.write(cycle);
        assertThat(LifeCycleFiles.read("again", text)).isEqualTo(cycle);
        assertThat(LifeCycleFiles.write(LifeCycleFiles.read("again", text))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_refusal_is_named_for_every_stage_and_word(LifeCycle cycle) {
        for (Stage stage : cycle.stages()) {
            for (String word : cycle.words()) {
                boolean allowed = stage.move(word).isPresent()
                        || stage.allows().stream()
                                .anyMatch(action -> action.word().equals(word));
                assertThat(cycle.refusals(stage.id(), word))
                        .contains(RefusalReason.NOT_ALLOWED, RefusalReason.STALE_VERSION);
                if (!allowed) {
                    assertThat(cycle.refusals(stage.id(), word)).contains(RefusalReason.WRONG_STATE);
                }
            }
        }
    }

    @Test
    void the_small_one_is_sound() {
        assertThat(LifeCycleFiles.check("small.yaml", SMALL)).isEmpty();
    }

    @Test
    void the_hash_depends_on_what_it_says_and_not_on_how() {
        LifeCycle small = LifeCycleFiles.read("a", SMALL);
        assertThat(LifeCycleFiles.read("b", "# a comment\n" + SMALL).contentHash())
                .isEqualTo(small.contentHash())
                .hasSize(64);
        assertThat(LifeCycleFiles.read("c", SMALL.replace("[enter, extend]", "[extend, enter]"))
                        .contentHash())
                .isEqualTo(small.contentHash());
        assertThat(LifeCycleFiles.read("d", SMALL.replace("[enter, extend]", "[enter, fill, extend]"))
                        .contentHash())
                .isNotEqualTo(small.contentHash());
    }

    /** Each row breaks the small one in one way: what is replaced, by what, and the problem. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "to: out,|to: nowhere,|(stage decided, move publish, to): expected one of the stages [writing, decided, out], but got nowhere",
                "start: writing|start: there|(start): expected one of the stages [writing, decided, out], but got there",
                "stage: out,|stage: writing,|(stage writing): expected a name of its own, but got writing for the second time",
                ", decides: self}|}|(round self): expected a move that decides it, but got none",
                "end: true|end: false|expected a stage with 'end: true', but got none",
                "[enter, extend]|[enter]|(stage writing): expected a way on once the deadline has passed, but got none",
                "round: self\\n|\\n|(stage writing): expected a round, since measurements may be entered, but got none",
                "to: writing, reason: true, new-date: true|to: writing|(stage decided, move reopen): expected a reason and a new date, since it reopens a round, but got none of the two, or one",
                "to: writing, reason: true, new-date: true|to: decided|(stage decided, move reopen): nothing",
                "to: decided, decides: self|to: writing, decides: self|(stage decided): expected a way from writing, but got none",
                "move: reopen,|move: enter,|(stage decided, move enter): expected a word of its own, but got that of an action",
                "inherits: self|inherits: published|expected one of the rounds before the one that it decides [self], but got published",
                "decides: self}|decides: self, needs: [explained]}|expected 'explain' to be allowed, without which the need could not be met, but got [enter, extend]",
                "decides: self}|decides: self, needs: [luck]}|expected one of evidence, explained, parts-complete, nothing-returned, uncommented, commented, but got 'luck'",
                "end: true}|end: true, allows: [enter]}|(stage out): expected an end that is closed: no deadline, nothing allowed but moves, but got [enter]",
                "by: coordinator|by: anybody|expected one of unit, bodies, coordinator, but got 'anybody'"
            })
    void a_flaw_is_named_where_it_stands(String part, String replacement, String message) {
        String from = part.replace("\\n", "\n");
        assertThat(SMALL).contains(from);
        List<Problem> problems =
                LifeCycleFiles.check("small.yaml", SMALL.replace(from, replacement.replace("\\n", "\n")));
        if (message.endsWith("nothing")) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting(Problem::toString).anySatisfy(text -> assertThat(text)
                    .startsWith("small.yaml:")
                    .contains(message));
        }
    }

    @Test
    void a_dead_end_is_named() {
        String trap = SMALL.replace("  - {stage: out,", "  - {stage: trap, name: {vi: Bẫy}}\n  - {stage: out,")
                .replace(
                        "to: decided, decides: self}",
                        "to: decided, decides: self}\n      - {move: fall, name: {vi: Rơi}, to: trap}");
        assertThat(LifeCycleFiles.check("small.yaml", trap))
                .extracting(Problem::toString)
                .containsExactly(
                        "small.yaml:22:5 (stage trap): expected a way to an end, [out], but got a dead end. Add a move.");
    }

    @Test
    void what_is_published_must_be_decided_on_every_way() {
        String shortcut = SMALL.replace(
                "to: decided, decides: self}",
                "to: decided, decides: self}\n      - {move: skip, name: {vi: Bỏ qua}, to: decided, when: any-time}");
        assertThat(LifeCycleFiles.check("small.yaml", shortcut))
                .extracting(Problem::toString)
                .containsExactly(
                        "small.yaml:20:85 (stage decided, move publish, inherits): expected a round that is decided on every way to it,"
                                + " but got self, which is not. Decide it before, or inherit another.");
    }

    @Test
    void a_move_back_before_anything_is_decided_needs_no_new_date() {
        LifeCycle cycle = LifeCycleFiles.presets().get("internal-approval");
        Move back = cycle.stage("internal-approval").move("send-back").orElseThrow();
        String text = LifeCycleFiles.write(cycle);
        assertThat(back.newDate()).isTrue();
        assertThat(LifeCycleFiles.check("a", text)).isEmpty();
    }
}
