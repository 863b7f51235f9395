package vn.chiso.core.index;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.Period;
import vn.chiso.core.source.LegalDocument;

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
