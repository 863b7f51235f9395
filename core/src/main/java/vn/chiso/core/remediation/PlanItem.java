package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;

/** What a plan says about one criterion: what is wrong, what is wanted, what is done about it and by whom. */
@Value.Immutable
@HouseStyle
public abstract class PlanItem {
    PlanItem() {}

    /** The criterion of the edition; it may be a leaf or any line above, and then stands for all below it. */
    public abstract CriterionCode criterion();

    /** As printed, with its number. */
    public abstract Passage heading();

    /** The result as the paper quotes it. The result itself is an assessment's. */
    public abstract Optional<Passage> result();

    /** What the paper says was wrong. */
    public abstract ImmutableList<Limitation> limitations();

    /** The words that say that nothing was wrong, as against saying nothing. */
    public abstract Optional<Passage> noLimitation();

    public abstract Optional<Goal> goal();

    public abstract ImmutableList<RemediationAction> actions();

    @Value.Default
    public Responsibility responsibility() {
        return Responsibility.none();
    }

    /** The sections in the order and with the letters of the paper; what none of them holds is to be printed after them. */
    public abstract ImmutableList<Section> layout();

    /** Whether a limitation says what was wrong. */
    public boolean namesFault() {
        return limitations().stream().anyMatch(Limitation::namesFault);
    }

    /** The targets of its actions, then those of the assignment. */
    public Stream<Target> targets() {
        return Stream.concat(
                actions().stream().flatMap(action -> action.targets().stream()), responsibility().targets().stream());
    }

    /** The ids of the documents that its actions and its assignment rest on. */
    public Stream<String> legalBasis() {
        return Stream.concat(
                actions().stream().flatMap(action -> action.legalBasis().stream()),
                responsibility().legalBasis().stream());
    }

    @Value.Check
    void check() {
        if (noLimitation().isPresent() && !limitations().isEmpty()) {
            throw new IllegalArgumentException(
                    "Criterion " + criterion() + " has limitations and says that there are none");
        }
        for (int i = 0; i < layout().size(); i++) {
            Section.Kind kind = layout().get(i).kind();
            if (layout().subList(0, i).stream().anyMatch(earlier -> earlier.overlaps(kind))) {
                throw new IllegalArgumentException(
                        "Criterion " + criterion() + ": the layout has a second section for " + kind);
            }
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link PlanItem}: criterion and heading are required. */
    public static final class Builder extends ImmutablePlanItem.Builder {
        Builder() {}
    }
}
