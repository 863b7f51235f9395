package vn.chiso.examples;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * How much of a country is asked for.
 *
 * @param years 1 to 100
 * @param communes 1 or more
 * @param threads 1 or more
 */
record CountryCall(int years, int communes, int threads) {
    private static final int PROVINCES = 63;
    private static final ImmutableMap<String, Integer> MOST =
            ImmutableMap.of("--years", 100, "--communes", 1_000_000, "--threads", 1_000);

    /** At most 63; fewer where there are fewer communes. */
    int provinces() {
        return Math.min(PROVINCES, communes);
    }

    /**
     * Reads the options.
     *
     * @throws InvalidDataException with all that is wrong with them
     */
    static CountryCall of(List<String> options) {
        Map<String, Integer> given = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < options.size(); i += 2) {
            String name = options.get(i);
            Integer most = MOST.get(name);
            String number = i + 1 < options.size() ? options.get(i + 1) : "nothing";
            if (most == null) {
                problems.add(problem(name, "one of " + String.join(", ", MOST.keySet()), name));
            } else if (number.matches("[1-9][0-9]{0,6}") && Integer.parseInt(number) <= most) {
                given.put(name, Integer.parseInt(number));
            } else {
                problems.add(problem(name, "a whole number from 1 to " + most, number));
            }
        }
        InvalidDataException.throwIfAny(problems);
        return new CountryCall(
                given.getOrDefault("--years", 10),
                given.getOrDefault("--communes", 10_598),
                given.getOrDefault("--threads", Runtime.getRuntime().availableProcessors()));
    }

    private static Problem problem(String option, String expected, String got) {
        return new Problem(ProblemCode.BAD_VALUE, Place.of("country " + option), expected, got, "Try --help.");
    }
}
