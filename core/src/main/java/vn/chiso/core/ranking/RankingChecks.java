package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Index;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.unit.Unit;

/** What keeps scorecards from being ranked together; each is held against the first. */
final class RankingChecks {
    private final RankingGroup group;
    private final Collection<Scorecard> scorecards;
    private final RankingRules rules;
    private final ImmutableList.Builder<Problem> problems = ImmutableList.builder();

    RankingChecks(RankingGroup group, Collection<Scorecard> scorecards, RankingRules rules) {
        this.group = group;
        this.scorecards = scorecards;
        this.rules = rules;
    }

    ImmutableList<Problem> problems() {
        scorecards.stream()
                .findFirst()
                .ifPresentOrElse(
                        this::against,
                        () -> add(
                                ProblemCode.MISSING_INPUT,
                                "group " + group.name(),
                                "at least one scorecard",
                                "none",
                                "Evaluate the assessments of the group first."));
        return problems.build();
    }

    private void against(Scorecard first) {
        Stream.concat(Stream.of(rules.by()), rules.tieBreakers().stream())
                .filter(line -> !line.isIn(first.index()))
                .forEach(line -> add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        "ranking by " + line,
                        "a part or line of the edition "
                                + first.index().edition().id(),
                        line.toString(),
                        "Rank by something that the edition has."));
        Set<String> members = group.units().stream().map(Unit::id).collect(Collectors.toSet());
        Set<String> seen = new HashSet<>();
        for (Scorecard scorecard : scorecards) {
            String unit = scorecard.unit().id();
            if (!members.contains(unit)) {
                add(
                        ProblemCode.NOT_ALLOWED,
                        "unit " + unit,
                        "a member of the group '" + group.name() + "'",
                        scorecard.unit().name(),
                        "Rank it in its own group, or correct the list of members.");
            }
            if (!seen.add(unit)) {
                add(
                        ProblemCode.DUPLICATE,
                        "unit " + unit,
                        "one scorecard for each unit",
                        "another one",
                        "Remove one of the two.");
            }
            comparable(first, scorecard);
        }
    }

    private void comparable(Scorecard first, Scorecard scorecard) {
        String unit = scorecard.unit().id();
        if (!scorecard.contentHash().equals(first.contentHash())) {
            add(
                    ProblemCode.EDITION_MISMATCH,
                    "unit " + unit + ", edition",
                    edition(first) + ", as for " + first.unit().id(),
                    edition(scorecard),
                    "Rank only units that were scored against the same edition.");
        }
        if (!scorecard.period().equals(first.period())) {
            add(
                    ProblemCode.EDITION_MISMATCH,
                    "unit " + unit + ", period",
                    first.period() + ", as for " + first.unit().id(),
                    scorecard.period().toString(),
                    "Rank each period by itself.");
        }
    }

    private static String edition(Scorecard scorecard) {
        Index index = scorecard.index();
        return index.edition().id() + " with the content hash " + scorecard.contentHash();
    }

    private void add(ProblemCode code, String place, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(place), expected, got, remedy));
    }
}
