package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.assessment.CsvSheet;
import vn.chiso.core.campaign.CampaignDesk;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Period;
import vn.chiso.core.ranking.LeagueTable;
import vn.chiso.core.ranking.Precision;
import vn.chiso.core.ranking.RankedUnit;
import vn.chiso.core.ranking.RankingGroup;
import vn.chiso.core.ranking.RankingRules;
import vn.chiso.core.ranking.TableChanges;
import vn.chiso.core.ranking.TiePolicy;
import vn.chiso.core.ranking.UnitChange;
import vn.chiso.core.score.Rounding;

/**
 * A whole campaign of twelve communes, made up from the first to the last number: two rounds with explanation, one commune late, one reopened,
 * one with a line that does not apply, two tied; the league table with changes, and the audit trail of a disputed line.
 */
final class CampaignCommand {
    static final String HELP = """

      Đợt đánh giá, số liệu hư cấu (a whole campaign, made-up data):

        java -jar chiso-examples.jar campaign               two rounds, publication, league table, audit trail
      """;

    private static final RankingRules RULES = RankingRules.builder()
            .precision(Precision.roundedTo(Rounding.halfUp(2)))
            .ties(TiePolicy.STANDARD)
            .build();

    private CampaignCommand() {}

    /** The exit code if that is what the arguments ask for; else empty. */
    static Optional<Integer> run(String[] arguments, PrintStream out) {
        if (arguments.length != 1 || !arguments[0].equals("campaign")) {
            return Optional.empty();
        }
        Map<String, String> files = InputFolder.packaged("campaign").files();
        CampaignScript script = new CampaignScript(edition(files, 2026), selfAssessed(files, 2026));
        script.run();
        out.println("ĐỢT ĐÁNH GIÁ MINH HỌA 2026: 12 xã, số liệu hư cấu từ đầu đến cuối");
        out.println("(an illustrative campaign of 12 communes; every name and number is made up)");
        out.println();
        out.print(rounds(script.desk(), script.units()));
        out.println();
        List<Scorecard> now = script.units().stream()
                .map(unit -> script.desk().scores(unit).effective().orElseThrow())
                .toList();
        out.print(ranking(table(now), table(scored(files, 2025))));
        out.println();
        out.print(CampaignTrail.incidents(script.desk(), script.units(), script.refusals()));
        out.println();
        out.print(CampaignTrail.of(script.desk(), "dong-hai", "3"));
        return Optional.of(0);
    }

    private static Index edition(Map<String, String> files, int year) {
        String text = Optional.ofNullable(files.get("edition.yaml")).orElseThrow();
        return IndexFiles.read("edition.yaml", text.replace("YEAR", Integer.toString(year)));
    }

    private static ImmutableList<Assessment> selfAssessed(Map<String, String> files, int year) {
        Index index = edition(files, year);
        String name = "self-" + year + ".csv";
        return AssessmentFiles.readCsv(
                name,
                Optional.ofNullable(files.get(name)).orElseThrow(),
                CsvSheet.vietnamese(index.edition().id(), Period.ofYear(year)),
                EditionLibrary.of(index));
    }

    private static List<Scorecard> scored(Map<String, String> files, int year) {
        IndexEvaluator evaluator = IndexEvaluator.of(edition(files, year));
        return selfAssessed(files, year).stream().map(evaluator::evaluate).toList();
    }

    private static LeagueTable table(List<Scorecard> scorecards) {
        return LeagueTable.of(RankingGroup.of("Khối xã", scorecards), scorecards, RULES);
    }

    private static String rounds(CampaignDesk desk, List<String> units) {
        TextTable table = new TextTable()
                .words("Xã", 16)
                .numbers("Tự chấm", 8)
                .numbers("TĐ lần 1", 8)
                .numbers("TĐ lần 2", 8)
                .numbers("Công bố", 8)
                .words("Không được chấp nhận; thu hồi sau giải trình", 46);
        units.forEach(unit -> {
            var scores = desk.scores(unit);
            var stages = scores.stages("self", "appraisal-1", "appraisal-2").orElseThrow();
            table.row(
                    scores.effective().orElseThrow().unit().name(),
                    points(scores.scorecard("self")),
                    points(scores.scorecard("appraisal-1")),
                    points(scores.scorecard("appraisal-2")),
                    points(scores.scorecard("published")),
                    stages.disallowed().signum() == 0
                            ? ""
                            : Words.points(stages.disallowed()) + "; " + Words.points(stages.recovered()));
        });
        return "Điểm từng vòng (scores by round; the last column: disallowed, then recovered)\n" + table.render("  ");
    }

    private static String points(Optional<Scorecard> scorecard) {
        return scorecard
                .flatMap(card -> card.total().points())
                .map(Words::points)
                .orElse("chưa có");
    }

    private static String ranking(LeagueTable now, LeagueTable before) {
        TextTable table = new TextTable()
                .numbers("Hạng", 4)
                .words("Xã", 16)
                .numbers("Điểm", 7)
                .words("Đồng hạng", 9)
                .numbers("Hạng 2025", 9)
                .numbers("Lên, xuống", 10)
                .numbers("Điểm tăng, giảm", 15);
        TableChanges changes = TableChanges.between(before, now);
        for (RankedUnit row : now.rows()) {
            UnitChange change = changes.of(row.unit().id()).orElseThrow();
            table.row(
                    Integer.toString(row.rank()),
                    row.unit().name(),
                    Words.points(row.points()),
                    row.isTied() ? "có" : "",
                    change.before().map(last -> Integer.toString(last.rank())).orElse("–"),
                    change.places()
                            .map(places -> (places > 0 ? "+" : "") + places)
                            .orElse("không so"),
                    change.points().map(Words::signed).orElse("không so"));
        }
        return "Bảng xếp hạng (league table, with changes since 2025; equal results share the better rank)\n"
                + table.render("  ");
    }
}
