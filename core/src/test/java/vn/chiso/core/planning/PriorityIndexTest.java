package vn.chiso.core.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.planning.Cases.AS_OF;
import static vn.chiso.core.planning.Cases.enabler;
import static vn.chiso.core.planning.Cases.option;
import static vn.chiso.core.planning.Cases.points;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.chiso.core.planning.PriorityIndex.Candidate;
import vn.chiso.core.planning.PriorityIndex.Row;
import vn.chiso.core.score.Rational;

class PriorityIndexTest {
    private static Candidate candidate(PlanOption option) {
        return new Candidate(option, 10, AS_OF.plusDays(20));
    }

    private static PlanOption uncertain(String code, int hundredths, int percent, long effort) {
        PlanOption.Builder option = PlanOption.builder();
        return option.code(code)
                .criterion("1")
                .gain(Gain.likely(Cases.GRID.points(hundredths), Rational.of(percent, 100)))
                .effort(Effort.of("days", effort))
                .build();
    }

    private static List<String> order(Candidate... candidates) {
        return PriorityIndex.of(List.of(candidates), AS_OF, "days").rows().stream()
                .map(row -> row.option().code())
                .toList();
    }

    @Test
    void the_index_is_expected_gain_times_urgency_by_effort() {
        // 2 points, 50 %; 10 of the 20 days left: 1.5; 4 days of work: 1 * 1.5 / 4
        Row row = PriorityIndex.of(List.of(candidate(uncertain("a", 200, 50, 4))), AS_OF, "days")
                .rows()
                .get(0);
        assertThat(row.expected()).isEqualTo(points("1"));
        assertThat(row.urgency()).isEqualTo(Rational.parse("1.5"));
        assertThat(row.index()).contains(Rational.parse("0.375"));
    }

    @Test
    void urgency_goes_from_1_to_2() {
        assertThat(PriorityIndex.urgency(100, 0)).isEqualTo(Rational.ONE);
        assertThat(PriorityIndex.urgency(100, 99)).isEqualTo(Rational.parse("1.99"));
        assertThat(PriorityIndex.urgency(100, 100)).isEqualTo(Rational.of(2));
        assertThat(PriorityIndex.urgency(99, 100)).isEqualTo(Rational.of(2));
        assertThat(PriorityIndex.urgency(0, 0)).isEqualTo(Rational.of(2));
        assertThat(PriorityIndex.urgency(-5, 1)).isEqualTo(Rational.of(2));
    }

    @Test
    void equal_ones_go_by_code_and_what_takes_nothing_goes_first() {
        assertThat(order(
                        candidate(option("b", "1", "2", 4)),
                        candidate(option("a", "2", "1", 2)),
                        candidate(option("free", "3", "0.01", 0))))
                .containsExactly("free", "a", "b");
    }

    @Test
    void an_unknown_effort_has_no_index() {
        PlanOption.Builder unknown = PlanOption.builder();
        unknown.code("u").criterion("1").gain(Gain.certain(points("1"))).effort(Effort.UNKNOWN);
        PriorityIndex index =
                PriorityIndex.of(List.of(candidate(unknown.build()), candidate(enabler("e", 1))), AS_OF, "days");
        assertThat(index.unknown()).extracting(PlanOption::code).containsExactly("u");
        assertThat(index.rows()).extracting(row -> row.option().code()).containsExactly("e");
    }

    @Property
    void it_grows_with_gain_and_probability_and_falls_with_effort(
            @ForAll @IntRange(min = 1, max = 500) int gain,
            @ForAll @IntRange(min = 1, max = 99) int percent,
            @ForAll @IntRange(min = 1, max = 50) int effort) {
        Candidate base = candidate(uncertain("a", gain, percent, effort));
        assertThat(order(base, candidate(uncertain("z", gain + 1, percent, effort))))
                .containsExactly("z", "a");
        assertThat(order(base, candidate(uncertain("z", gain, percent + 1, effort))))
                .containsExactly("z", "a");
        assertThat(order(base, candidate(uncertain("0", gain, percent, effort + 1))))
                .containsExactly("a", "0");
    }

    @Property
    void scaling_all_efforts_changes_no_order(
            @ForAll List<@IntRange(max = 300) Integer> gains, @ForAll @IntRange(min = 1, max = 9) int factor) {
        assertThat(order(scaled(gains, factor))).isEqualTo(order(scaled(gains, 1)));
    }

    private static Candidate[] scaled(List<Integer> gains, int factor) {
        Candidate[] candidates = new Candidate[gains.size()];
        for (int i = 0; i < candidates.length; i++) {
            candidates[i] = candidate(uncertain("o" + i, gains.get(i), 60, (long) factor * (i % 7)));
        }
        return candidates;
    }
}
