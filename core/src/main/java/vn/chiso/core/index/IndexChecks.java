package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.SourceRef;

/** What must hold between the lines of an index. Places name the subject; whoever read a file knows where that stands. */
final class IndexChecks {
    private IndexChecks() {}

    /** A source and what rests on it. */
    record Sourced(String subject, SourceRef source) {}

    static ImmutableList<Problem> problems(Index index) {
        List<Problem> problems = new ArrayList<>();
        uniqueCodes(index, problems);
        index.parts().forEach(part -> bounds(part, problems));
        index.parts().forEach(part -> sums(part, problems));
        scale(index, problems);
        totalSteps(index, problems);
        requirements(index, problems);
        problems.addAll(RuleChecks.problems(index));
        documents(index, problems);
        return ImmutableList.copyOf(problems);
    }

    static Stream<Sourced> sources(Index index) {
        Stream<Sourced> policies = Stream.of(
                new Sourced("max", index.source()),
                new Sourced("rounding", index.rounding().source()));
        Stream<Sourced> grades = index.grades().stream()
                .flatMap(scale -> Stream.concat(
                        scale.grades().stream().map(grade -> new Sourced("grade " + grade.id(), grade.source())),
                        scale.examples().stream()
                                .map(example -> new Sourced("grade " + example.grade(), example.source()))));
        Stream<Sourced> parts = index.parts().stream()
                .flatMap(part -> Stream.concat(
                        Stream.of(new Sourced("part " + part.id(), part.source())),
                        part.criteria().stream()
                                .flatMap(Criterion::withDescendants)
                                .flatMap(IndexChecks::sources)));
        Stream<Sourced> calendar =
                index.edition().workingTime().stream().map(time -> new Sourced("calendar", time.source()));
        return Stream.of(policies, calendar, grades, parts).flatMap(stream -> stream);
    }

    private static Stream<Sourced> sources(Criterion criterion) {
        String subject = subject(criterion);
        return Stream.concat(
                Stream.of(new Sourced(subject, criterion.source())),
                criterion.rule().stream().flatMap(rule -> sources(subject + ", rule", rule)));
    }

    private static Stream<Sourced> sources(String subject, ScoringRule rule) {
        return Stream.concat(
                Stream.of(new Sourced(subject, rule.source())),
                rule.scheme().rules().stream()
                        .filter(inner -> !inner.source().equals(rule.source()))
                        .flatMap(inner -> sources(subject, inner)));
    }

    private static void uniqueCodes(Index index, List<Problem> problems) {
        Set<Object> seen = new HashSet<>();
        index.criteria().forEach(criterion -> unique(seen, criterion.code(), subject(criterion), problems));
        Set<Object> parts = new HashSet<>();
        index.parts().forEach(part -> unique(parts, part.id(), "part " + part.id(), problems));
        Set<Object> documents = new HashSet<>();
        index.edition().documents().forEach(doc -> unique(documents, doc.id(), "document " + doc.id(), problems));
    }

    private static void unique(Set<Object> seen, Object id, String subject, List<Problem> problems) {
        if (!seen.add(id)) {
            problems.add(new Problem(
                    ProblemCode.DUPLICATE,
                    Place.of(subject),
                    "a name of its own",
                    id + " for the second time",
                    "Rename one of the two."));
        }
    }

    private static void bounds(Part part, List<Problem> problems) {
        String subject = "part " + part.id();
        notNegative(subject, part.maxPoints(), problems);
        part.minPoints()
                .filter(min -> min.compareTo(part.maxPoints()) > 0)
                .ifPresent(min -> problems.add(new Problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        Place.of(subject + ", min"),
                        "at most the maximum of " + part.maxPoints(),
                        min.toString(),
                        "Lower it, or raise the maximum.")));
        part.criteria().stream()
                .flatMap(Criterion::withDescendants)
                .forEach(criterion -> notNegative(subject(criterion), criterion.maxPoints(), problems));
    }

    private static void notNegative(String subject, Points max, List<Problem> problems) {
        if (max.signum() < 0) {
            problems.add(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    Place.of(subject + ", max"),
                    "zero points or more",
                    max.toString(),
                    "What only takes points away has a maximum of 0 and a lowest award below it."));
        }
    }

    private static void sums(Part part, List<Problem> problems) {
        Points sum = sumOfMaxima(part.criteria());
        Points wanted = part.criteriaMax().orElse(part.maxPoints());
        boolean mayBeCapped = part.capped() && part.criteriaMax().isEmpty();
        boolean fits = mayBeCapped ? wanted.compareTo(sum) <= 0 : wanted.equals(sum);
        if (!fits) {
            problems.add(mismatch("part " + part.id(), wanted, sum, "criteria"));
        }
        part.criteriaMax().ifPresent(raw -> positive("part " + part.id() + ", criteria-max", raw, problems));
        part.criteria().stream()
                .flatMap(Criterion::withDescendants)
                .filter(criterion -> !criterion.isLeaf())
                .forEach(criterion -> {
                    Points below = sumOfMaxima(criterion.components());
                    Points whole = criterion.componentsMax().orElse(criterion.maxPoints());
                    if (criterion.capped() ? whole.compareTo(below) > 0 : !whole.equals(below)) {
                        problems.add(mismatch(subject(criterion), whole, below, "components"));
                    }
                    criterion
                            .componentsMax()
                            .ifPresent(raw -> positive(subject(criterion) + ", components-max", raw, problems));
                });
    }

    private static void positive(String place, Points points, List<Problem> problems) {
        if (points.signum() <= 0) {
            problems.add(new Problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    Place.of(place),
                    "more than 0 points",
                    points.toString(),
                    "Correct it; nothing can be converted from it."));
        }
    }

    private static void requirements(Index index, List<Problem> problems) {
        Set<String> lines = Stream.concat(
                        index.parts().stream().map(Part::id),
                        index.criteria().map(criterion -> criterion.code().text()))
                .collect(Collectors.toSet());
        index.grades().ifPresent(scale -> scale.grades().forEach(grade -> grade.requires().stream()
                .filter(requirement -> !lines.contains(requirement.line()))
                .forEach(requirement -> problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        Place.of("grade " + grade.id() + ", requires"),
                        "the code of a criterion or the id of a part",
                        requirement.line(),
                        "Correct the line that the grade requires.")))));
    }

    private static void totalSteps(Index index, List<Problem> problems) {
        if (index.totalSteps().isEmpty()) {
            return;
        }
        List<String> onTop = index.parts().stream()
                .filter(part -> !part.withinScale())
                .map(Part::id)
                .toList();
        List<String> added = index.totalSteps().stream()
                .filter(TotalStep.Add.class::isInstance)
                .flatMap(step -> ((TotalStep.Add) step).parts().stream())
                .toList();
        if (!added.stream().sorted().toList().equals(onTop.stream().sorted().toList())) {
            problems.add(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    Place.of("total"),
                    "each part on top of the scale added once: " + onTop,
                    added.toString(),
                    "Correct the parts that are added; those within the scale are summed before."));
        }
        index.totalSteps().stream()
                .filter(TotalStep.Convert.class::isInstance)
                .map(step -> (TotalStep.Convert) step)
                .forEach(step -> {
                    positive("total, from", step.from(), problems);
                    positive("total, to", step.to(), problems);
                });
    }

    private static void scale(Index index, List<Problem> problems) {
        Points sum = Points.sum(index.parts().stream()
                .filter(Part::withinScale)
                .map(Part::maxPoints)
                .collect(Collectors.toList()));
        if (!sum.equals(index.maxPoints())) {
            problems.add(mismatch("max", index.maxPoints(), sum, "parts within the scale"));
        }
    }

    private static Problem mismatch(String subject, Points max, Points sum, String components) {
        return new Problem(
                ProblemCode.SUM_MISMATCH,
                Place.of(subject),
                components + " that add up to the maximum of " + max,
                sum.toString(),
                "Correct the maximum or the " + components + "; the difference is " + max.minus(sum) + ".");
    }

    private static void documents(Index index, List<Problem> problems) {
        Set<String> known =
                index.edition().documents().stream().map(LegalDocument::id).collect(Collectors.toSet());
        sources(index)
                .filter(sourced -> !known.contains(sourced.source().document()))
                .forEach(sourced -> problems.add(new Problem(
                        ProblemCode.UNKNOWN_REFERENCE,
                        Place.of(sourced.subject()),
                        "a source among the edition's documents "
                                + known.stream().sorted().collect(Collectors.toList()),
                        sourced.source().document(),
                        "List the document, or correct the source.")));
    }

    static String subject(Criterion criterion) {
        return "criterion " + criterion.code();
    }

    private static Points sumOfMaxima(Collection<Criterion> criteria) {
        return Points.sum(criteria.stream().map(Criterion::maxPoints).collect(Collectors.toList()));
    }
}
