package vn.chiso.core.benchmark;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Whether scorecards can be held against each other. */
final class SameEdition {
    private SameEdition() {}

    /** What keeps them from it: another edition, another period, a unit that is there twice. */
    static List<Problem> problems(List<Scorecard> scorecards) {
        List<Problem> problems = new ArrayList<>();
        Set<String> units = new HashSet<>();
        for (Scorecard scorecard : scorecards) {
            Scorecard first = scorecards.get(0);
            Place place = Place.of("unit " + scorecard.unit().id());
            if (!scorecard.contentHash().equals(first.contentHash())
                    || !scorecard.period().equals(first.period())) {
                problems.add(new Problem(
                        ProblemCode.EDITION_MISMATCH,
                        place,
                        "a result under " + first.index().edition().id() + " for " + first.period() + ", content "
                                + first.contentHash(),
                        "one under " + scorecard.index().edition().id() + " for " + scorecard.period() + ", content "
                                + scorecard.contentHash(),
                        "Compare results of the same edition and period."));
            }
            if (!units.add(scorecard.unit().id())) {
                problems.add(new Problem(
                        ProblemCode.DUPLICATE,
                        place,
                        "one result for each unit",
                        "another one",
                        "Remove one of the two; a unit is no peer of itself."));
            }
        }
        return problems;
    }
}
