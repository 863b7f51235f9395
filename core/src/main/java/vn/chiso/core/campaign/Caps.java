package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * How much a campaign allows. Points are not among it: what a line, a bonus or a penalty can come to is the edition's to say, and no campaign
 * changes it.
 *
 * @param times how often something may be done to one assessment, by its word, such as {@code extend} or {@code reopen-appraisal-2}
 * @param papersPerLeaf how many papers may stand for a leaf; empty for any number
 * @param paperBytes how long a paper may be, in bytes; empty for any length
 */
public record Caps(ImmutableMap<String, Integer> times, Optional<Integer> papersPerLeaf, Optional<Long> paperBytes) {
    /** Nothing is limited. */
    public static final Caps NONE = new Caps(ImmutableMap.of(), Optional.empty(), Optional.empty());

    public Caps {
        if (times.values().stream().anyMatch(most -> most < 0)
                || papersPerLeaf.filter(most -> most < 1).isPresent()
                || paperBytes.filter(most -> most < 1).isPresent()) {
            throw new IllegalArgumentException(
                    "A cap is zero times or more, one paper or more, one byte or more, but was " + times + ", "
                            + papersPerLeaf + ", " + paperBytes);
        }
    }
}
