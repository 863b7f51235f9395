package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * An index (chỉ số) in one edition, frozen: everything numeric about it is data of the edition.
 *
 * <p>It cannot exist with a contradiction inside: sums that do not meet, codes that are there twice, documents that are cited but
 * not listed are all named in one {@link InvalidDataException} when it is built.
 */
@Value.Immutable
@HouseStyle
public abstract class Index {
    Index() {}

    /** The index as an institution, such as {@code CCHC}, the same in every edition. */
    public abstract String code();

    public abstract Name name();

    public abstract Edition edition();

    /** The top of the scale: the sum of the parts within it. */
    public abstract Points maxPoints();

    /** The text that the scale rests on. */
    public abstract SourceRef source();

    public abstract RoundingPolicy rounding();

    /** What is done to the sum of the parts within the scale, in order; empty to add every part on top of it. */
    public abstract ImmutableList<TotalStep> totalSteps();

    /** The top of the scale that the total is on: {@link #maxPoints()}, converted if the total is. */
    @Value.Lazy
    public Points totalMax() {
        return totalSteps().stream()
                .filter(TotalStep.Convert.class::isInstance)
                .map(step -> ((TotalStep.Convert) step).factor())
                .reduce(maxPoints(), Points::times, (one, other) -> other);
    }

    public abstract Optional<GradeScale> grades();

    /** In their official order. */
    public abstract ImmutableList<Part> parts();

    /** Every line at every level, top down in official order. */
    public Stream<Criterion> criteria() {
        return parts().stream().flatMap(part -> part.criteria().stream()).flatMap(Criterion::withDescendants);
    }

    /** The lines that are measured, in official order. */
    public Stream<Criterion> leaves() {
        return criteria().filter(Criterion::isLeaf);
    }

    public Optional<Criterion> criterion(CriterionCode code) {
        return Optional.ofNullable(byCode().get(code));
    }

    @Value.Lazy
    ImmutableMap<CriterionCode, Criterion> byCode() {
        // the first of two; that there are two is a problem of its own
        return criteria().collect(ImmutableMap.toImmutableMap(Criterion::code, line -> line, (first, second) -> first));
    }

    /** Everything in it that nobody has seen in print, with the subject it is assumed for, in official order. */
    public ImmutableList<Assumption> assumptions() {
        return IndexChecks.sources(this)
                .filter(sourced -> sourced.source().isAssumed())
                .map(sourced -> new Assumption(sourced.subject(), sourced.source()))
                .collect(ImmutableList.toImmutableList());
    }

    @Value.Check
    void check() {
        InvalidDataException.throwIfAny(IndexChecks.problems(this));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Index}: all but grades are required. */
    public static final class Builder extends ImmutableIndex.Builder {
        Builder() {}
    }
}
