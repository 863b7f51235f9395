package vn.chiso.report.official;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.remediation.Chapter;
import vn.chiso.core.remediation.IndexPlan;
import vn.chiso.core.remediation.Paragraph;
import vn.chiso.core.remediation.Passage;
import vn.chiso.core.remediation.PlanItem;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.remediation.Section;
import vn.chiso.report.model.Table;
import vn.chiso.report.official.OfficialPaper.Letterhead;
import vn.chiso.report.official.OfficialPaper.Level;
import vn.chiso.report.official.OfficialPaper.Line;
import vn.chiso.report.official.OfficialPaper.Signature;
import vn.chiso.report.preset.ActionTable;
import vn.chiso.report.words.Words;

/**
 * A remediation plan (kế hoạch khắc phục tồn tại, hạn chế) as an official paper: the same contents in the same order and with the same letters
 * as the plan has them, and an annex for each index whose scorecard is given.
 */
public final class PlanPaper {
    private final ImmutableList.Builder<Line> lines = ImmutableList.builder();

    private PlanPaper() {}

    /**
     * The paper of a plan.
     *
     * @param letterhead what stands above the title; see {@link Letterheads}
     * @param scorecards the results that it answers, for the annexes; indices without one get no annex
     */
    public static OfficialPaper of(
            RemediationPlan plan, Letterhead letterhead, List<Scorecard> scorecards, Words words) {
        PlanPaper paper = new PlanPaper();
        paper.write(plan);
        return new OfficialPaper(
                letterhead,
                plan.type(),
                plan.title().text(),
                paper.lines.build(),
                plan.signatory().map(signatory -> new Signature(signatory.onBehalfOf(), signatory.title())),
                plan.recipients().map(recipients -> recipients.names()).orElse(ImmutableList.of()),
                annexes(plan, scorecards, words));
    }

    private static ImmutableList<Table> annexes(RemediationPlan plan, List<Scorecard> scorecards, Words words) {
        return scorecards.stream()
                .filter(scorecard -> plan.indices().stream().anyMatch(index -> index.index()
                        .equals(scorecard.index().code())))
                .map(scorecard -> ActionTable.of(plan, scorecard, words).table())
                .collect(ImmutableList.toImmutableList());
    }

    private void write(RemediationPlan plan) {
        plan.preamble()
                .forEach(paragraph -> add(
                        paragraph.role().equals(Optional.of("legal-basis")) ? Level.BASIS : Level.BODY,
                        labelled(paragraph)));
        heading(Level.SECTION, plan.aimsHeading());
        chapter(Level.CLAUSE_TITLE, plan.purposes());
        chapter(Level.CLAUSE_TITLE, plan.requirements());
        heading(Level.SECTION, plan.contentsHeading());
        plan.indices().forEach(this::index);
        chapter(Level.SECTION, plan.organisation());
        plan.closing().ifPresent(closing -> add(Level.BODY, closing.text()));
    }

    private void chapter(Level heading, Chapter chapter) {
        heading(heading, chapter.heading());
        chapter.paragraphs()
                .forEach(paragraph -> add(pointed(paragraph) ? Level.POINT : Level.BODY, labelled(paragraph)));
    }

    private static boolean pointed(Paragraph paragraph) {
        return paragraph.label().filter(label -> label.endsWith(")")).isPresent();
    }

    private static String labelled(Paragraph paragraph) {
        return joined(
                Stream.of(paragraph.label(), Optional.of(paragraph.printed().text())));
    }

    private void index(IndexPlan index) {
        add(Level.CLAUSE_TITLE, index.heading().text());
        index.items().forEach(this::item);
    }

    private void item(PlanItem item) {
        add(Level.SUBCLAUSE_TITLE, item.heading().text());
        item.layout().forEach(section -> section(item, section));
    }

    private void section(PlanItem item, Section section) {
        ImmutableList<String> contents = contents(item, section.kind());
        Optional<String> inline =
                section.bulleted() || contents.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", contents));
        String head = joined(Stream.of(section.label(), section.heading(), section.leadIn(), inline));
        if (!head.isEmpty()) {
            add(section.label().isPresent() ? Level.POINT : Level.BODY, head);
        }
        if (section.bulleted()) {
            contents.forEach(text -> add(Level.DASH, "- " + text));
        }
    }

    private static ImmutableList<String> contents(PlanItem item, Section.Kind kind) {
        return switch (kind) {
            case RESULT -> texts(item.result().stream());
            case LIMITATIONS ->
                texts(Stream.concat(
                        item.noLimitation().stream(),
                        item.limitations().stream().map(limitation -> limitation.printed())));
            case GOAL -> texts(item.goal().map(goal -> goal.printed()).stream());
            case ACTIONS, ACTIONS_AND_RESPONSIBILITY ->
                texts(item.actions().stream().map(action -> action.printed()));
            case RESPONSIBILITY -> texts(item.responsibility().printed().stream());
        };
    }

    private static ImmutableList<String> texts(Stream<Passage> passages) {
        return passages.map(Passage::text).collect(ImmutableList.toImmutableList());
    }

    private void heading(Level level, Optional<Passage> heading) {
        heading.ifPresent(text -> add(level, text.text()));
    }

    private void add(Level level, String text) {
        lines.add(new Line(level, text));
    }

    private static String joined(Stream<Optional<String>> parts) {
        return parts.flatMap(Optional::stream).collect(Collectors.joining(" "));
    }
}
