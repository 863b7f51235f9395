package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.SourceRef;

/**
 * One scored line of an index, at any level: field (lĩnh vực), criterion (tiêu chí) or sub-criterion (tiêu chí thành phần). A leaf
 * has a rule; any other has components.
 */
@Value.Immutable
@HouseStyle
public abstract class Criterion {
    Criterion() {}

    public abstract CriterionCode code();

    public abstract Name name();

    /** The most it can earn, as its document prints it. */
    public abstract Points maxPoints();

    /** How a leaf earns points; absent on a line that has components. */
    public abstract Optional<ScoringRule> rule();

    /** The lines below it, in their official order; empty for a leaf. */
    public abstract ImmutableList<Criterion> components();

    /**
     * What the components' maxima add up to, if that is not {@link #maxPoints()}: their sum is then converted, which is how components get
     * weights.
     */
    public abstract Optional<Points> componentsMax();

    /** Whether the components' maxima may add up to more than {@link #maxPoints()}, to which their sum is then cut. */
    @Value.Default
    public boolean capped() {
        return false;
    }

    /** The id of the edition that this line was taken over from; empty if it is this edition's own. */
    public abstract Optional<String> origin();

    /**
     * What happens if this leaf does not apply; without it the leaf cannot be declared not applicable.
     */
    public abstract Optional<NotApplicablePolicy> notApplicable();

    /** The text that its maximum rests on. */
    public abstract SourceRef source();

    public boolean isLeaf() {
        return components().isEmpty();
    }

    /** This line and all below it, top down. */
    public Stream<Criterion> withDescendants() {
        return Stream.concat(Stream.of(this), components().stream().flatMap(Criterion::withDescendants));
    }

    @Value.Check
    void check() {
        if (rule().isPresent() != isLeaf()) {
            throw new IllegalArgumentException(
                    "Criterion " + code() + ": a leaf has a rule, any other line has components, and no line both");
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Criterion}: code, name, maxPoints, source and either a rule or components are required. */
    public static final class Builder extends ImmutableCriterion.Builder {
        Builder() {}
    }
}
