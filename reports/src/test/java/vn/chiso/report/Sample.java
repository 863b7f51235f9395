package vn.chiso.report;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpFiles;
import vn.chiso.core.progress.review.Gains;
import vn.chiso.core.progress.review.Snapshot;
import vn.chiso.core.ranking.LeagueTable;
import vn.chiso.core.ranking.Precision;
import vn.chiso.core.ranking.RankingGroup;
import vn.chiso.core.ranking.RankingRules;
import vn.chiso.core.ranking.TableChanges;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.remediation.PlanFiles;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.score.Rational;
import vn.chiso.core.survey.Answers;
import vn.chiso.core.survey.Estimand;
import vn.chiso.core.survey.Factor;
import vn.chiso.core.survey.SurveyDesign;
import vn.chiso.core.survey.SurveyEstimator;
import vn.chiso.core.unit.Unit;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.preset.Matrices;
import vn.chiso.report.preset.PlanAgenda;
import vn.chiso.report.preset.ProgressTables;
import vn.chiso.report.preset.RankingTables;
import vn.chiso.report.preset.SurveyTables;
import vn.chiso.report.preset.SurveyTables.Reliability;
import vn.chiso.report.words.Words;

/** A small made-up case with something of everything that presets show. Every name that users give begins with the same words. */
public final class Sample {
    public static final Reliability RELIABILITY = new Reliability(4, Rational.of(3, 10), 1);
    public static final LocalDate DAY = LocalDate.of(2025, 6, 30);

    private static final String EDITION = """
      chiso: index/1
      index: THU
      name: {vi: Bộ tiêu chí thử, en: A test set}
      edition: thu-YEAR
      period: YEAR
      unit-kinds: [xã]
      documents:
        set: {type: Ví dụ, subject: bộ tiêu chí thử}
      max: 100
      source: {document: set, provenance: assumed, note: Số liệu thử}
      rounding:
        total: 2 HALF_UP
        source: {document: set, provenance: assumed, note: Số liệu thử}
      parts:
        - part: base
          kind: base
          name: {vi: Tự chấm điểm}
          max: 100
          source: {document: set, provenance: assumed, note: Số liệu thử}
          criteria:
            - code: "1"
              name: {vi: Chỉ đạo điều hành}
              max: 60
              source: {document: set, provenance: assumed, note: Số liệu thử}
              rule: {kind: awarded}
            - code: "2"
              name: {vi: Phản ánh kiến nghị}
              max: 40
              not-applicable: reduce-maximum
              source: {document: set, provenance: assumed, note: Số liệu thử}
              rule: {kind: awarded}
      """;

    private static final String FOLLOW_UP = """
      chiso: follow-up/1
      title: Theo dõi thử
      provenance: assumed
      note: Số liệu giả định để thử
      unit: {id: nhu-quynh, name: thị trấn Như Quỳnh, kind: thị trấn}
      period: 2025
      start: 2025-01-01
      actions:
        1.1-s1: {kind: corrective, nature: substantive, lead: van-phong-ubnd, timing: {due: 2025-03-31}}
        1.1-s2: {kind: corrective, nature: substantive, lead: van-phong-ubnd, timing: {due: 2025-03-31}}
        1.1-s3: {kind: corrective, nature: substantive, lead: van-phong-ubnd, timing: {due: 2025-05-31}}
        1.1-s4: {kind: corrective, nature: substantive, lead: van-phong-ubnd}
        1.1-s5: {kind: corrective, nature: substantive, lead: cong-chuc-tu-phap, timing: {due: 2025-12-31}}
        m1: {added: ADDED, kind: corrective, nature: paper, lead: cong-chuc-tu-phap}
      evidence:
        E1: {document: Báo cáo số 5, issued: 2025-03-01, covers: [{criterion: CCHC/1.1, period: 2025}]}
      log:
        - {on: 2025-01-05, by: chu-tich, action: 1.1-s1, change: approve}
        - {on: 2025-01-05, by: chu-tich, action: 1.1-s2, change: approve}
        - {on: 2025-01-06, by: van-phong-ubnd, action: 1.1-s1, change: start}
        - {on: 2025-01-06, by: van-phong-ubnd, action: 1.1-s2, change: start}
        - {on: 2025-02-01, by: chu-tich, action: m1, change: cancel, reason: trùng}
        - {on: 2025-03-31, by: van-phong-ubnd, action: 1.1-s1, change: claim-done}
        - {on: 2025-04-05, by: chu-tich, action: 1.1-s1, change: verify, method: examine, result: confirmed, evidence: [E1]}
        - {on: 2025-04-10, by: van-phong-ubnd, action: 1.1-s2, change: claim-done}
      """;

    private final String name;
    private final RemediationPlan plan;

    private Sample(String name) {
        this.name = name;
        this.plan = readPlan();
    }

    public static Sample plain() {
        return new Sample("xã");
    }

    /** The same with these words at the beginning of each name. */
    public static Sample beginning(String name) {
        return new Sample(name);
    }

    /** A report of all its tables. */
    public Report report(Words words) {
        return new Report(
                named("báo cáo"),
                words.language(),
                ImmutableList.of(
                        new Section("tables", named("bảng"), ImmutableList.copyOf(tables(words)), ImmutableList.of())));
    }

    public List<Table> tables(Words words) {
        return List.of(
                RankingTables.of(changes().after(), words).table(),
                RankingTables.ofChanges(changes(), words).table(),
                Matrices.criteria(of2025(), words).table(),
                Matrices.notApplicable(of2025().get(2), words).table(),
                ProgressTables.byParty(snapshot(), plan(), words).table(),
                ProgressTables.actions(snapshot(), followUp(), plan(), words).table(),
                firstRows(PlanAgenda.of(plan(), words).table()),
                means(words),
                proportions(words));
    }

    /** Twelve of the many rows that a real plan has: those with dates and of the first party are among them. */
    private static Table firstRows(Table table) {
        return new Table(
                table.id(), table.title(), table.columns(), table.rows().subList(0, 12), table.notes());
    }

    /** B rose from the second to the first place; E is new, D is gone, F was assessed in part only. */
    public TableChanges changes() {
        RankingRules.Builder rules = RankingRules.builder();
        rules.ties(TiePolicy.STANDARD).precision(Precision.exact());
        List<Scorecard> of2024 = List.of(
                scored("2024", "a", "50", "30"),
                scored("2024", "b", "40", "30"),
                scored("2024", "c", "30", "30"),
                scored("2024", "d", "20", "20"),
                scored("2024", "f", "10", "10"));
        return TableChanges.between(
                LeagueTable.of(group("a", "b", "c", "d", "f"), of2024, rules.build()),
                LeagueTable.of(group("a", "b", "c", "e", "f"), of2025(), rules.build()));
    }

    public List<Scorecard> of2025() {
        return List.of(
                scored("2025", "a", "55", "20"),
                scored("2025", "b", "45", "35.5"),
                scored("2025", "c", "30.25", "x"),
                scored("2025", "e", "40", "35"),
                scored("2025", "f", "10", "-"));
    }

    private RankingGroup group(String... ids) {
        return new RankingGroup(
                named("khối"), Arrays.stream(ids).map(this::unit).collect(ImmutableList.toImmutableList()));
    }

    private Unit unit(String id) {
        return new Unit(id, named(id), "xã");
    }

    /** A dash was not assessed, an x does not apply. */
    private Scorecard scored(String year, String id, String first, String second) {
        IndexEvaluator evaluator = IndexEvaluator.of(IndexFiles.read("thu.yaml", EDITION.replace("YEAR", year)));
        Assessment.Builder assessment = Assessment.builder();
        assessment
                .unit(unit(id))
                .period(evaluator.index().edition().period())
                .edition(evaluator.index().edition().id())
                .contentHash(evaluator.contentHash())
                .measure("1", measured(first))
                .measure("2", measured(second));
        return evaluator.evaluate(assessment.build());
    }

    private Measurement measured(String value) {
        return switch (value) {
            case "-" -> Measurement.notAssessed();
            case "x" -> Measurement.notApplicable(named("không phát sinh"));
            default -> Measurement.awarded(vn.chiso.core.score.Points.parse(value));
        };
    }

    /** The real plan with two dates, and the name of its first party in the words of this case. */
    public RemediationPlan plan() {
        return plan;
    }

    private RemediationPlan readPlan() {
        return PlanFiles.read(
                "plan.yaml",
                NhuQuynh.planText()
                        .replace("name: Văn phòng UBND\n", "name: " + quoted(named("Văn phòng UBND")) + "\n")
                        .replace("- code: 1.1-s2\n", "- code: 1.1-s2\n            due: 2025-06-30\n")
                        .replace("- code: 1.1-s4\n", "- code: 1.1-s4\n            due: 2025-03-31\n"));
    }

    public FollowUp followUp() {
        return FollowUpFiles.read("follow-up.yaml", FOLLOW_UP.replace("ADDED", quoted(named("Mua máy quét"))));
    }

    public Snapshot snapshot() {
        return Snapshot.of(Gains.of(followUp(), List.of()), DAY);
    }

    /** P1: 1, 3 in one village and 2, 4 in the other; P2: 5, 5 and 5; P3: nobody answered. */
    public List<SurveyTables.Entry> meanEntries() {
        return SurveyTables.entries(SurveyEstimator.of(design())
                .means(
                        List.of(Answers.of(named("q1"), 1, 3, 2, 4, 5, 5, 5, Double.NaN, Double.NaN)),
                        province(),
                        Runnable::run));
    }

    public Table means(Words words) {
        return SurveyTables.means(named("hài lòng"), meanEntries(), 0.95, RELIABILITY, words)
                .table();
    }

    /** P1: two of two in one village and one of two in the other. */
    public Table proportions(Words words) {
        SurveyEstimator estimator = SurveyEstimator.of(design());
        Factor used = Factor.of("used", List.of("y", "y", "y", "n", "y", "n", "n", "n", "n"));
        List<SurveyTables.Entry> entries = Stream.of("P1")
                .map(group -> new SurveyTables.Entry(
                        named(group),
                        named("đã dùng"),
                        estimator.estimate(
                                Estimand.proportion(used, "y", province().domain(named(group))))))
                .toList();
        return SurveyTables.proportions(named("đã dùng"), entries, 0.95, RELIABILITY, words)
                .table()
                .withId("survey-shares");
    }

    private static SurveyDesign design() {
        return SurveyDesign.builder()
                .psus(List.of("a", "a", "b", "b", "c", "c", "d", "d", "d"))
                .weights(1, 1, 1, 1, 1, 1, 1, 1, 1)
                .build();
    }

    private Factor province() {
        return Factor.of(
                "province",
                Stream.of("P1", "P1", "P1", "P1", "P2", "P2", "P2", "P2", "P3")
                        .map(this::named)
                        .toList());
    }

    private String named(String rest) {
        return name + " " + rest;
    }

    /** As a double-quoted scalar of YAML, in which every character can be written. */
    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' ? String.format("\\x%02x", c) : Character.toString(c))
                .collect(joining("", "\"", "\""));
    }
}
