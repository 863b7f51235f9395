package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.batch.WhatIf;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.country.Answers;
import vn.chiso.country.Country;
import vn.chiso.country.MadeUpEdition;

class CountryCommandTest {
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8);

    private String printed(int code, String... arguments) {
        assertThat(Main.run(arguments, out, out)).isEqualTo(code);
        return text.toString(StandardCharsets.UTF_8);
    }

    private String printed() {
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_small_country_is_scored_under_three_policies() {
        assertThat(printed(0, "country", "--years", "2", "--communes", "140", "--threads", "2"))
                .contains("CẢ NƯỚC GIẢ LẬP: 2 năm x 140 xã x 100 tiêu chí, xếp hạng trong 63 tỉnh\n")
                .contains("no number in it is official")
                .contains("năm 2024\nnăm 2025\n")
                .containsPattern("cho đủ điểm \\(full points\\) +\\d+ +\\d+,\\d % +\\d +\\d+ +0\n")
                .containsPattern("không cho điểm \\(zero points\\) +\\d+ +\\d+,\\d % +\\d +0 +\\d+\n")
                .containsPattern("chấm điểm 3 lần \\(scoring\\), [\\d.]+,\\d ns một tiêu chí")
                .contains("Mỗi lượt đọc nhiều nhất 16 xã, ")
                .doesNotContain("\r");
    }

    /** The same numbers the long way: one assessment after the other, each with its explanation. */
    @Test
    void its_counts_are_those_of_the_explaining_evaluator() {
        CountryCall call = new CountryCall(1, 140, 1);
        CountryStudy.Outcome outcome = CountryStudy.run(call, new Progress(out, false, CountryStudy.steps(call)));
        Index index = MadeUpEdition.of(2025);
        List<Standing> actual = standings(index);
        for (PolicyEffect effect : outcome.effects()) {
            List<Standing> other = standings(WhatIf.notApplicable(index, effect.policy()));
            assertThat(effect.units()).isEqualTo(140);
            assertThat(effect.moved())
                    .isPositive()
                    .isEqualTo(count(unit -> actual.get(unit).rank != other.get(unit).rank));
            assertThat(effect.promoted()).isEqualTo(count(unit -> other.get(unit).grade < actual.get(unit).grade));
            assertThat(effect.demoted()).isEqualTo(count(unit -> other.get(unit).grade > actual.get(unit).grade));
            assertThat(effect.farthest().orElseThrow().places())
                    .isEqualTo(IntStream.range(0, 140)
                            .map(unit -> Math.abs(actual.get(unit).rank - other.get(unit).rank))
                            .max()
                            .orElseThrow());
        }
        assertThat(outcome.effects())
                .extracting(PolicyEffect::policy)
                .containsExactly(NotApplicablePolicy.FULL_POINTS, NotApplicablePolicy.ZERO_POINTS);
        assertThat(outcome.cells()).isEqualTo(14_000);
        assertThat(outcome.largestPiece()).isEqualTo(16); // 7 of 63 provinces: 7 x 140 / 63 = 15.6
    }

    private static int count(java.util.function.IntPredicate holds) {
        return (int) IntStream.range(0, 140).filter(holds).count();
    }

    private record Standing(int rank, int grade) {}

    private static List<Standing> standings(Index index) {
        Country country = Country.of(63, 140);
        Answers answers = country.answers(MadeUpEdition.of(2025), 0, 140);
        IndexEvaluator evaluator = IndexEvaluator.of(index);
        List<Scorecard> scorecards = new Answers(index, answers.units(), answers.leaves())
                .assessments().stream().map(evaluator::evaluate).toList();
        Map<String, List<Points>> totals = new HashMap<>(scorecards.stream()
                .collect(Collectors.groupingBy(
                        card -> Country.province(card.unit()),
                        Collectors.mapping(card -> card.total().points().orElseThrow(), Collectors.toList()))));
        return scorecards.stream()
                .map(card -> new Standing(
                        TiePolicy.STANDARD.rank(
                                card.total().points().orElseThrow(), totals.get(Country.province(card.unit()))),
                        index.grades()
                                .orElseThrow()
                                .grades()
                                .indexOf(card.grade()
                                        .flatMap(GradeScale.Finding::grade)
                                        .orElseThrow())))
                .toList();
    }

    @Test
    void wrong_options_are_named_all_at_once() {
        assertThat(printed(2, "country", "--years", "0", "--provinces", "5", "--threads"))
                .contains("country --years: expected a whole number from 1 to 100, but got 0. Try --help.")
                .contains("country --provinces: expected one of --years, --communes, --threads, but got --provinces.")
                .contains("country --threads: expected a whole number from 1 to 1000, but got nothing.");
    }

    @Test
    void fewer_communes_than_provinces_make_fewer_provinces() {
        assertThat(new CountryCall(1, 62, 1).provinces()).isEqualTo(62);
        assertThat(new CountryCall(1, 63, 1).provinces()).isEqualTo(63);
        assertThat(new CountryCall(1, 64, 1).provinces()).isEqualTo(63);
    }

    @Test
    void on_a_terminal_a_bar_fills() {
        Progress progress = new Progress(out, true, 3);
        progress.step("một");
        progress.step("hai");
        progress.step("hai");
        progress.close();
        assertThat(printed())
                .isEqualTo("\r[##########....................] 33 % một"
                        + "\r[####################..........] 66 % hai"
                        + "\r[##############################] 100 % hai" + System.lineSeparator());
    }

    @Test
    void elsewhere_each_stage_is_a_line() {
        Progress progress = new Progress(out, false, 3);
        progress.step("một");
        progress.step("hai");
        progress.step("hai");
        progress.close();
        assertThat(printed().lines()).containsExactly("một", "hai");
    }

    @Test
    void its_help_is_part_of_the_help() {
        assertThat(printed(0, "--help")).contains("chiso-examples.jar country [--years N]");
    }
}
