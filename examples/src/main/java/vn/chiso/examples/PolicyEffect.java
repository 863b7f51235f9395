package vn.chiso.examples;

import java.util.Optional;
import vn.chiso.core.batch.BatchResult;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.score.Points;

/** What changes if what is not applicable is treated by another policy; added up unit by unit. */
final class PolicyEffect {
    private final NotApplicablePolicy policy;
    private int units;
    private int moved;
    private int promoted;
    private int demoted;
    private Optional<Move> farthest = Optional.empty();

    PolicyEffect(NotApplicablePolicy policy) {
        this.policy = policy;
    }

    /** A unit with another rank in its province. */
    record Move(String unit, int year, int before, int after, Points pointsBefore, Points pointsAfter) {
        int places() {
            return Math.abs(after - before);
        }
    }

    void add(CountryStudy.Ranked actual, CountryStudy.Ranked other) {
        for (int unit = 0; unit < actual.result().size(); unit++) {
            units++;
            int grade = grade(actual.result(), unit) - grade(other.result(), unit);
            promoted += grade > 0 ? 1 : 0;
            demoted += grade < 0 ? 1 : 0;
            int places = Math.abs(actual.rank(unit) - other.rank(unit));
            moved += places > 0 ? 1 : 0;
            if (places > farthest.map(Move::places).orElse(0)) {
                farthest = Optional.of(new Move(
                        actual.result().units().get(unit).name(),
                        actual.result().index().edition().period().year(),
                        actual.rank(unit),
                        other.rank(unit),
                        points(actual.result(), unit),
                        points(other.result(), unit)));
            }
        }
    }

    private static Points points(BatchResult result, int unit) {
        return result.total(unit).points().orElseThrow();
    }

    /** The place of the unit's grade among all, the best first. */
    private static int grade(BatchResult result, int unit) {
        return result.grade(unit)
                .flatMap(GradeScale.Finding::grade)
                .map(result.index().grades().orElseThrow().grades()::indexOf)
                .orElseThrow();
    }

    NotApplicablePolicy policy() {
        return policy;
    }

    int units() {
        return units;
    }

    /** How many have another rank. */
    int moved() {
        return moved;
    }

    /** How many have a better grade. */
    int promoted() {
        return promoted;
    }

    /** How many have a worse grade. */
    int demoted() {
        return demoted;
    }

    /** The first of those that moved most; empty if none did. */
    Optional<Move> farthest() {
        return farthest;
    }
}
