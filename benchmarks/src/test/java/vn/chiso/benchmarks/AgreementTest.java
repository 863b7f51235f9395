package vn.chiso.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chiso.country.Answers;
import vn.chiso.country.Country;

/** Whoever is timed comes to what the others come to. */
class AgreementTest {
    private static final Answers FEW = ScoringBenchmark.answers(5, 1);
    private static final Results YARDSTICK = Agreement.scored(Engine.LONGS, FEW);

    @ParameterizedTest
    @EnumSource(Engine.class)
    void every_contender_comes_to_the_same(Engine engine) {
        assertThat(Agreement.scored(engine, FEW).difference(YARDSTICK)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INTS", "DECIMALS", "BATCH", "JEXL"})
    void the_quick_ones_do_so_for_many_more_units_than_a_chunk_has(Engine engine) {
        Answers many = ScoringBenchmark.answers(1_100, 1);
        assertThat(Agreement.scored(engine, many).difference(Agreement.scored(Engine.LONGS, many)))
                .isEmpty();
    }

    @Test
    void some_leaves_do_not_apply_and_totals_and_grades_differ() {
        Results many = Agreement.scored(Engine.LONGS, ScoringBenchmark.answers(1_100, 1));
        assertThat(Arrays.stream(many.leaves).flatMapToLong(LongStream::of).filter(p -> p == Results.NOT_APPLICABLE))
                .hasSizeBetween(5_000, 6_000); // of 110,000
        assertThat(LongStream.of(many.totals).distinct().count()).isGreaterThan(500);
        assertThat(Arrays.stream(many.grades).distinct().count()).isEqualTo(5);
    }

    /** 41.35 of 95 points that apply is 43.526..., 43.53. */
    @Test
    void a_total_is_converted_to_a_hundred_and_rounded_once() {
        assertThat(Results.total(4_135, 9_500)).isEqualTo(4_353);
        assertThat(Results.total(1, 20_000)).isEqualTo(1); // half of a hundredth goes up
        assertThat(Results.total(1, 20_001)).isZero();
    }

    @Test
    void a_difference_names_line_unit_and_both_numbers() {
        Results other = Agreement.scored(Engine.LONGS, FEW);
        other.grades[2] = 9;
        assertThat(YARDSTICK.difference(other)).isEqualTo("grade: unit 2, " + YARDSTICK.grades[2] + " and 9");
        other.totals[1] = 7;
        assertThat(YARDSTICK.difference(other)).isEqualTo("total: unit 1, " + YARDSTICK.totals[1] + " and 7");
        other.fields[3][4] = -5;
        assertThat(YARDSTICK.difference(other)).isEqualTo("field 3: unit 4, " + YARDSTICK.fields[3][4] + " and -5");
        other.leaves[99][0] = -7;
        assertThat(YARDSTICK.difference(other)).isEqualTo("leaf 99: unit 0, " + YARDSTICK.leaves[99][0] + " and -7");
    }

    @Test
    void ranks_by_hand_are_those_of_chiso_and_of_counting() {
        RankingBenchmark ranking = new RankingBenchmark();
        ranking.ready();
        int[] ranks = ranking.byHand();
        assertThat(ranking.chiso()).isEqualTo(ranks);
        Results results = Agreement.scored(Engine.LONGS, ScoringBenchmark.answers(RankingBenchmark.UNITS, 1));
        Map<String, List<Long>> better = new HashMap<>();
        List<vn.chiso.core.unit.Unit> units =
                Country.of(63, RankingBenchmark.UNITS).units();
        for (int unit = 0; unit < units.size(); unit++) {
            better.computeIfAbsent(Country.province(units.get(unit)), unused -> new java.util.ArrayList<>())
                    .add(results.totals[unit]);
        }
        better.values().forEach(totals -> totals.sort(Collections.reverseOrder()));
        for (int unit = 0; unit < units.size(); unit++) {
            assertThat(ranks[unit])
                    .isEqualTo(1 + better.get(Country.province(units.get(unit))).indexOf(results.totals[unit]));
        }
    }

    @Test
    void a_contender_that_is_not_chiso_is_made_without_it_and_chiso_is_not() {
        Plain plain = Plain.of(FEW.index());
        Numbers numbers = Numbers.of(FEW);
        for (Engine engine : Engine.values()) {
            if (engine.isChiso()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> engine.on(plain, numbers))
                        .hasMessage(engine + " reads the edition itself");
            } else if (engine.units() > 50) {
                Contender contender = engine.on(plain, numbers);
                contender.score(1);
                assertThat(contender.results().difference(YARDSTICK)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DECIMALS", "BATCH"})
    void a_first_result_comes_from_a_java_machine_of_its_own(Engine engine) throws java.io.IOException {
        FirstResult.Start start = FirstResult.median(engine, 1);
        assertThat(start.elapsed()).isPositive();
        assertThat(start.busy()).isPositive();
    }

    @Test
    void memory_is_counted_for_each_unit() {
        Contender eightyBytes = new Contender() {
            private long[] last = {};

            @Override
            public long score(int times) {
                for (int i = 0; i < 1_000 * times; i++) {
                    last = new long[8]; // 16 bytes of header, 64 of numbers
                }
                return last.length;
            }

            @Override
            public Results results() {
                throw new AssertionError("it is only asked to score");
            }
        };
        assertThat(Memory.allocatedPerUnit(eightyBytes, 1_000)).isBetween(79.0, 82.0);
        assertThat(Memory.allocatedPerUnit(Engine.LONGS.on(FEW), 5)).isZero();
        Memory.PerCell batch = Memory.perCell(300);
        assertThat(batch.counted()).isBetween(4.0, 8.0); // one or two ints a measurement
    }
}
