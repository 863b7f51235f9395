package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.chiso.core.remediation.Coverage.Need;
import vn.chiso.core.score.Points;

/** What holds for every plan that comes about from the real one by spoiling it and mending it again. */
class RemediationPropertiesTest {
    private static final PlanLint LINT = PlanLint.standard();

    @Property(tries = 30)
    void mending_a_reported_defect_removes_that_report_and_adds_none_of_its_kind(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int steps) {
        Draft draft = Draft.spoilt();
        List<Defect> before = LINT.check(draft.plan(), draft.results());
        for (int i = 0; i < steps; i++) {
            Defect defect = anyKind(before, random);
            draft.mend(defect);
            List<Defect> after = LINT.check(draft.plan(), draft.results());
            assertThat(after).as("after mending %s", defect).doesNotContain(defect);
            assertThat(of(defect.code(), before)).as("after mending %s", defect).containsAll(of(defect.code(), after));
            before = after;
        }
    }

    /** Any kind of defect is as likely as any other. */
    private static Defect anyKind(List<Defect> defects, Random random) {
        List<Defect.Code> codes = defects.stream().map(Defect::code).distinct().toList();
        List<Defect> candidates = of(codes.get(random.nextInt(codes.size())), defects);
        return candidates.get(random.nextInt(candidates.size()));
    }

    private static List<Defect> of(Defect.Code code, List<Defect> defects) {
        return defects.stream().filter(defect -> defect.code() == code).toList();
    }

    @Example
    void the_spoilt_plan_has_every_kind_of_defect_and_mended_to_the_end_it_has_none() {
        Draft draft = Draft.spoilt();
        List<Defect> defects = LINT.check(draft.plan(), draft.results());
        assertThat(defects).extracting(Defect::code).contains(Defect.Code.values());
        while (!defects.isEmpty()) {
            draft.mend(defects.get(0));
            defects = LINT.check(draft.plan(), draft.results());
        }
    }

    @Property(tries = 30)
    void whatever_is_mended_the_stages_add_up_to_the_loss_and_an_action_never_lowers_what_is_answered(
            @ForAll Random random, @ForAll @IntRange(max = 30) int steps) {
        Draft draft = Draft.spoilt();
        for (int i = 0; i < steps; i++) {
            List<Defect> defects = LINT.check(draft.plan(), draft.results());
            draft.mend(anyKind(defects, random));
        }
        for (IndexResult result : draft.results()) {
            Coverage before = Coverage.of(draft.plan(), result);
            Points stages =
                    Points.sum(Stream.of(Need.values()).map(before::stoppedAt).toList());
            assertThat(stages.plus(before.answered())).isEqualTo(before.lost());

            List<PlanItem> items = draft.plan().index(result.index()).items();
            String criterion =
                    items.get(random.nextInt(items.size())).criterion().text();
            draft.item(
                    result.index(),
                    criterion,
                    item -> item.withActions(Stream.concat(item.actions().stream(), Stream.of(draft.newAction()))
                            .toList()));
            Coverage after = Coverage.of(draft.plan(), result);
            assertThat(after.lost()).isEqualTo(before.lost());
            assertThat(after.answered()).isGreaterThanOrEqualTo(before.answered());
            for (Need need : Set.of(Need.values())) {
                assertThat(after.lacking(need)).isLessThanOrEqualTo(before.lacking(need));
            }
        }
    }

    @Property(tries = 20)
    void every_plan_reads_back_equal(@ForAll Random random, @ForAll @IntRange(max = 30) int steps) {
        Draft draft = Draft.spoilt();
        for (int i = 0; i < steps; i++) {
            draft.mend(anyKind(LINT.check(draft.plan(), draft.results()), random));
        }
        assertThat(PlanFiles.read("draft.yaml", PlanFiles.write(draft.plan()))).isEqualTo(draft.plan());
    }
}
