package vn.chiso.core.source;

import com.google.common.base.CharMatcher;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;

/**
 * A decision, plan, law or other paper that numbers and duties rest on. Only what is known is filled in: a document that is
 * cited without a date has none.
 */
@Value.Immutable
@HouseStyle
public abstract class LegalDocument {
    LegalDocument() {}

    /** How the same edition or plan refers to it; not part of the paper. */
    public abstract String id();

    /** The official type, such as {@code Quyết định}. */
    public abstract String type();

    /** The official number in its normal form, such as {@code 1445/QĐ-SNV}; see {@link #normaliseNumber}. */
    public abstract Optional<String> number();

    public abstract Optional<LocalDate> date();

    public abstract Optional<String> issuer();

    /** What it is about, as cited. */
    public abstract Optional<String> subject();

    /** How the citing paper prints it, if it was read from one. */
    public abstract Optional<String> printed();

    @Value.Check
    LegalDocument normalised() {
        Optional<String> normal = number().map(LegalDocument::normaliseNumber);
        return normal.equals(number())
                ? this
                : builder()
                        .id(id())
                        .type(type())
                        .number(normal)
                        .date(date())
                        .issuer(issuer())
                        .subject(subject())
                        .printed(printed())
                        .build();
    }

    /**
     * The number without the spaces and line breaks that typing leaves in it: {@code 2016/QĐ- UBND} is {@code 2016/QĐ-UBND}.
     * The party's form ({@code 208-KH/TU}) and the state's ({@code 133/CTr-UBND}) both stay as they are. NFC.
     */
    public static String normaliseNumber(String printed) {
        return CharMatcher.whitespace().removeFrom(Normalizer.normalize(printed, Normalizer.Form.NFC));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LegalDocument}: id and type are required. */
    public static final class Builder extends ImmutableLegalDocument.Builder {
        Builder() {}
    }
}
