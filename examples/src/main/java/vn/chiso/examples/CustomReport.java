package vn.chiso.examples;

import com.google.common.collect.ImmutableList;
import java.util.List;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.GapAnalysis;
import vn.chiso.core.gap.GapRow;
import vn.chiso.core.score.Points;
import vn.chiso.report.model.Block.Paragraph;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.preset.Figures;
import vn.chiso.report.words.Words;

/** A report of your own: choose the lines, say what of each to show; any writer writes it. */
final class CustomReport {
    private CustomReport() {}

    static Report of(Scorecard scorecard, Points atLeast, Words words) {
        List<GapRow<Score>> rows = GapAnalysis.of(scorecard).byLeaf().rows().stream()
                .filter(row -> row.lost().compareTo(atLeast) >= 0)
                .toList();
        Table table = TableDraft.ofBody("losses", "Nội dung mất từ " + words.points(atLeast) + " điểm", rows)
                .column(
                        "name",
                        "Nội dung",
                        Table.Type.TEXT,
                        row -> Cell.text(words.name(row.key().name())))
                .column("lost", "Mất", Table.Type.POINTS, row -> Cell.points(row.lost()))
                .table();
        Paragraph first = Paragraph.key(rows.size() + " nội dung cần ưu tiên");
        Section section = Section.of("first", "Việc trước mắt", first, table, Figures.lost(scorecard, words));
        return new Report(scorecard.unit().name(), words.language(), ImmutableList.of(section));
    }
}
