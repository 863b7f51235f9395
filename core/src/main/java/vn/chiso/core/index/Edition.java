package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.SourceRef;

/** The dated criteria set (bộ tiêu chí) of an index: for which period and units, on which documents. */
@Value.Immutable
@HouseStyle
public abstract class Edition {
    Edition() {}

    /** Stable and unique, such as {@code cchc-commune-hung-yen-2024}. */
    public abstract String id();

    public abstract Period period();

    /** The official kinds of unit that it scores, such as {@code xã}; empty if the documents do not say. */
    public abstract ImmutableSet<String> unitKinds();

    /** Its working days, where a deadline counts them. */
    public abstract Optional<WorkingTime> workingTime();

    /** The edition that it extends, if it extends one. */
    public abstract Optional<Parent> parent();

    /**
     * Working days and the paper that decided them.
     *
     * @param calendar which days are worked
     * @param source the text that says so
     */
    public record WorkingTime(WorkingCalendar calendar, SourceRef source) {}

    /**
     * An edition that another one extends.
     *
     * @param id its id
     * @param contentHash its content when it was extended
     */
    public record Parent(String id, String contentHash) {}

    /** The papers that its numbers rest on. */
    public abstract ImmutableList<LegalDocument> documents();

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Edition}: id and period are required. */
    public static final class Builder extends ImmutableEdition.Builder {
        Builder() {}
    }
}
