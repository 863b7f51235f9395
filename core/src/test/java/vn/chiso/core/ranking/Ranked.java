package vn.chiso.core.ranking;

import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/** Communes that were scored: field A of 60 with A1 of 40 and A2 of 20, field B of 40 that may not apply. */
final class Ranked {
    static final Index INDEX = index(
            "100",
            base(
                    "100",
                    group("A", "60", leaf("A1", "40"), leaf("A2", "20")),
                    leaf("B", "40", NotApplicablePolicy.REDUCE_MAXIMUM)));

    private static final IndexEvaluator EVALUATOR = IndexEvaluator.of(INDEX);

    private Ranked() {}

    static Unit commune(String id) {
        return new Unit(id, "xã " + id, "xã");
    }

    static RankingGroup communes(String... ids) {
        return new RankingGroup(
                "Khối xã", Arrays.stream(ids).map(Ranked::commune).collect(ImmutableList.toImmutableList()));
    }

    /** Scored with A1, A2 and B; a dash was not assessed, an n not performed, an x does not apply, an i is only shown. */
    static Scorecard scored(String id, String a1, String a2, String b) {
        return scored(EVALUATOR, id, a1, a2, b);
    }

    /** Scored with these values of its leaves. */
    static Scorecard scored(IndexEvaluator evaluator, String id, String... values) {
        Index index = evaluator.index();
        Assessment.Builder assessment = Assessment.builder();
        assessment
                .unit(commune(id))
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(ContentHash.of(index));
        List<String> codes = index.leaves().map(leaf -> leaf.code().text()).toList();
        for (int i = 0; i < codes.size(); i++) {
            assessment.measure(codes.get(i), measured(values[i]));
        }
        return evaluator.evaluate(assessment.build());
    }

    /** Scored with its total only, 0 to 100 with any fraction that a decimal can write. */
    static Scorecard total(String id, Points total) {
        Points first = total.min(Points.of(40));
        Points second = total.minus(first).min(Points.of(20));
        return scored(
                id,
                first.toString(),
                second.toString(),
                total.minus(first).minus(second).toString());
    }

    private static Measurement measured(String value) {
        return switch (value) {
            case "-" -> Measurement.notAssessed();
            case "n" -> Measurement.notPerformed();
            case "i" -> Measurement.observed("value", Value.of(1));
            case "x" -> Measurement.notApplicable("không phát sinh");
            default -> Measurement.awarded(Points.parse(value));
        };
    }

    static RankingRules.Builder rules(TiePolicy ties, Precision precision) {
        RankingRules.Builder rules = RankingRules.builder();
        rules.ties(ties).precision(precision);
        return rules;
    }

    static RankingRules exact() {
        return rules(TiePolicy.STANDARD, Precision.exact()).build();
    }

    /** {@code rank id compared} of each row. */
    static List<String> lines(LeagueTable table) {
        return table.rows().stream()
                .map(row -> row.rank() + " " + row.unit().id() + " " + row.compared())
                .toList();
    }
}
