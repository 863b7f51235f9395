package vn.chiso.core.remediation;

import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Rational;

/** The real plan is complete and verbatim: printed again from its parts it is the paper. */
class NhuQuynhPlanTest {
    private static final String PAPER = "nhu-quynh-plan-2025.txt";

    private final RemediationPlan plan = NhuQuynh.plan();

    private Stream<PlanItem> items() {
        return plan.indices().stream().flatMap(index -> index.items().stream());
    }

    /** Lines trimmed, blank ones dropped, joined by a space, or by nothing after a number that is broken at its hyphen. */
    private static String joined(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce("", (text, line) -> text.isEmpty() || text.endsWith("-") ? text + line : text + " " + line);
    }

    @Test
    void it_has_everything_that_the_paper_has() {
        assertThat(plan.indices()).extracting(IndexPlan::index).containsExactly("CCHC", "PAPI");
        assertThat(items()).hasSize(18);
        assertThat(plan.actions()).hasSize(45);
        assertThat(items().flatMap(PlanItem::targets)).hasSize(17);
        assertThat(plan.parties()).hasSize(18);
        assertThat(plan.documents()).hasSize(19);
        assertThat(plan.preamble()).hasSize(3);
        assertThat(plan.purposes().paragraphs()).hasSize(3);
        assertThat(plan.requirements().paragraphs()).hasSize(3);
        assertThat(plan.organisation().paragraphs()).hasSize(5);
        assertThat(plan.recipients().orElseThrow().names()).hasSize(10);
    }

    @Test
    void printed_again_it_is_the_paper_word_for_word() {
        String paper = joined(NhuQuynh.resource(PAPER).lines());
        assertThat(joined(printed().stream()) + " (họ và tên)").isEqualTo(paper);
    }

    @Test
    void every_passage_stands_on_the_lines_that_it_names() {
        ImmutableList<String> lines = NhuQuynh.resource(PAPER).lines().collect(ImmutableList.toImmutableList());
        passages().forEach(passage -> {
            Lines at = passage.lines().orElseThrow();
            assertThat(joined(lines.subList(at.first() - 1, at.last()).stream()))
                    .as("lines %s", at)
                    .contains(passage.text());
        });
    }

    @Test
    void its_lines_are_those_of_the_transcript_that_it_names() {
        assertThat(plan.transcript())
                .contains(new Transcript(
                        PAPER,
                        Hashing.sha256()
                                .hashString(NhuQuynh.resource(PAPER), StandardCharsets.UTF_8)
                                .toString()));
    }

    @Test
    void it_keeps_how_the_paper_gives_the_lead() {
        ImmutableListMultimap<Responsibility.Basis, String> bases = items().collect(toImmutableListMultimap(
                item -> item.responsibility().basis(), item -> item.criterion().text()));
        assertThat(bases.get(Responsibility.Basis.EXPLICIT)).containsExactly("1.2", "1.6", "1.9", "2.6", "2.9");
        assertThat(bases.get(Responsibility.Basis.ASSIGNED)).containsExactly("1.1", "1.3", "1.4", "1.5", "1.7", "1.8");
        assertThat(bases.get(Responsibility.Basis.COLLECTIVE)).containsExactly("2.1");
        assertThat(bases.get(Responsibility.Basis.NONE)).containsExactly("2.2", "2.3", "2.4", "2.5", "2.7", "2.8");
    }

    @Test
    void it_keeps_the_numbers_of_targets_and_that_five_have_none() {
        assertThat(items().flatMap(PlanItem::targets)
                        .filter(target -> target.value().isPresent()))
                .extracting(target ->
                        target.id() + " " + target.comparison() + target.value().orElse(Rational.ZERO) + target.unit())
                .containsExactly(
                        "1.1-q1 =100%",
                        "1.1-q2 =100%",
                        "1.3-q1 =100%",
                        "1.3-q3 =100%",
                        "1.3-q4 =100%",
                        "1.7-q1 =100%",
                        "1.7-q2 =100%",
                        "1.7-q3 ≥30%",
                        "1.8-q1 =0hồ sơ",
                        "1.8-q2 =0hồ sơ",
                        "2.7-q1 >65%",
                        "2.9-q1 =100%");
        assertThat(items().flatMap(PlanItem::targets)
                        .filter(target -> target.value().isEmpty()))
                .extracting(Target::id)
                .containsExactly("1.3-q2", "1.4-q1", "2.6-q1", "2.6-q2", "2.6-q3");
    }

    @Test
    void a_document_knows_where_it_is_cited() {
        assertThat(plan.citations("ND-42-2022"))
                .extracting(Subject::toString)
                .containsExactly(
                        "index CCHC, criterion 1.7, action 1.7-s2", "index PAPI, criterion 2.9, action 2.9-s1");
        assertThat(plan.citations("QD-1446-SNV"))
                .extracting(Subject::toString)
                .containsExactly("preamble 1", "purpose 1", "index PAPI");
        assertThat(plan.citations("QD-1071-TU"))
                .extracting(Subject::toString)
                .containsExactly("index CCHC, criterion 1.1, responsibility");
        assertThat(plan.citations("KH-20-UBND")).extracting(Subject::toString).containsExactly("organisation 5");
        assertThat(plan.documents()).allSatisfy(document -> assertThat(plan.citations(document.id()))
                .isNotEmpty());
    }

    @Test
    void who_answers_for_a_criterion_is_one_two_all_or_nobody() {
        assertThat(plan.owners("PAPI", CriterionCode.of("2.6")).toString()).contains("Bộ phận Một cửa thị trấn");
        assertThat(plan.owners("CCHC", CriterionCode.of("1.7")))
                .extracting(Owner::toString)
                .containsExactly("công chức Văn hóa xã hội", "văn phòng một cửa");
        assertThat(plan.owners("PAPI", CriterionCode.of("2.1"))).singleElement().isInstanceOf(Owner.Collective.class);
        assertThat(plan.owners("PAPI", CriterionCode.of("2.8"))).containsExactly(new Owner.Nobody());
        assertThat(plan.owners("PAPI", CriterionCode.of("survey"))).containsExactly(new Owner.Nobody());
    }

    private Stream<Passage> passages() {
        Stream<Passage> headings = Stream.of(
                        plan.aimsHeading(),
                        plan.contentsHeading(),
                        plan.purposes().heading(),
                        plan.requirements().heading(),
                        plan.organisation().heading(),
                        plan.closing())
                .flatMap(Optional::stream);
        Stream<Passage> ofItems = items().flatMap(item -> Stream.of(
                        Optional.of(item.heading()),
                        item.result(),
                        item.noLimitation(),
                        item.responsibility().printed())
                .flatMap(Optional::stream));
        Stream<Passage> ofIndices = plan.indices().stream()
                .flatMap(index -> Stream.of(
                        index.heading(),
                        index.result().orElseThrow(),
                        index.goal().orElseThrow().printed()));
        return Stream.of(PlanReferences.words(plan).map(PlanReferences.Words::passage), headings, ofItems, ofIndices)
                .flatMap(passages -> passages);
    }

    private List<String> printed() {
        List<String> paper = new ArrayList<>();
        paper.add(plan.type().toUpperCase(Locale.ROOT));
        paper.add(plan.title().text());
        plan.preamble().forEach(paragraph -> paper.add(text(paragraph)));
        plan.aimsHeading().ifPresent(heading -> paper.add(heading.text()));
        print(plan.purposes(), paper);
        print(plan.requirements(), paper);
        plan.contentsHeading().ifPresent(heading -> paper.add(heading.text()));
        plan.indices().forEach(index -> {
            paper.add(index.heading().text());
            index.items().forEach(item -> print(item, paper));
        });
        print(plan.organisation(), paper);
        plan.closing().ifPresent(closing -> paper.add(closing.text()));
        Recipients recipients = plan.recipients().orElseThrow();
        paper.add(recipients.heading() + " - " + String.join("; - ", recipients.names()) + ".");
        plan.signatory().ifPresent(signatory -> {
            signatory.onBehalfOf().ifPresent(paper::add);
            paper.add(signatory.title());
        });
        return paper;
    }

    private static void print(Chapter chapter, List<String> paper) {
        chapter.heading().ifPresent(heading -> paper.add(heading.text()));
        chapter.paragraphs().forEach(paragraph -> paper.add(text(paragraph)));
    }

    private static String text(Paragraph paragraph) {
        return paragraph.label().map(label -> label + " ").orElse("")
                + paragraph.printed().text();
    }

    private static void print(PlanItem item, List<String> paper) {
        paper.add(item.heading().text());
        for (Section section : item.layout()) {
            Stream.of(section.label(), section.heading(), section.leadIn())
                    .flatMap(Optional::stream)
                    .forEach(paper::add);
            held(item, section.kind())
                    .map(passage -> (section.bulleted() ? "- " : "") + passage.text())
                    .forEach(paper::add);
        }
    }

    private static Stream<Passage> held(PlanItem item, Section.Kind kind) {
        return switch (kind) {
            case RESULT -> item.result().stream();
            case LIMITATIONS ->
                Stream.concat(item.limitations().stream().map(Limitation::printed), item.noLimitation().stream());
            case GOAL -> item.goal().stream().map(Goal::printed);
            case ACTIONS, ACTIONS_AND_RESPONSIBILITY -> item.actions().stream().map(RemediationAction::printed);
            case RESPONSIBILITY -> item.responsibility().printed().stream();
        };
    }
}
