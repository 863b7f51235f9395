package vn.chiso.core.evaluation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/** The explained result of one unit in one period: a tree of scores, each with its step. */
@Value.Immutable
@HouseStyle
public abstract class Scorecard {
    Scorecard() {}

    /** The edition that it was scored against. */
    public abstract Index index();

    /** The content hash of that edition. */
    public abstract String contentHash();

    public abstract Unit unit();

    public abstract Period period();

    public abstract Score total();

    /**
     * What can be said about the grade; empty if the edition has no grades, or if not everything was assessed and the total is therefore not
     * known.
     */
    public Optional<GradeScale.Finding> grade() {
        return total().outcome() == Outcome.SCORED
                ? index().grades().flatMap(scale -> total().points().map(points -> scale.classify(points, this::meets)))
                : Optional.empty();
    }

    private boolean meets(GradeScale.Grade grade) {
        return unmet(grade).isEmpty();
    }

    /**
     * What a line lacks for a grade.
     *
     * @param requirement what the grade asks of it
     * @param least the points that it asks
     * @param points what the line has; empty if nothing of it was scored
     */
    public record Shortfall(GradeScale.Requirement requirement, Points least, Optional<Points> points) {}

    /** What a grade asks beside the total and this result does not have. A line that does not apply is not required. */
    public ImmutableList<Shortfall> unmet(GradeScale.Grade grade) {
        return grade.requires().stream()
                .flatMap(requirement -> shortfall(requirement).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Shortfall> shortfall(GradeScale.Requirement requirement) {
        Score line = total().withDescendants()
                .filter(score -> score.level() != Score.Level.TOTAL)
                .filter(score -> score.id().equals(requirement.line()))
                .findFirst()
                .orElseThrow();
        Points least = requirement.atLeast().of(line.carriedMax());
        boolean met = line.outcome() == Outcome.NOT_APPLICABLE
                || line.points().filter(points -> points.compareTo(least) >= 0).isPresent();
        return met ? Optional.empty() : Optional.of(new Shortfall(requirement, least, line.points()));
    }

    /** The parts, in the edition's order. */
    public ImmutableList<Score> parts() {
        return total().components();
    }

    /** The measured lines, in the edition's order. */
    public ImmutableList<Score> leaves() {
        return total().leaves().collect(ImmutableList.toImmutableList());
    }

    /**
     * The score of one line at any level.
     *
     * @throws NoSuchElementException if the edition has no such criterion, naming the edition
     */
    public Score criterion(CriterionCode code) {
        Score score = byCode().get(code.text());
        if (score == null) {
            throw new NoSuchElementException(
                    "There is no criterion " + code + " in " + index().edition().id());
        }
        return score;
    }

    @Value.Lazy
    ImmutableMap<String, Score> byCode() {
        return total().withDescendants()
                .filter(score -> score.level() == Score.Level.CRITERION)
                .collect(ImmutableMap.toImmutableMap(Score::id, score -> score));
    }

    static Builder builder() {
        return new Builder();
    }

    static final class Builder extends ImmutableScorecard.Builder {
        Builder() {}
    }
}
