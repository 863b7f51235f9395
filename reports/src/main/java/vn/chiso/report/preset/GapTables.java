package vn.chiso.report.preset;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.GapAnalysis;
import vn.chiso.core.gap.GapAnalysis.Sharing;
import vn.chiso.core.gap.GapRow;
import vn.chiso.core.gap.GapTable;
import vn.chiso.core.remediation.Owner;
import vn.chiso.core.remediation.Party;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.score.Rational;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/** Where the points were lost and who answers for them, the largest loss first. */
public final class GapTables {
    private GapTables() {}

    /** One row for each top criterion. */
    public static TableDraft<GapRow<Score>> byField(Scorecard scorecard, Words words) {
        return numbers(
                TableDraft.ofBody(
                                "gap-by-field",
                                words.text(
                                        "table.gap-by-field", scorecard.index().code(), scorecard.period()),
                                GapAnalysis.of(scorecard).byField().rows())
                        .column(
                                "code",
                                words.text("column.code"),
                                Table.Type.TEXT,
                                row -> Cell.text(row.key().id()))
                        .column(
                                "content",
                                words.text("column.content"),
                                Table.Type.TEXT,
                                row -> Cell.text(words.name(row.key().name()))),
                words);
    }

    /** One row for everybody who answers for a loss; where several lead, the loss is split equally. */
    public static TableDraft<GapRow<Owner>> byParty(Scorecard scorecard, RemediationPlan plan, Words words) {
        String index = scorecard.index().code();
        GapTable<Owner> table = GapAnalysis.of(scorecard)
                .by(leaf -> plan.owners(index, leaf.code().orElseThrow()), Sharing.SPLIT);
        return numbers(
                        TableDraft.ofBody(
                                        "gap-by-party",
                                        words.text("table.gap-by-party", index, scorecard.period()),
                                        table.rows())
                                .column(
                                        "party",
                                        words.text("column.party"),
                                        Table.Type.TEXT,
                                        row -> Cell.text(owner(row.key(), words)))
                                .column(
                                        "contents",
                                        words.text("column.contents"),
                                        Table.Type.TEXT,
                                        row -> Cell.text(String.join(", ", row.leaves()))),
                        words)
                .note(words.text("note.several-leads"));
    }

    private static <K> TableDraft<GapRow<K>> numbers(TableDraft<GapRow<K>> draft, Words words) {
        return draft.column("max", words.text("column.max"), Table.Type.POINTS, row -> Cell.points(row.assessedMax()))
                .column("points", words.text("column.points"), Table.Type.POINTS, row -> Cell.points(row.points()))
                .column("lost", words.text("column.lost"), Table.Type.POINTS, row -> Cell.points(row.lost()))
                .column("share", words.text("column.share"), Table.Type.SHARE, row -> share(row.sharePercent()));
    }

    private static Cell share(Optional<BigDecimal> percent) {
        return percent.map(Rational::of)
                .map(share -> Cell.share(share.dividedBy(Rational.of(100))))
                .orElse(Cell.absent(Reason.NONE));
    }

    /** The name of who answers, or that all do together, or that nobody does. */
    public static String owner(Owner owner, Words words) {
        if (owner instanceof Owner.Lead lead) {
            return lead.party().name();
        }
        return owner instanceof Owner.Collective collective
                ? words.text(
                        "owner.collective",
                        collective.parties().stream().map(Party::name).collect(Collectors.joining(", ")))
                : words.text("owner.nobody");
    }
}
