package vn.chiso.core.remediation;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.measure.CriterionCode;

/**
 * What in a plan something is said about: the plan, one of its indices, a criterion of one, or something in these.
 *
 * @param index the code of the index, if it belongs to one
 * @param criterion the criterion, if it belongs to one
 * @param detail what in it, such as {@code action 1.3-s2}; empty for the whole
 */
public record Subject(Optional<String> index, Optional<CriterionCode> criterion, String detail) {
    /** The plan as a whole. */
    public static final Subject PLAN = new Subject(Optional.empty(), Optional.empty(), "");

    public static Subject of(IndexPlan index) {
        return new Subject(Optional.of(index.index()), Optional.empty(), "");
    }

    public static Subject of(IndexPlan index, PlanItem item) {
        return of(index, item.criterion());
    }

    public static Subject of(IndexPlan index, CriterionCode criterion) {
        return new Subject(Optional.of(index.index()), Optional.of(criterion), "");
    }

    /** Something in this. */
    public Subject at(String what) {
        return new Subject(index, criterion, detail.isEmpty() ? what : detail + ", " + what);
    }

    public Subject at(RemediationAction action) {
        return at("action " + action.code());
    }

    public Subject at(Target target) {
        return at("target " + target.id());
    }

    /** {@code index CCHC, criterion 1.3, action 1.3-s2}. */
    @Override
    public String toString() {
        String all = Stream.of(
                        index.map(code -> "index " + code),
                        criterion.map(code -> "criterion " + code),
                        Optional.of(detail))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "plan" : all;
    }
}
