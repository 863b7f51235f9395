package vn.chiso.core.campaign;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.problem.Problem;

/**
 * Why a command was not accepted. Nothing was changed by it.
 *
 * @param reason its kind
 * @param about what it is about, such as {@code leaf 1.3} or {@code stage self-assessment}
 * @param expected what would have been right, with its numbers
 * @param got what came
 * @param remedy what to do about it
 * @param problems what is wrong with measurements, one by one; empty if it is not about them
 */
public record Refusal(
        RefusalReason reason,
        String about,
        String expected,
        String got,
        String remedy,
        ImmutableList<Problem> problems) {
    static Refusal of(RefusalReason reason, String about, String expected, String got, String remedy) {
        return new Refusal(reason, about, expected, got, remedy, ImmutableList.of());
    }

    /** {@code TOO_LATE (stage self-assessment): expected …, but got …. Ask the coordinator to extend the deadline.} */
    @Override
    public String toString() {
        return reason + " (" + about + "): expected " + expected + ", but got " + got + ". " + remedy
                + problems.stream().map(problem -> "\n  " + problem).collect(Collectors.joining());
    }
}
