package vn.chiso.testkit;

import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractAssert;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Assertions on what a check found. */
public final class ProblemsAssert extends AbstractAssert<ProblemsAssert, List<Problem>> {
    ProblemsAssert(List<Problem> actual) {
        super(actual, ProblemsAssert.class);
    }

    /** Nothing is wrong. */
    public ProblemsAssert isEmpty() {
        return hasSize(0);
    }

    /** So many things are wrong. */
    public ProblemsAssert hasSize(int size) {
        if (actual.size() != size) {
            failWithMessage("%nExpecting %s problems%nbut there are %s%s", size, actual.size(), all());
        }
        return this;
    }

    /**
     * One of the problems is about {@code place}, or something in it, and {@code words} stand in it.
     *
     * @param place what it is about, such as {@code criterion 1.3} or {@code criterion 1.3, rule, bands}
     * @param words a part of the problem's text, such as {@code expected bands without a gap}; may be empty
     */
    public ProblemsAssert containsProblemAt(String place, String words) {
        if (actual.stream()
                .noneMatch(problem -> isAt(problem, place) && problem.toString().contains(words))) {
            failWithMessage("%nExpecting a problem at%n  %s%nwith%n  %s%nbut there are%s", place, words, all());
        }
        return this;
    }

    /** One of the problems is of that kind. */
    public ProblemsAssert containsCode(ProblemCode code) {
        if (actual.stream().noneMatch(problem -> problem.code() == code)) {
            failWithMessage("%nExpecting a problem of the kind%n  %s%nbut there are%s", code, all());
        }
        return this;
    }

    private static boolean isAt(Problem problem, String place) {
        return (problem.place().path() + ", ").startsWith(place + ", ");
    }

    private String all() {
        return actual.isEmpty()
                ? " none"
                : actual.stream()
                        .map(problem -> String.format("%n  %s %s", problem.code(), problem))
                        .collect(Collectors.joining());
    }
}
