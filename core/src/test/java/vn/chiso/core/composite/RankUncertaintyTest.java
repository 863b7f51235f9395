package vn.chiso.core.composite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Rational;

class RankUncertaintyTest {
    private static final Grid GRID = new Grid(1e-9);
    private static final Offset<Double> CLOSE = within(1e-12);

    /** Rows of a packaged table without its head. */
    private static List<String[]> rows(String file) throws IOException {
        try (InputStream in = RankUncertaintyTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    private static double[] numbers(String[] cells) {
        return Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray();
    }

    @Test
    void rank_intervals_are_those_of_r() throws IOException {
        List<String[]> expected = rows("expected_rank_intervals.csv");
        double[] index = rows("expected_index.csv").stream()
                .filter(row -> row[1].equals("INDEX"))
                .mapToDouble(row -> Double.parseDouble(row[2]))
                .toArray();
        double[][] replicates = rows("bootstrap_index_replicates.csv").stream()
                .map(RankUncertaintyTest::numbers)
                .toArray(double[][]::new);
        Map<String, RankDistribution> ranks =
                BootstrapRanks.of(List.of("P01", "P02", "P03", "P04"), index, replicates, GRID);
        assertThat(expected).hasSize(4);
        for (String[] row : expected) {
            RankDistribution own = ranks.get(row[0]);
            assertThat(own.draws()).isEqualTo(200);
            double[] found = {
                own.nominal().orElseThrow(),
                own.mean().orElseThrow(),
                own.median().orElseThrow(),
                own.quantile(Rational.parse("0.05")).orElseThrow(),
                own.quantile(Rational.parse("0.95")).orElseThrow(),
                own.shareUpTo(1).orElseThrow(),
                own.shareAtNominal().orElseThrow()
            };
            assertThat(found).as(row[0]).containsExactly(numbers(row), CLOSE);
        }
    }

    @Test
    void a_replicate_without_an_estimate_is_left_out_and_counted() {
        Map<String, RankDistribution> ranks = BootstrapRanks.of(
                List.of("A", "B", "C"),
                new double[] {3, 2, Double.NaN},
                new double[][] {{3, 2, 1}, {Double.NaN, 2, 2}, {1, 2, 3}, {2, 2, 1}},
                GRID);
        RankDistribution a = ranks.get("A");
        assertThat(a.draws()).isEqualTo(3);
        assertThat(a.withoutRank()).isEqualTo(1);
        assertThat(a.counts().asList()).containsExactly(2, 0, 1); // 1, none, 3, 1 (shared with B)
        assertThat(a.mean()).hasValue(5 / 3.0);
        assertThat(a.shareBetween(2, 3)).hasValue(1 / 3.0);
        assertThat(ranks.get("C").nominal()).isEmpty();
        assertThat(ranks.get("C").shareAtNominal()).isEmpty();
        assertThat(ranks.get("B").counts().asList()).containsExactly(2, 2, 0);
    }

    @Test
    void a_unit_that_was_never_ranked_has_no_numbers() {
        RankDistribution never = BootstrapRanks.of(
                        List.of("A"), new double[] {Double.NaN}, new double[][] {{Double.NaN}}, GRID)
                .get("A");
        assertThat(never.mean()).isEmpty();
        assertThat(never.median()).isEmpty();
        assertThat(never.shareUpTo(1)).isEmpty();
    }

    @Test
    void replicates_of_another_length_are_named() {
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> BootstrapRanks.of(
                        List.of("A", "B"), new double[] {1}, new double[][] {{1, 2}, {1, 2, 3}}, GRID))
                .withMessage("""
                        estimates: expected one score for each of 2 units, but got 1 scores. Give NaN for a unit without a score.
                        replicate 2: expected one score for each of 2 units, but got 3 scores. Give NaN for a unit without a score.""");
    }
}
