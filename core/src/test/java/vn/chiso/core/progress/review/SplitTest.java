package vn.chiso.core.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.TestFollowUp;
import vn.chiso.core.score.Points;

class SplitTest {
    private static final FollowUp START = TestFollowUp.followUp();
    private static final Points TWO = Points.of(2);

    private static LossSplit losses(FollowUp followUp) {
        return LossSplit.of(TestFollowUp.gains(followUp), "TEST", day(3, 31));
    }

    @Test
    void what_was_done_badly_and_what_was_shown_badly_make_up_the_loss() {
        assertThat(losses(START)).isEqualTo(new LossSplit(TWO, TWO, Points.ZERO, ImmutableList.of()));
    }

    @Test
    void what_an_explanation_won_back_is_no_longer_lost_on_paper() {
        FollowUp explained = START.append(
                List.of(entry(day(3, 1), "van-phong", "F2", new Change.Rescore("thẩm định lần 2", Points.of(1)))));
        assertThat(losses(explained)).isEqualTo(new LossSplit(TWO, Points.of(1), Points.of(1), ImmutableList.of()));
    }

    @Test
    void a_loss_that_nobody_knows_is_named_and_is_in_neither() {
        FollowUp unknown = FollowUpFiles.read(
                "f.yaml", TestFollowUp.TEXT.replace("{criterion: TEST/2, loss: 2, kind:", "{criterion: TEST/2, kind:"));
        assertThat(losses(unknown)).isEqualTo(new LossSplit(TWO, Points.ZERO, TWO, ImmutableList.of("F2")));
    }

    @Test
    void of_another_index_nothing_is_said() {
        assertThat(LossSplit.of(TestFollowUp.gains(START), "OTHER", day(3, 31)).performance())
                .isEqualTo(Points.ZERO);
    }

    @Test
    void points_of_a_better_service_and_points_of_a_better_file_are_told_apart() {
        Gains gains = TestFollowUp.gains(START);
        // a1: 45/50 of 10 instead of 40/50; a2, on paper: 1 point, once what it requires is there
        assertThat(NatureSplit.of(gains, "TEST", Set.of("a1", "a2", "a3")))
                .isEqualTo(new NatureSplit(Points.of(1), Points.of(1)));
        assertThat(NatureSplit.of(gains, "TEST", Set.of("a1", "a2")))
                .isEqualTo(new NatureSplit(Points.of(1), Points.ZERO));
    }
}
