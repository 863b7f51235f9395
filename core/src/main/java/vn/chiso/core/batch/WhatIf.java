package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.score.Points;

/**
 * Variants of an edition, to see what another policy would have meant. The leaves and their inputs stay as they are, so a variant is
 * scored on the inputs that were read for the edition.
 *
 * <pre>{@code
 * Index full = WhatIf.notApplicable(index, NotApplicablePolicy.FULL_POINTS);
 * CompiledIndex.of(full).score(inputs);    // inputs made for index
 * }</pre>
 */
public final class WhatIf {
    private WhatIf() {}

    /** Every leaf that may be not applicable goes by {@code policy}; the others still may not. */
    public static Index notApplicable(Index index, NotApplicablePolicy policy) {
        return changed(
                index,
                index.parts().stream()
                        .map(part -> part(part, criterion -> criterion
                                .notApplicable()
                                .map(old -> criterion(
                                        criterion,
                                        criterion.maxPoints(),
                                        criterion.components(),
                                        criterion.componentsMax(),
                                        Optional.of(policy)))
                                .orElse(criterion)))
                        .toList(),
                index.grades());
    }

    /**
     * Lines with components get other maxima, to which the sum of their components is converted.
     *
     * @param maxima the new maxima, by line; together they must come to what the lines above them have
     * @throws IllegalArgumentException if a line does not exist or is a leaf, whose rule may speak of points
     * @throws vn.chiso.core.problem.InvalidDataException if the maxima no longer add up
     */
    public static Index weights(Index index, Map<CriterionCode, Points> maxima) {
        maxima.keySet().forEach(code -> {
            if (index.criterion(code).filter(line -> !line.isLeaf()).isEmpty()) {
                throw new IllegalArgumentException("There is no line " + code + " with components in "
                        + index.edition().id() + "; only such lines can be weighted");
            }
        });
        return changed(
                index,
                index.parts().stream()
                        .map(part -> part(part, criterion -> weighted(criterion, maxima.get(criterion.code()))))
                        .toList(),
                index.grades());
    }

    private static Criterion weighted(Criterion criterion, @org.jspecify.annotations.Nullable Points max) {
        if (max == null) {
            return criterion;
        }
        Points sum = criterion
                .componentsMax()
                .orElseGet(() -> Points.sum(criterion.components().stream()
                        .map(Criterion::maxPoints)
                        .toList()));
        return criterion(
                criterion,
                max,
                criterion.components(),
                sum.equals(max) ? Optional.empty() : Optional.of(sum),
                criterion.notApplicable());
    }

    /**
     * Grades get other lower bounds.
     *
     * @param bounds the new bounds, by the id of the grade
     * @throws IllegalArgumentException if there is no such grade, or the bounds are no longer in order
     */
    public static Index thresholds(Index index, Map<String, Points> bounds) {
        GradeScale scale = index.grades()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There are no grades in " + index.edition().id()));
        ImmutableSet<String> ids =
                scale.grades().stream().map(GradeScale.Grade::id).collect(ImmutableSet.toImmutableSet());
        if (!ids.containsAll(bounds.keySet())) {
            throw new IllegalArgumentException("Expected grades among " + ids + ", but got " + bounds.keySet());
        }
        GradeScale.Builder grades = GradeScale.builder();
        scale.grades()
                .forEach(grade -> grades.addGrades(new GradeScale.Grade(
                        grade.id(),
                        grade.name(),
                        Optional.ofNullable(bounds.get(grade.id())).or(grade::from),
                        grade.requires(),
                        grade.source())));
        return changed(
                index,
                index.parts(),
                Optional.of(grades.addAllExamples(scale.examples())
                        .complete(scale.complete())
                        .build()));
    }

    private static Index changed(Index index, List<Part> parts, Optional<GradeScale> grades) {
        Index.Builder changed = Index.builder();
        return changed.code(index.code())
                .name(index.name())
                .edition(index.edition())
                .maxPoints(index.maxPoints())
                .source(index.source())
                .rounding(index.rounding())
                .addAllTotalSteps(index.totalSteps())
                .grades(grades)
                .addAllParts(parts)
                .build();
    }

    private static Part part(Part part, UnaryOperator<Criterion> change) {
        Part.Builder changed = Part.builder();
        return changed.id(part.id())
                .kind(part.kind())
                .name(part.name())
                .maxPoints(part.maxPoints())
                .minPoints(part.minPoints())
                .criteriaMax(part.criteriaMax())
                .capped(part.capped())
                .withinScale(part.withinScale())
                .addAllCriteria(criteria(part.criteria(), change))
                .source(part.source())
                .build();
    }

    /** Changed from the leaves up. */
    private static ImmutableList<Criterion> criteria(List<Criterion> criteria, UnaryOperator<Criterion> change) {
        List<Criterion> changed = new ArrayList<>();
        for (Criterion one : criteria) {
            changed.add(change.apply(criterion(
                    one,
                    one.maxPoints(),
                    criteria(one.components(), change),
                    one.componentsMax(),
                    one.notApplicable())));
        }
        return ImmutableList.copyOf(changed);
    }

    private static Criterion criterion(
            Criterion old,
            Points max,
            List<Criterion> components,
            Optional<Points> componentsMax,
            Optional<NotApplicablePolicy> policy) {
        Criterion.Builder changed = Criterion.builder();
        return changed.code(old.code())
                .name(old.name())
                .maxPoints(max)
                .rule(old.rule())
                .addAllComponents(components)
                .componentsMax(componentsMax)
                .capped(old.capped())
                .origin(old.origin())
                .notApplicable(policy)
                .source(old.source())
                .build();
    }
}
