package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.assessment.PublishedResult;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.GapAnalysis;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.report.model.Block;
import vn.chiso.report.model.Block.Assumptions;
import vn.chiso.report.model.Block.Assumptions.Assumed;
import vn.chiso.report.model.Block.Bullets;
import vn.chiso.report.model.Block.Paragraph;
import vn.chiso.report.model.Block.Sources;
import vn.chiso.report.model.Report;
import vn.chiso.report.model.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.words.Words;

/**
 * The report of one unit for one period over any number of indices: totals and verdicts, the score sheet, where points were lost, what is
 * unknown, what is assumed, and the papers that all of it rests on; at the end the plan, if there is one, by party and date.
 *
 * <pre>{@code
 * Report report = UnitReport.of(List.of(Result.of(scorecard)), Optional.of(plan), Words.in(Language.VIETNAMESE));
 * }</pre>
 */
public final class UnitReport {
    private final Words words;
    private final Optional<RemediationPlan> plan;

    private UnitReport(Words words, Optional<RemediationPlan> plan) {
        this.words = words;
        this.plan = plan;
    }

    /**
     * What is known of one index.
     *
     * @param scorecard what was computed
     * @param published what was published, if anything was
     * @param reconciliation the two held against each other
     */
    public record Result(
            Scorecard scorecard, Optional<PublishedResult> published, Optional<Reconciliation> reconciliation) {
        /** A result of which nothing was published. */
        public static Result of(Scorecard scorecard) {
            return new Result(scorecard, Optional.empty(), Optional.empty());
        }

        /** A result that was published. */
        public static Result of(Scorecard scorecard, PublishedResult published) {
            return new Result(scorecard, Optional.of(published), Optional.of(Reconciliation.of(scorecard, published)));
        }
    }

    /**
     * The report.
     *
     * @param results one for each index, of one unit and period
     * @param plan the plan that answers them, if there is one; it says who answers for a loss
     * @throws IllegalArgumentException if there are no results, or they are not of one unit and period
     */
    public static Report of(List<Result> results, Optional<RemediationPlan> plan, Words words) {
        if (results.stream()
                        .map(result -> List.of(
                                result.scorecard().unit(), result.scorecard().period()))
                        .distinct()
                        .count()
                != 1) {
            throw new IllegalArgumentException("A unit report is of one unit and period, but was given "
                    + results.stream()
                            .map(result -> result.scorecard().unit().id() + " "
                                    + result.scorecard().period())
                            .distinct()
                            .toList());
        }
        Scorecard first = results.get(0).scorecard();
        UnitReport report = new UnitReport(words, plan);
        String indices = results.stream()
                .map(result -> result.scorecard().index().code())
                .collect(Collectors.joining(", "));
        return new Report(
                words.text("report.unit", indices, first.period(), first.unit().name()),
                words.language(),
                Stream.concat(
                                results.stream().map(report::section),
                                plan.map(known -> PlanAgenda.section(known, words)).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private Section section(Result result) {
        Scorecard scorecard = result.scorecard();
        String prefix = prefix(scorecard);
        List<Section> sections = new ArrayList<>();
        sections.add(Section.of(
                prefix + "-scores",
                words.text("section.scores"),
                named(prefix, UnitSheet.of(scorecard, words).table())));
        sections.add(gap(prefix, scorecard));
        result.reconciliation()
                .ifPresent(found -> sections.add(Section.of(
                        prefix + "-reconciliation",
                        words.text("section.reconciliation"),
                        named(
                                prefix,
                                ReconciliationTable.of(scorecard, found, words).table()))));
        unknown(prefix, scorecard).ifPresent(sections::add);
        assumed(prefix, scorecard).ifPresent(sections::add);
        sections.add(Section.of(
                prefix + "-sources",
                words.text("section.sources"),
                new Sources(scorecard.index().edition().documents().stream()
                        .map(UnitReport::cited)
                        .collect(ImmutableList.toImmutableList()))));
        return new Section(
                prefix,
                words.name(scorecard.index().name()) + " (" + scorecard.index().code() + ")",
                totals(result),
                ImmutableList.copyOf(sections));
    }

    private ImmutableList<Block> totals(Result result) {
        Scorecard scorecard = result.scorecard();
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        result.published().map(this::published).map(Paragraph::key).ifPresent(blocks::add);
        blocks.add(Paragraph.key(total(scorecard.total())));
        if (scorecard.index().grades().isPresent()) {
            blocks.add(Paragraph.plain(scorecard
                    .grade()
                    .flatMap(GradeScale.Finding::grade)
                    .map(grade -> words.text("report.grade", words.name(grade.name())))
                    .orElseGet(() -> words.text("report.grade-unknown"))));
        }
        result.reconciliation().map(this::verdict).ifPresent(blocks::add);
        blocks.add(Paragraph.plain(
                words.text("report.edition", scorecard.index().edition().id(), scorecard.contentHash())));
        blocks.add(Figures.attainment(scorecard, words).withId(prefix(scorecard) + "-attainment"));
        return blocks.build();
    }

    private Paragraph verdict(Reconciliation found) {
        String text =
                words.text("report.verdict", words.of("verdict", found.verdict()), words.signed(found.difference()));
        boolean settled =
                found.verdict() == Reconciliation.Verdict.EXACT || found.verdict() == Reconciliation.Verdict.ROUNDING;
        return settled ? Paragraph.plain(text) : Paragraph.warning(text);
    }

    private String published(PublishedResult published) {
        String total = words.text(
                "report.published",
                words.points(published.total().points()),
                words.points(published.total().max()));
        return total
                + published
                        .rank()
                        .map(rank -> ", " + words.text("report.published-rank", rank))
                        .orElse("")
                + published
                        .grade()
                        .map(grade -> ", " + words.text("report.published-grade", grade))
                        .orElse("")
                + published
                        .document()
                        .map(document -> " (" + cited(document) + ")")
                        .orElse("");
    }

    private String total(Score total) {
        return total.points()
                .map(points -> words.text("report.total", words.points(points), words.points(total.assessedMax())))
                .orElseGet(() -> words.text("report.total-unknown"));
    }

    private Section gap(String prefix, Scorecard scorecard) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Figures.lost(scorecard, words).withId(prefix + "-lost"));
        blocks.add(named(prefix, GapTables.byField(scorecard, words).table()));
        GapAnalysis.of(scorecard)
                .aboveLeaves()
                .filter(points -> points.signum() != 0)
                .ifPresent(points ->
                        blocks.add(Paragraph.warning(words.text("report.above-leaves", words.signed(points)))));
        plan.filter(known -> known.indices().stream().anyMatch(index -> index.index()
                        .equals(scorecard.index().code())))
                .ifPresent(known -> blocks.add(
                        named(prefix, GapTables.byParty(scorecard, known, words).table())));
        return new Section(prefix + "-gap", words.text("section.gap"), blocks.build(), ImmutableList.of());
    }

    private Optional<Section> unknown(String prefix, Scorecard scorecard) {
        List<String> unknown = new ArrayList<>();
        scorecard.leaves().stream()
                .filter(leaf -> leaf.outcome() == Outcome.NOT_ASSESSED)
                .forEach(leaf -> unknown.add(words.text(
                        "report.not-assessed", leaf.id(), words.name(leaf.name()), words.points(leaf.maxPoints()))));
        scorecard.index().grades().stream()
                .flatMap(scale -> scale.grades().stream())
                .filter(grade -> grade.from().isEmpty())
                .forEach(grade -> unknown.add(words.text("report.no-bound", words.name(grade.name()))));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        prefix + "-unknown",
                        words.text("section.unknown"),
                        new Bullets(ImmutableList.copyOf(unknown))));
    }

    private Optional<Section> assumed(String prefix, Scorecard scorecard) {
        ImmutableList<Assumed> assumed = scorecard.index().assumptions().stream()
                .map(assumption -> new Assumed(
                        words.subject(assumption.subject()), assumption.source().note()))
                .collect(ImmutableList.toImmutableList());
        return assumed.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of(
                        prefix + "-assumptions", words.text("section.assumptions"), new Assumptions(assumed)));
    }

    private static String prefix(Scorecard scorecard) {
        return scorecard.index().code().toLowerCase(Locale.ROOT);
    }

    private static Table named(String prefix, Table table) {
        return table.withId(prefix + "-" + table.id());
    }

    private static String cited(LegalDocument document) {
        return document.printed()
                .orElseGet(() -> document.type()
                        + document.number().map(number -> " " + number).orElse("")
                        + document.subject().map(subject -> ": " + subject).orElse(""));
    }
}
