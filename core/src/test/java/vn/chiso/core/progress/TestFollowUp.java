package vn.chiso.core.progress;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.ScoredIndex;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

/** A made-up follow-up: 1 is scored in proportion (40/50 of 10 points), 2 is awarded (3 of 5), 3 is at its maximum (20/20 of 2). */
public final class TestFollowUp {
    public static final Index INDEX = TestIndex.index(
            "17",
            TestIndex.base(
                    "17",
                    TestIndex.leaf("1", "10", TestIndex.proportional()),
                    TestIndex.leaf("2", "5"),
                    TestIndex.leaf("3", "2", TestIndex.proportional())));

    public static final String TEXT = """
      chiso: follow-up/1
      title: Theo dõi thử
      provenance: assumed
      note: Số liệu giả định để thử
      unit: {id: an-binh, name: xã An Bình, kind: xã}
      period: 2025
      start: 2025-01-01
      explanation-deadline: 2025-03-10
      appraisal: 2025-12-31
      review-days: 30
      rule-sets:
        - {index: TEST, edition: test-2024, content-hash: HASH}
      goals: {TEST: 16}
      probabilities: {proposed: 0.3, approved: 0.5, in-progress: 0.7}
      capacities: {tu-phap: 8}
      measures:
        rate: {name: Hồ sơ đúng hạn, unit: hồ sơ, direction: higher, kind: rate, series: per-period,
               feeds: [{edition: test-2024, criterion: "1", input: share}]}
        top: {name: Hồ sơ số hóa, unit: hồ sơ, direction: higher, kind: rate, series: to-date,
              feeds: [{edition: test-2024, criterion: "3", input: share}]}
      observations:
        - {measure: rate, period: 2025-M01, value: 9/10, collected: 2025-02-05, method: reported, by: tu-phap}
        - {measure: rate, period: 2025-M02, value: 17/20, collected: 2025-03-05, method: examine, by: van-phong}
      to-come:
        - {measure: rate, cases: 30, stated: 2025-03-05, by: van-phong}
      findings:
        F1: {criterion: TEST/1, loss: 2, kind: shortfall, statement: Hồ sơ quá hạn}
        F2: {criterion: TEST/2, loss: 2, kind: evidence-missing, statement: Thiếu tài liệu kiểm chứng}
      causes:
        C1: {finding: F1, category: people, scope: local, confidence: high, statement: Thiếu người}
      actions:
        a1:
          kind: corrective
          nature: substantive
          lead: tu-phap
          coordinate: [van-phong]
          timing: {due: 2025-03-31}
          effort: {tu-phap: 5}
          cost: 12000000
          causes: [C1]
          effects: [{measure: rate, cases: 5}]
        a2:
          kind: explain
          nature: paper
          lead: van-phong
          verifier: chu-tich
          timing: {from: 2025-01-10, due: 2025-02-28}
          requires: [a3]
          findings: [F2]
          effects:
            - {criterion: TEST/2, low: 0.5, likely: 1, high: 1.5, basis: judged, decided-by: chu-tich, group: g}
        a3:
          added: Mua máy quét
          kind: enabler
          nature: paper
          lead: van-phong
          timing: {by-year-end: 2025}
      evidence:
        E1: {document: Báo cáo số 5, issued: 2025-02-20, covers: [{criterion: TEST/1, period: 2025}]}
        E2:
          document: Báo cáo số 6
          issued: 2025-02-20
          valid-until: 2026-06-30
          covers: [{criterion: TEST/2, period: 2025}]
      log:
        - {on: 2025-01-05, by: chu-tich, action: a1, change: approve}
        - {on: 2025-01-06, by: tu-phap, action: a1, change: start}
      """.replace("HASH", ContentHash.of(INDEX));

    /** The same with everything that a file may have. */
    public static final String EVERYTHING = TEXT.replace(
                            "capacities:",
                            "calendar: {from: 2025-01-01, to: 2025-12-31, holidays: [2025-01-01], worked-instead: [2025-01-04]}\n"
                                    + "capacities:")
                    .replace("by: tu-phap}", "by: tu-phap, evidence: [E1]}")
                    .replace("actions:", """
                      C2: {finding: F1, parent: C1, category: law, scope: systemic, confidence: low, statement: Thiếu quy định}
                    actions:
                      a4:
                        kind: maintain
                        nature: substantive
                        lead: tu-phap
                        timing: {every: month, due: 2025-03-31}
                        excludes: [a2]
                        products: [báo cáo]
                        findings: [F1]
                        effects: [{measure: top, to: 20/20}]
                        probability: 2/3
                    """)
                    .replace(
                            "covers: [{criterion: TEST/1, period: 2025}]}",
                            "hash: abc, covers: [{criterion: TEST/1, period: 2025}], accepted-by: chu-tich}")
            + """
                - {on: 2025-01-07, by: tu-phap, action: a1, change: block, party: vien-thong, check-in: 2025-01-20}
                - {on: 2025-01-08, by: tu-phap, action: a1, change: unblock}
                - {on: 2025-01-09, by: chu-tich, action: a4, change: approve}
                - {on: 2025-01-09, by: tu-phap, action: a4, change: start}
                - {on: 2025-01-31, by: tu-phap, action: a4, change: perform, due: 2025-01-31}
                - {on: 2025-02-01, by: tu-phap, action: a4, change: remark, reason: đang làm}
                - {on: 2025-02-02, by: chu-tich, action: a4, change: extend, from: 2025-03-31, to: 2025-04-30, authority: chu-tich}
                - {on: 2025-02-03, by: chu-tich, action: a4, change: reassign, lead: van-phong, reason: nghỉ}
                - {on: 2025-02-21, by: tu-phap, action: a1, change: claim-done}
                - {on: 2025-02-22, by: chu-tich, action: a1, change: verify, method: examine, result: confirmed, evidence: [E1]}
                - {on: 2025-02-23, by: chu-tich, action: a1, change: reopen, reason: chưa đủ}
                - {on: 2025-02-24, by: chu-tich, action: a1, change: cancel, reason: không cần}
                - {on: 2025-02-25, by: chu-tich, finding: F2, change: dispose, disposition: contested, decision: Công văn 12,
                   authority: chu-tich, reason: có văn bản}
                - {on: 2025-02-26, by: so-noi-vu, finding: F1, change: rescore, assessment: test-2025, loss: 0.5}
              """;

    private TestFollowUp() {}

    public static FollowUp followUp() {
        return FollowUpFiles.read("f.yaml", TEXT);
    }

    public static LocalDate day(int month, int day) {
        return LocalDate.of(2025, month, day);
    }

    public static LogEntry entry(LocalDate on, String by, String subject, Change change) {
        return LogEntry.of(on, by, subject, change);
    }

    public static Change confirm(String... evidence) {
        return new Change.Verify(
                Observation.Method.EXAMINE, Verification.Result.CONFIRMED, ImmutableSet.copyOf(evidence));
    }

    public static Assessment assessment() {
        return TestIndex.assess(INDEX)
                .measure("1", Measurement.share(new Ratio(40, 50)))
                .measure("2", Measurement.awarded(Points.of(3)))
                .measure("3", Measurement.share(new Ratio(20, 20)))
                .build();
    }

    public static Gains gains(FollowUp followUp) {
        return Gains.of(followUp, List.of(ScoredIndex.of(IndexEvaluator.of(INDEX), assessment())));
    }
}
