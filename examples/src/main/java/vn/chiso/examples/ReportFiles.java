package vn.chiso.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.unit.Unit;
import vn.chiso.report.csv.CsvWriter;
import vn.chiso.report.html.PageWriter;
import vn.chiso.report.json.JsonWriter;
import vn.chiso.report.model.Language;
import vn.chiso.report.model.Report;
import vn.chiso.report.official.Letterheads;
import vn.chiso.report.official.OfficialDocx;
import vn.chiso.report.official.OfficialPaper;
import vn.chiso.report.official.OfficialPdf;
import vn.chiso.report.official.PlanPaper;
import vn.chiso.report.preset.ResultTable;
import vn.chiso.report.preset.UnitReport;
import vn.chiso.report.words.Words;
import vn.chiso.report.xlsx.XlsxWriter;

/** The papers, tables and pages of a case: what officials, spreadsheets, browsers and other systems take. */
final class ReportFiles {
    private static final Words WORDS = Words.in(Language.VIETNAMESE);

    private ReportFiles() {}

    /** What goes into one file. */
    @FunctionalInterface
    interface Contents {
        void write(OutputStream out) throws IOException;
    }

    /** The contents of each file by its name: reports if all results are of one unit and period, the plan if there is one. */
    static Map<String, Contents> of(RealCase realCase) {
        List<Scorecard> scorecards =
                realCase.results().stream().map(RealCase.Result::scorecard).toList();
        Map<String, Contents> files = new LinkedHashMap<>();
        realCase.plan().ifPresent(plan -> {
            OfficialPaper paper =
                    PlanPaper.of(plan, Letterheads.of(plan, Optional.empty(), place(plan.unit())), scorecards, WORDS);
            files.put("ke-hoach.docx", out -> OfficialDocx.standard(WORDS).write(paper, out));
            files.put("ke-hoach.pdf", out -> OfficialPdf.write(paper, WORDS, out));
        });
        if (ofOneUnit(scorecards)) {
            Report report = report(realCase, realCase.plan());
            files.put("bang-diem.xlsx", out -> new XlsxWriter().write(report, out));
            files.put("bao-cao.html", out -> new PageWriter().write(report, out));
            files.put("ket-qua.json", out -> new JsonWriter().write(report, out));
        }
        files.put("ket-qua.csv", out -> CsvWriter.forSpreadsheets(WORDS)
                .write(ResultTable.of(scorecards, WORDS).table(), out));
        return files;
    }

    private static boolean ofOneUnit(List<Scorecard> scorecards) {
        return scorecards.stream()
                        .map(scorecard -> List.of(scorecard.unit(), scorecard.period()))
                        .distinct()
                        .count()
                == 1;
    }

    private static Report report(RealCase realCase, Optional<RemediationPlan> plan) {
        return UnitReport.of(
                realCase.results().stream()
                        .map(result ->
                                new UnitReport.Result(result.scorecard(), result.published(), result.reconciliation()))
                        .toList(),
                plan,
                WORDS);
    }

    /** The name of a unit without its kind, as papers are dated: Như Quỳnh. */
    private static String place(Unit unit) {
        return unit.name().startsWith(unit.kind())
                ? unit.name().substring(unit.kind().length()).strip()
                : unit.name();
    }
}
