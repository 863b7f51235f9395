package vn.chiso.core.verification;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.rule.Step;

/**
 * What came of replaying a worked case.
 *
 * @param name the case's name
 * @param problems what kept it from being scored
 * @param differences where it came to something else
 */
public record CaseResult(String name, ImmutableList<Problem> problems, ImmutableList<Difference> differences) {
    /**
     * Something that is not as expected.
     *
     * @param what of which line
     * @param expected as the case has it
     * @param got as the edition computes it
     * @param step why; empty if there is no such line
     */
    public record Difference(String what, String expected, String got, Optional<Step> step) {
        /** With the arithmetic below. */
        @Override
        public String toString() {
            return what + ": expected " + expected + ", but got " + got
                    + step.map(Difference::arithmetic).orElse("");
        }

        private static String arithmetic(Step step) {
            String inputs = step.inputs().entrySet().stream()
                    .map(entry -> "\n      read " + entry.getKey() + " = " + entry.getValue())
                    .collect(Collectors.joining());
            String workings = step.workings().stream()
                    .map(line -> "\n      " + line.operation() + (line.subject().isEmpty() ? "" : " " + line.subject())
                            + " = " + line.result())
                    .collect(Collectors.joining());
            return " (" + step.rule() + ")" + inputs + workings;
        }
    }

    public boolean passed() {
        return problems.isEmpty() && differences.isEmpty();
    }

    /** One line if it passed, else everything that is wrong. */
    @Override
    public String toString() {
        if (passed()) {
            return "ok    " + name;
        }
        String lines = problems.stream().map(problem -> "\n    " + problem).collect(Collectors.joining())
                + differences.stream().map(difference -> "\n    " + difference).collect(Collectors.joining());
        return "FAILS " + name + lines;
    }
}
