package vn.chiso.core.remediation;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What in a plan refers to a document or a party, and what words it has, each with its subject, in the order of the paper. */
final class PlanReferences {
    private PlanReferences() {}

    /** A name and where it is used. */
    record Reference(Subject subject, String id) {}

    /** Words and whose they are. */
    record Words(Subject subject, Passage passage) {}

    static Stream<Reference> documents(RemediationPlan plan) {
        return Stream.of(
                        paragraphs(plan.preamble(), "preamble"),
                        paragraphs(plan.purposes().paragraphs(), "purpose"),
                        paragraphs(plan.requirements().paragraphs(), "requirement"),
                        plan.indices().stream().flatMap(PlanReferences::documents),
                        paragraphs(plan.organisation().paragraphs(), "organisation"))
                .flatMap(references -> references);
    }

    private static Stream<Reference> paragraphs(List<Paragraph> paragraphs, String name) {
        return IntStream.range(0, paragraphs.size())
                .boxed()
                .flatMap(i -> all(subject(name, i), paragraphs.get(i).documents()));
    }

    static Subject subject(String chapter, int paragraph) {
        return Subject.PLAN.at(chapter + " " + (paragraph + 1));
    }

    private static Stream<Reference> documents(IndexPlan index) {
        Stream<Reference> items = index.items().stream().flatMap(item -> {
            Subject subject = Subject.of(index, item);
            return Stream.concat(
                    item.actions().stream().flatMap(action -> all(subject.at(action), action.legalBasis())),
                    all(subject.at("responsibility"), item.responsibility().legalBasis()));
        });
        return Stream.concat(all(Subject.of(index), index.publication().stream().toList()), items);
    }

    static Stream<Reference> parties(RemediationPlan plan) {
        return plan.indices().stream().flatMap(index -> index.items().stream().flatMap(item -> {
            Subject subject = Subject.of(index, item);
            return Stream.concat(
                    item.actions().stream()
                            .flatMap(action -> Stream.concat(
                                    all(subject.at(action), action.actors()),
                                    all(
                                            subject.at(action),
                                            action.proposeTo().stream().toList()))),
                    parties(item.responsibility()).map(id -> new Reference(subject.at("responsibility"), id)));
        }));
    }

    private static Stream<String> parties(Responsibility responsibility) {
        return Stream.of(
                        responsibility.leads(),
                        responsibility.coordinate(),
                        responsibility.directs(),
                        responsibility.reportTo())
                .flatMap(Collection::stream);
    }

    private static Stream<Reference> all(Subject subject, Collection<String> ids) {
        return ids.stream().map(id -> new Reference(subject, id));
    }

    /** Every text of the plan but headings. */
    static Stream<Words> words(RemediationPlan plan) {
        return Stream.of(
                        Stream.of(new Words(Subject.PLAN.at("title"), plan.title())),
                        words(plan.preamble(), "preamble"),
                        words(plan.purposes().paragraphs(), "purpose"),
                        words(plan.requirements().paragraphs(), "requirement"),
                        plan.indices().stream().flatMap(index -> index.items().stream()
                                .flatMap(item -> words(Subject.of(index, item), item))),
                        words(plan.organisation().paragraphs(), "organisation"),
                        plan.closing().stream().map(closing -> new Words(Subject.PLAN.at("closing"), closing)))
                .flatMap(words -> words);
    }

    private static Stream<Words> words(List<Paragraph> paragraphs, String name) {
        return IntStream.range(0, paragraphs.size())
                .mapToObj(i -> new Words(subject(name, i), paragraphs.get(i).printed()));
    }

    /** The texts of one item; the words of the action alone where one sentence is both action and assignment. */
    static Stream<Words> words(Subject subject, PlanItem item) {
        List<Passage> actions =
                item.actions().stream().map(RemediationAction::printed).toList();
        return Stream.of(
                        item.limitations().stream()
                                .map(limitation -> new Words(subject.at("limitation"), limitation.printed())),
                        item.goal().stream().map(goal -> new Words(subject.at("goal"), goal.printed())),
                        item.actions().stream().map(action -> new Words(subject.at(action), action.printed())),
                        item.responsibility().printed().stream()
                                .filter(printed -> !actions.contains(printed))
                                .map(printed -> new Words(subject.at("responsibility"), printed)))
                .flatMap(words -> words);
    }
}
