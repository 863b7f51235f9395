package vn.chiso.core.progress.outlook;

import static vn.chiso.core.TestIndex.SOURCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.TestIndex;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rounding;

/**
 * A made-up follow-up of a result of 8 + 3 + 1 + 1 of 21 points. Line 2 lost 2 points to two actions (a, b), line 3 lost 3 to one (c) that needs
 * another (s), line 4 lost 1 to an alternative of it (d); line 1 is measured while the year runs (f).
 */
final class TestOutlook {
    static final LocalDate DAY = LocalDate.of(2025, 3, 31);

    static final String TEXT = """
      chiso: follow-up/1
      title: Theo dõi thử
      provenance: assumed
      note: Số liệu giả định để thử
      unit: {id: an-binh, name: xã An Bình, kind: xã}
      period: 2025
      start: 2025-01-01
      rule-sets:
        - {index: TEST, edition: test-2024, content-hash: HASH}
      probabilities: {proposed: 0.3, approved: 0.5, in-progress: 0.5, done-claimed: 0.8}
      capacities: {x: 2, y: 1.5}
      measures:
        rate: {name: Hồ sơ đúng hạn, unit: hồ sơ, direction: higher, kind: rate, series: per-period,
               feeds: [{edition: test-2024, criterion: "1", input: share}]}
        top: {name: Hồ sơ số hóa, unit: hồ sơ, direction: higher, kind: rate, series: to-date,
              feeds: [{edition: test-2024, criterion: "4", input: share}]}
      observations:
        - {measure: rate, period: 2025-M01, value: 9/10, collected: 2025-02-05, method: reported, by: x}
        - {measure: rate, period: 2025-M02, value: 18/20, collected: 2025-03-05, method: reported, by: x}
      to-come:
        - {measure: rate, cases: 10, stated: 2025-03-05, by: x}
      actions:
        a:
          kind: corrective
          nature: substantive
          lead: x
          effort: {x: 2}
          effects: [{criterion: TEST/2, low: 0.5, likely: 1, high: 1.5, basis: judged, decided-by: z}]
        b:
          kind: corrective
          nature: paper
          lead: x
          effort: {x: 1.5}
          effects: [{criterion: TEST/2, low: 0, likely: 1.5, high: 2, basis: judged, decided-by: z}]
        c:
          kind: corrective
          nature: substantive
          lead: y
          effort: {y: 3}
          requires: [s]
          excludes: [d]
          effects: [{criterion: TEST/3, low: 1, likely: 2, high: 3, basis: judged, decided-by: z}]
        s:
          added: Mua máy quét
          kind: enabler
          nature: substantive
          lead: y
          effort: {y: 1}
        d:
          kind: corrective
          nature: substantive
          lead: y
          effects: [{measure: top, cases: 1}]
        e:
          kind: corrective
          nature: substantive
          lead: x
          effort: {x: 1}
        f:
          kind: corrective
          nature: substantive
          lead: x
          effort: {x: 4}
          effects: [{measure: rate, cases: 5}]
      evidence:
        E2: {document: Báo cáo số 6, issued: 2025-02-20, covers: [{criterion: TEST/2, period: 2025}]}
      log:
        - {on: 2025-01-05, by: z, action: a, change: approve}
        - {on: 2025-01-05, by: z, action: b, change: approve}
        - {on: 2025-01-05, by: z, action: s, change: approve}
        - {on: 2025-01-06, by: x, action: a, change: start}
      """;

    static final String CLAIM = "        - {on: 2025-02-25, by: x, action: a, change: claim-done}\n".stripLeading();
    static final String VERIFY = CLAIM
            + "  - {on: 2025-03-01, by: z, action: a, change: verify, method: examine, result: confirmed,"
            + " evidence: [E2]}\n";
    static final String CANCEL_D = "- {on: 2025-02-01, by: z, action: d, change: cancel, reason: đã chọn c}\n";

    private TestOutlook() {}

    private static Index index(RoundingPolicy rounding) {
        return TestIndex.index(
                "21",
                rounding,
                Optional.empty(),
                TestIndex.base(
                        "21",
                        TestIndex.leaf("1", "10", TestIndex.proportional()),
                        TestIndex.leaf("2", "5"),
                        TestIndex.leaf("3", "4"),
                        TestIndex.leaf("4", "2", TestIndex.proportional())));
    }

    static Index index() {
        return index(new RoundingPolicy(Optional.of(Rounding.halfUp(2)), Optional.empty(), Optional.empty(), SOURCE));
    }

    static Gains gains() {
        return gains("", TEXT);
    }

    /** With further entries of the log. */
    static Gains gains(String log) {
        return gains(log, TEXT);
    }

    static Gains gains(String log, String text) {
        return gains(index(), log, text);
    }

    /** Of an edition that does not round. */
    static Gains unrounded() {
        return gains(index(RoundingPolicy.none(SOURCE)), "", TEXT);
    }

    private static Gains gains(Index index, String log, String text) {
        FollowUp followUp = FollowUpFiles.read(
                "f.yaml", text.replace("HASH", ContentHash.of(index)) + (log.isEmpty() ? "" : "  " + log));
        return Gains.of(
                followUp,
                List.of(ScoredIndex.of(
                        IndexEvaluator.of(index),
                        TestIndex.assess(index)
                                .measure("1", Measurement.share(new Ratio(40, 50)))
                                .measure("2", Measurement.awarded(Points.of(3)))
                                .measure("3", Measurement.awarded(Points.of(1)))
                                .measure("4", Measurement.share(new Ratio(1, 2)))
                                .build())));
    }
}
