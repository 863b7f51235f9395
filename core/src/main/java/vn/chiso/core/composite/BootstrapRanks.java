package vn.chiso.core.composite;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/**
 * How far the ranks of units are due to who was asked: all units are ranked again in every bootstrap replicate of the sample. This is
 * uncertainty of the sample; that of the method ({@link MethodUncertainty}) is another thing.
 */
public final class BootstrapRanks {
    private BootstrapRanks() {}

    /**
     * The rank distribution of every unit.
     *
     * @param estimates the published score of each unit, NaN where it has none
     * @param replicates one array of scores in the order of the units for each replicate, NaN where a unit has none there: it is then
     *     left out of that replicate and the draw is counted ({@link RankDistribution#withoutRank})
     * @param grid which scores are equal
     * @throws InvalidDataException if an array has another length than there are units
     */
    public static ImmutableMap<String, RankDistribution> of(
            List<String> units, double[] estimates, double[][] replicates, Grid grid) {
        List<Problem> problems = new ArrayList<>();
        length("estimates", estimates, units, problems);
        for (int r = 0; r < replicates.length; r++) {
            length("replicate " + (r + 1), replicates[r], units, problems);
        }
        InvalidDataException.throwIfAny(problems);
        RankTally tally = new RankTally(List.copyOf(units), estimates, grid);
        for (double[] replicate : replicates) {
            tally.add(replicate);
        }
        return tally.distributions();
    }

    private static void length(String what, double[] scores, List<String> units, List<Problem> problems) {
        if (scores.length != units.size()) {
            problems.add(new Problem(
                    ProblemCode.BAD_VALUE,
                    Place.of(what),
                    "one score for each of " + units.size() + " units",
                    scores.length + " scores",
                    "Give NaN for a unit without a score."));
        }
    }
}
