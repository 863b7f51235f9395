package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;

/** What a plan says about one index. */
@Value.Immutable
@HouseStyle
public abstract class IndexPlan {
    IndexPlan() {}

    /** The code of the index, such as {@code CCHC}. */
    public abstract String index();

    /** The id of the edition that its criteria are of. */
    public abstract String edition();

    /** As printed, with its number. */
    public abstract Passage heading();

    /** The id of the document that published the result it answers. */
    public abstract Optional<String> publication();

    /** That result as the paper quotes it. The result itself is an assessment's. */
    public abstract Optional<Passage> result();

    /** What the total is to be. */
    public abstract Optional<IndexGoal> goal();

    /** In the order of the paper. */
    public abstract ImmutableList<PlanItem> items();

    /** What it says about a criterion; empty if it has no item of that very code. */
    public Optional<PlanItem> item(CriterionCode criterion) {
        return items().stream()
                .filter(item -> item.criterion().equals(criterion))
                .findFirst();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link IndexPlan}: index, edition and heading are required. */
    public static final class Builder extends ImmutableIndexPlan.Builder {
        Builder() {}
    }
}
