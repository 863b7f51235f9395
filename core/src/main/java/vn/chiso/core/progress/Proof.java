package vn.chiso.core.progress;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import vn.chiso.core.measure.Period;

/**
 * A paper that shows that something was done (tài liệu kiểm chứng): when it was issued, until when it holds, and for which lines in which
 * period it counts.
 *
 * @param code stable and readable, such as {@code E-1.7-01}
 * @param document its type, number and date as cited
 * @param issuedOn the day of the paper
 * @param validUntil the last day on which it holds; empty if it does not expire
 * @param hash the hash of its content; empty if it was not kept
 * @param covers what it is about; at least one line and period
 * @param acceptedBy who accepted it; empty if nobody has yet
 */
public record Proof(
        String code,
        String document,
        LocalDate issuedOn,
        Optional<LocalDate> validUntil,
        Optional<String> hash,
        ImmutableSet<Coverage> covers,
        Optional<String> acceptedBy) {
    /** A line in a period. */
    public record Coverage(IndexLine line, Period period) {
        @Override
        public String toString() {
            return line + " in " + period;
        }
    }

    public Proof {
        if (code.isBlank() || document.isBlank()) {
            throw new IllegalArgumentException("Evidence has a code and names its document");
        }
        if (covers.isEmpty()) {
            throw new IllegalArgumentException("Evidence " + code + " covers at least one line in one period");
        }
        if (validUntil.filter(last -> last.isBefore(issuedOn)).isPresent()) {
            throw new IllegalArgumentException("Evidence " + code + " was issued on " + issuedOn
                    + " and cannot end before, on " + validUntil.get());
        }
    }

    /** Whether it still holds on that day. */
    public boolean isValidOn(LocalDate day) {
        return validUntil.filter(last -> last.isBefore(day)).isEmpty();
    }

    /** Whether it is about that line in that period. */
    public boolean covers(IndexLine line, Period period) {
        return covers.contains(new Coverage(line, period));
    }
}
