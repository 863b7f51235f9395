package vn.chiso.core.evidence;

import com.google.common.collect.ImmutableSortedSet;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;

/**
 * One paper that proves something (tài liệu kiểm chứng): what is known of it, and the hash that its content must have. One paper may prove
 * several leaves.
 */
@Value.Immutable
@HouseStyle
public abstract class Evidence {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    Evidence() {}

    /** Unique within its assessment. */
    public abstract String id();

    /** What sort of paper it is, as the requirements name it, such as {@code plan} or {@code report}. */
    public abstract String kind();

    /** Its title or file name, for display; in Unicode NFC. */
    public abstract String title();

    /** The SHA-256 of its content, in 64 hexadecimal digits in lower case. */
    public abstract String contentHash();

    /** The length of its content in bytes, one or more. */
    public abstract long size();

    /** The period that it is about, which may be another than that of the assessment. */
    public abstract Period period();

    /** The leaves that it proves; at least one. */
    public abstract ImmutableSortedSet<CriterionCode> leaves();

    /** Whether it is about that leaf. */
    public boolean proves(CriterionCode leaf) {
        return leaves().contains(leaf);
    }

    @Value.Check
    Evidence check() {
        if (id().isBlank() || kind().isBlank() || title().isBlank()) {
            throw new IllegalArgumentException("Evidence has an id, a kind and a title, but was '" + id() + "', '"
                    + kind() + "', '" + title() + "'");
        }
        if (!HASH.matcher(contentHash()).matches() || size() < 1) {
            throw new IllegalArgumentException("Evidence " + id()
                    + ": the content hash is 64 hexadecimal digits in lower case and the size 1 byte or more, but they were '"
                    + contentHash() + "' and " + size());
        }
        if (leaves().isEmpty()) {
            throw new IllegalArgumentException("Evidence " + id() + ": name at least one leaf that it proves");
        }
        return Normalizer.isNormalized(title(), Normalizer.Form.NFC)
                ? this
                : new Builder()
                        .id(id())
                        .kind(kind())
                        .title(Normalizer.normalize(title(), Normalizer.Form.NFC))
                        .contentHash(contentHash())
                        .size(size())
                        .period(period())
                        .leaves(leaves())
                        .build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Evidence}: everything is required. */
    public static final class Builder extends ImmutableEvidence.Builder {
        Builder() {}

        /** The leaves that it proves. */
        public Builder proves(String... codes) {
            return leaves(Arrays.stream(codes)
                    .map(CriterionCode::of)
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())));
        }
    }
}
