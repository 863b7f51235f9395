package vn.chiso.core.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;
import static vn.chiso.core.TestIndex.part;
import static vn.chiso.core.ranking.Ranked.commune;
import static vn.chiso.core.ranking.Ranked.communes;
import static vn.chiso.core.ranking.Ranked.exact;
import static vn.chiso.core.ranking.Ranked.lines;
import static vn.chiso.core.ranking.Ranked.rules;
import static vn.chiso.core.ranking.Ranked.scored;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Informational;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.unit.Unit;

class LeagueTableTest {
    private static final RankedBy FIELD_A = RankedBy.criterion(CriterionCode.of("A"));
    private static final RankedBy FIELD_B = RankedBy.criterion(CriterionCode.of("B"));
    private static final RankedBy LINE_A1 = RankedBy.criterion(CriterionCode.of("A1"));

    /** 90, 80, 80, 70. */
    private static final List<Scorecard> FOUR = List.of(
            scored("c", "30", "10", "40"),
            scored("d", "20", "10", "40"),
            scored("a", "40", "10", "40"),
            scored("b", "40", "10", "30"));

    private static LeagueTable four(RankingRules rules) {
        return LeagueTable.of(communes("a", "b", "c", "d"), FOUR, rules);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD, 1 a 90; 2 b 80; 2 c 80; 4 d 70",
        "DENSE,    1 a 90; 2 b 80; 2 c 80; 3 d 70",
        "MODIFIED, 1 a 90; 3 b 80; 3 c 80; 4 d 70"
    })
    void equal_totals_get_the_rank_that_the_policy_names(TiePolicy ties, String expected) {
        LeagueTable table = four(rules(ties, Precision.exact()).build());
        assertThat(String.join("; ", lines(table))).isEqualTo(expected);
        assertThat(table.rows()).extracting(RankedUnit::tiedWith).containsExactly(0, 1, 1, 0);
    }

    @Test
    void those_who_are_tied_stand_in_the_order_of_the_group_whatever_order_the_scorecards_come_in() {
        LeagueTable table = LeagueTable.of(communes("d", "c", "b", "a"), FOUR, exact());
        assertThat(lines(table)).containsExactly("1 a 90", "2 c 80", "2 b 80", "4 d 70");
        assertThat(LeagueTable.of(
                        communes("d", "c", "b", "a"), ImmutableList.copyOf(FOUR).reverse(), exact()))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @CsvSource({
        "80.004, 80.0049, 2, 1 1", // both 80.00
        "80.004, 80.005,  2, 2 1", // 80.00 and 80.01
        "80.004, 80.005,  3, 2 1",
        "80.4,   80.5,    0, 2 1",
        "80.4,   79.5,    0, 1 1", // both 80
        "80.4,   79.49,   0, 1 2"
    })
    void what_is_equal_at_the_named_precision_is_tied(String first, String second, int scale, String ranks) {
        List<Scorecard> scorecards =
                List.of(Ranked.total("a", Points.parse(first)), Ranked.total("b", Points.parse(second)));
        LeagueTable table = LeagueTable.of(
                communes("a", "b"),
                scorecards,
                rules(TiePolicy.STANDARD, Precision.roundedTo(Rounding.halfUp(scale)))
                        .build());
        assertThat(rank(table, "a") + " " + rank(table, "b")).isEqualTo(ranks);
        assertThat(table.row("a").orElseThrow().points()).isEqualTo(Points.parse(first)); // shown exact all the same
    }

    @Test
    void without_rounding_the_last_fraction_counts() {
        LeagueTable table = LeagueTable.of(
                communes("a", "b"),
                List.of(
                        Ranked.total("a", Points.parse("80.000000000001")),
                        Ranked.total("b", Points.parse("80.000000000002"))),
                exact());
        assertThat(lines(table)).containsExactly("1 b 80.000000000002", "2 a 80.000000000001");
    }

    @Test
    void who_is_not_known_stands_apart_and_never_last() {
        LeagueTable table = LeagueTable.of(
                communes("absent", "blank", "half", "zero", "top"),
                List.of(
                        scored("half", "40", "20", "-"),
                        scored("blank", "-", "-", "-"),
                        scored("zero", "0", "0", "0"),
                        scored("top", "40", "20", "40")),
                exact());
        assertThat(lines(table)).containsExactly("1 top 100", "2 zero 0");
        assertThat(table.unranked())
                .containsExactly(
                        new Unranked(commune("absent"), Unranked.Reason.NO_SCORECARD),
                        new Unranked(commune("blank"), Unranked.Reason.NOT_ASSESSED),
                        new Unranked(commune("half"), Unranked.Reason.PARTLY_SCORED));
        assertThat(table.row("half")).isEmpty();
    }

    @Test
    void a_field_ranks_even_who_has_no_total() {
        LeagueTable table = LeagueTable.of(
                communes("half", "other"),
                List.of(scored("half", "40", "20", "-"), scored("other", "39", "20", "x")),
                rules(TiePolicy.STANDARD, Precision.exact()).by(FIELD_A).build());
        assertThat(lines(table)).containsExactly("1 half 60", "2 other 59");
    }

    @Test
    void what_does_not_apply_is_not_ranked() {
        LeagueTable table = LeagueTable.of(
                communes("a", "b", "c"),
                List.of(scored("a", "0", "0", "x"), scored("b", "0", "0", "0"), scored("c", "0", "0", "-")),
                rules(TiePolicy.STANDARD, Precision.exact()).by(FIELD_B).build());
        assertThat(lines(table)).containsExactly("1 b 0");
        assertThat(table.unranked())
                .extracting(Unranked::reason)
                .containsExactly(Unranked.Reason.NOT_APPLICABLE, Unranked.Reason.NOT_ASSESSED);
    }

    @Test
    void a_part_and_a_single_line_rank_too() {
        assertThat(lines(four(rules(TiePolicy.STANDARD, Precision.exact())
                        .by(RankedBy.part("base"))
                        .build())))
                .isEqualTo(lines(four(exact())));
        assertThat(lines(four(
                        rules(TiePolicy.DENSE, Precision.exact()).by(LINE_A1).build())))
                .containsExactly("1 a 40", "1 b 40", "2 c 30", "3 d 20");
    }

    @Test
    void what_was_not_accepted_earned_nothing_as_in_the_sum() {
        Index late = index("10", base("10", leaf("1", "10", lostIfNotPerformed())));
        LeagueTable table = LeagueTable.of(
                communes("a"),
                List.of(scored(IndexEvaluator.of(late), "a", "n")),
                rules(TiePolicy.STANDARD, Precision.exact())
                        .by(RankedBy.criterion(CriterionCode.of("1")))
                        .build());
        assertThat(lines(table)).containsExactly("1 a 0");
    }

    @Test
    void where_lines_do_not_apply_units_are_on_different_scales_and_attainment_compares_them() {
        // 54 of 60 is 90 %, 89 of 100 is 89 %
        List<Scorecard> scorecards = List.of(scored("whole", "40", "20", "29"), scored("reduced", "40", "14", "x"));
        RankingGroup group = communes("whole", "reduced");
        LeagueTable byPoints = LeagueTable.of(group, scorecards, exact());
        assertThat(lines(byPoints)).containsExactly("1 whole 89", "2 reduced 54");
        assertThat(byPoints.isOnOneScale()).isFalse();
        assertThat(byPoints.rows()).extracting(RankedUnit::outOf).containsExactly(Points.of(100), Points.of(60));

        LeagueTable byShare = LeagueTable.of(
                group,
                scorecards,
                rules(TiePolicy.STANDARD, Precision.roundedTo(Rounding.halfUp(2)))
                        .measure(Measure.ATTAINMENT)
                        .build());
        assertThat(lines(byShare)).containsExactly("1 reduced 90", "2 whole 89");
        assertThat(byShare.row("reduced").orElseThrow().points()).isEqualTo(Points.of(54));
    }

    @Test
    void attainment_is_rounded_as_a_percentage() {
        // 40/60 is 66.666... %
        LeagueTable table = LeagueTable.of(
                communes("a"),
                List.of(scored("a", "40", "0", "x")),
                rules(TiePolicy.STANDARD, Precision.roundedTo(Rounding.halfUp(2)))
                        .measure(Measure.ATTAINMENT)
                        .build());
        assertThat(lines(table)).containsExactly("1 a 66.67");
    }

    @Test
    void a_deduction_has_nothing_to_attain_and_what_is_only_shown_has_no_points() {
        ScoringRule deduction = ScoringRule.of(
                new Awarded("points", Points.of(-5), Optional.of(Points.ZERO), Optional.empty(), false), SOURCE);
        Index index = index(
                "10",
                base("10", leaf("1", "10"), leaf("2", "0", ScoringRule.of(new Informational(), SOURCE))),
                part("penalty", Part.Kind.PENALTY, "0", true, leaf("3", "0", deduction)));
        List<Scorecard> scorecards = List.of(scored(IndexEvaluator.of(index), "a", "5", "i", "-1"));
        RankingRules.Builder penalties =
                rules(TiePolicy.STANDARD, Precision.exact()).by(RankedBy.part("penalty"));
        assertThat(lines(LeagueTable.of(communes("a"), scorecards, penalties.build())))
                .containsExactly("1 a -1");
        assertThat(LeagueTable.of(
                                communes("a"),
                                scorecards,
                                penalties.measure(Measure.ATTAINMENT).build())
                        .unranked())
                .containsExactly(new Unranked(commune("a"), Unranked.Reason.NOTHING_TO_ATTAIN));
        assertThat(LeagueTable.of(
                                communes("a"),
                                scorecards,
                                rules(TiePolicy.STANDARD, Precision.exact())
                                        .by(RankedBy.criterion(CriterionCode.of("2")))
                                        .build())
                        .unranked())
                .containsExactly(new Unranked(commune("a"), Unranked.Reason.INFORMATIONAL));
    }

    @Test
    void declared_tie_breakers_decide_in_their_order() {
        // all 80; field A: 50, 50, 40, 50; A1: 40, 30, 40, 40
        List<Scorecard> tied = List.of(
                scored("a", "40", "10", "30"),
                scored("b", "30", "20", "30"),
                scored("c", "40", "0", "40"),
                scored("d", "40", "10", "30"));
        RankingGroup group = communes("c", "b", "d", "a");
        assertThat(lines(LeagueTable.of(group, tied, exact()))).containsExactly("1 c 80", "1 b 80", "1 d 80", "1 a 80");

        LeagueTable broken = LeagueTable.of(
                group,
                tied,
                rules(TiePolicy.STANDARD, Precision.exact())
                        .addTieBreakers(FIELD_A, LINE_A1)
                        .build());
        assertThat(lines(broken)).containsExactly("1 d 80", "1 a 80", "3 b 80", "4 c 80");
        assertThat(broken.rows()).extracting(RankedUnit::tiedWith).containsExactly(1, 1, 0, 0);
    }

    @Test
    void a_tie_breaker_that_is_not_known_of_all_who_are_tied_decides_nothing() {
        // by field A all have 60; B is 10, does not apply, 20. Then A1 would decide, but it comes after B.
        List<Scorecard> tied =
                List.of(scored("a", "40", "20", "10"), scored("b", "40", "20", "x"), scored("c", "40", "20", "20"));
        RankingRules rules = rules(TiePolicy.STANDARD, Precision.exact())
                .by(FIELD_A)
                .addTieBreakers(FIELD_B, LINE_A1)
                .build();
        assertThat(lines(LeagueTable.of(communes("a", "b", "c"), tied, rules)))
                .containsExactly("1 a 60", "1 b 60", "1 c 60");
        assertThat(lines(LeagueTable.of(communes("a", "c"), List.of(tied.get(0), tied.get(2)), rules)))
                .containsExactly("1 c 60", "2 a 60");
    }

    @Test
    void everything_that_does_not_belong_together_is_named_in_one_list() {
        Index other = index("100", base("100", group("A", "50", leaf("A1", "40"), leaf("A2", "10")), leaf("B", "50")));
        Scorecard strange = scored(IndexEvaluator.of(other), "b", "1", "1", "1");
        List<Scorecard> scorecards = List.of(FOUR.get(2), strange, FOUR.get(2), scored("sở", "1", "1", "1"));
        RankingRules rules = rules(TiePolicy.STANDARD, Precision.exact())
                .by(RankedBy.part("survey"))
                .addTieBreakers(RankedBy.criterion(CriterionCode.of("9")))
                .build();

        assertThat(LeagueTable.check(communes("a", "b"), scorecards, rules))
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.UNKNOWN_REFERENCE,
                        ProblemCode.EDITION_MISMATCH,
                        ProblemCode.DUPLICATE,
                        ProblemCode.NOT_ALLOWED);
        assertThatExceptionOfType(InvalidDataException.class)
                .isThrownBy(() -> LeagueTable.of(communes("a", "b"), scorecards, rules))
                .withMessageContaining(
                        "ranking by part survey: expected a part or line of the edition test-2024, but got"
                                + " part survey. Rank by something that the edition has.")
                .withMessageContaining("ranking by criterion 9: ")
                .withMessageContaining("unit b, edition: expected test-2024 with the content hash "
                        + FOUR.get(2).contentHash() + ", as for a, but got test-2024 with the content hash "
                        + strange.contentHash() + ". Rank only units that were scored against the same edition.")
                .withMessageContaining("unit a: expected one scorecard for each unit, but got another one.")
                .withMessageContaining("unit sở: expected a member of the group 'Khối xã', but got xã sở.");
    }

    @Test
    void nothing_at_all_cannot_be_ranked() {
        assertThat(LeagueTable.check(communes("a"), List.of(), exact()))
                .extracting(Problem::toString)
                .containsExactly(
                        "group Khối xã: expected at least one scorecard, but got none. Evaluate the assessments of"
                                + " the group first.");
    }

    @Test
    void a_group_has_a_name_and_each_member_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> communes("a", "b", "a"))
                .withMessage("Unit a is in the group 'Khối xã' twice");
        assertThatIllegalArgumentException().isThrownBy(() -> communes()).withMessageContaining("at least one unit");
        assertThat(RankingGroup.of("Khối xã", FOUR).units())
                .extracting(Unit::id)
                .containsExactly("c", "d", "a", "b");
    }

    private static int rank(LeagueTable table, String unit) {
        return table.row(unit).orElseThrow().rank();
    }

    private static ScoringRule lostIfNotPerformed() {
        return ScoringRule.builder()
                .notPerformed(Stated.parse("not-accepted"))
                .scheme(Awarded.upToMax())
                .source(SOURCE)
                .build();
    }
}
