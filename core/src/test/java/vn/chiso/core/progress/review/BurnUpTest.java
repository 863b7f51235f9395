package vn.chiso.core.progress.review;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.progress.TestFollowUp.confirm;
import static vn.chiso.core.progress.TestFollowUp.day;
import static vn.chiso.core.progress.TestFollowUp.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.progress.Change;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.TestFollowUp;
import vn.chiso.core.score.Points;

/** a1 earns 1 point and is IN_PROGRESS (0.7) until 31/03; a2 earns 1, is PROPOSED (0.3) and waits for a3, PROPOSED too, until 31/12. */
class BurnUpTest {
    private static final FollowUp START = TestFollowUp.followUp();

    private static FollowUp with(String from, String to) {
        assertThat(TestFollowUp.TEXT).contains(from);
        return FollowUpFiles.read("f.yaml", TestFollowUp.TEXT.replace(from, to));
    }

    private static List<Optional<Points>> forecast(FollowUp followUp, LocalDate asOf, LocalDate... days) {
        return BurnUp.of(TestFollowUp.gains(followUp), List.of(days), asOf).points().stream()
                .map(BurnUp.Point::forecast)
                .toList();
    }

    private static Optional<Points> points(String text) {
        return Optional.of(Points.parse(text));
    }

    @Test
    void every_open_action_counts_from_its_date_on_with_its_probability_and_that_of_what_it_requires() {
        assertThat(forecast(START, day(1, 10), day(1, 9), day(1, 10), day(3, 30), day(3, 31), day(12, 30), day(12, 31)))
                .containsExactly(
                        Optional.empty(), points("0"), points("0"), points("0.7"), points("0.7"), points("0.79"));
    }

    @Test
    void what_is_verified_is_certain_and_what_is_overdue_is_expected_tomorrow() {
        FollowUp verified = START.append(List.of(
                entry(day(3, 1), "tu-phap", "a1", new Change.ClaimDone()),
                entry(day(3, 2), "chu-tich", "a1", confirm("E1"))));
        assertThat(forecast(verified, day(3, 2), day(3, 2), day(12, 31))).containsExactly(points("1"), points("1.09"));
        assertThat(forecast(START, day(6, 1), day(6, 1), day(6, 2))).containsExactly(points("0"), points("0.7"));
    }

    @Test
    void what_has_no_date_or_requires_what_is_cancelled_is_not_expected() {
        assertThat(forecast(with("    timing: {by-year-end: 2025}\n", ""), day(1, 10), day(12, 31)))
                .containsExactly(points("0.7"));
        FollowUp cancelled = START.append(
                List.of(entry(day(2, 1), "chu-tich", "a3", new Change.Cancel()).because("không có tiền")));
        assertThat(forecast(cancelled, day(2, 1), day(12, 31))).containsExactly(points("0.7"));
    }

    @Test
    void an_unknown_probability_makes_the_forecast_unknown_from_then_on() {
        FollowUp unknown = with("{proposed: 0.3, approved", "{approved");
        assertThat(forecast(unknown, day(1, 10), day(12, 30), day(12, 31)))
                .containsExactly(points("0.7"), Optional.empty());
        FollowUp judged = FollowUpFiles.read(
                "f.yaml",
                TestFollowUp.TEXT
                        .replace("proposed: 0.3, ", "")
                        .replace("requires: [a3]", "requires: [a3]\n    probability: 0.5")
                        .replace("added: Mua máy quét", "added: Mua máy quét\n    probability: 1"));
        assertThat(forecast(judged, day(1, 10), day(12, 31))).containsExactly(points("1.2"));
    }

    @Test
    void a_chart_of_an_old_day_knows_nothing_of_what_came_later() {
        FollowUp grown = START.append(List.of(
                entry(day(3, 1), "tu-phap", "a1", new Change.ClaimDone()),
                entry(day(3, 2), "chu-tich", "a1", confirm("E1"))));
        List<LocalDate> days = List.of(day(1, 1), day(2, 1), day(3, 31), day(12, 31));
        assertThat(BurnUp.of(TestFollowUp.gains(grown), days, day(2, 1)))
                .isEqualTo(BurnUp.of(TestFollowUp.gains(START), days, day(2, 1)));
        assertThat(BurnUp.of(TestFollowUp.gains(grown), days).points())
                .extracting(BurnUp.Point::verified)
                .containsExactly(Points.ZERO, Points.ZERO, Points.of(1), Points.of(1));
    }

    @Property(tries = 60)
    void a_likelier_action_never_lowers_the_forecast_which_never_falls_and_stays_within_what_all_earn(
            @ForAll @IntRange(max = 100) int percent, @ForAll @IntRange(min = 1, max = 365) int later) {
        LocalDate on = day(1, 10).plusDays(later);
        Points expected = forecast(likely(percent), day(1, 10), on).get(0).orElseThrow();
        assertThat(expected)
                .isLessThanOrEqualTo(forecast(likely(Math.min(100, percent + 1)), day(1, 10), on)
                        .get(0)
                        .orElseThrow())
                .isLessThanOrEqualTo(forecast(likely(percent), day(1, 10), on.plusDays(1))
                        .get(0)
                        .orElseThrow())
                .isLessThanOrEqualTo(Points.of(2));
    }

    private static FollowUp likely(int percent) {
        return with(
                "proposed: 0.3, approved: 0.5, in-progress: 0.7", "proposed: 0.3, in-progress: " + percent + "/100");
    }
}
