package vn.chiso.core.ranking;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.score.Rational;
import vn.chiso.core.unit.Unit;

/** Puts scorecards that belong together in order. One use. */
final class Standings {
    private final RankingGroup group;
    private final ImmutableMap<String, Scorecard> scorecards;
    private final RankingRules rules;

    Standings(RankingGroup group, Collection<Scorecard> scorecards, RankingRules rules) {
        this.group = group;
        this.scorecards =
                Maps.uniqueIndex(scorecards, scorecard -> scorecard.unit().id());
        this.rules = rules;
    }

    LeagueTable table() {
        ImmutableList.Builder<Unranked> unranked = ImmutableList.builder();
        List<Scorecard> known = new ArrayList<>();
        for (Unit unit : group.units()) {
            Optional<Scorecard> scorecard = Optional.ofNullable(scorecards.get(unit.id()));
            reason(scorecard)
                    .ifPresentOrElse(
                            reason -> unranked.add(new Unranked(unit, reason)),
                            () -> known.add(scorecard.orElseThrow()));
        }
        Scorecard any = scorecards.values().iterator().next();
        return LeagueTable.builder()
                .group(group)
                .index(any.index())
                .contentHash(any.contentHash())
                .period(any.period())
                .rules(rules)
                .addAllRows(rows(tiers(known, keys())))
                .addAllUnranked(unranked.build())
                .build();
    }

    private Optional<Unranked.Reason> reason(Optional<Scorecard> scorecard) {
        return scorecard
                .map(known -> Unranked.reason(rules.by().of(known), rules.measure()))
                .orElse(Optional.of(Unranked.Reason.NO_SCORECARD));
    }

    private List<RankedBy> keys() {
        return ImmutableList.<RankedBy>builder()
                .add(rules.by())
                .addAll(rules.tieBreakers())
                .build();
    }

    /** The units in classes of equal ones, best first: by the first key, each class by the next, as long as it is known of all its members. */
    private List<List<Scorecard>> tiers(List<Scorecard> equal, List<RankedBy> keys) {
        if (equal.isEmpty()) {
            return List.of();
        }
        if (keys.isEmpty()
                || equal.stream().anyMatch(unit -> value(unit, keys.get(0)).isEmpty())) {
            return List.of(equal);
        }
        TreeMap<Rational, List<Scorecard>> byValue = equal.stream()
                .collect(Collectors.groupingBy(
                        unit -> value(unit, keys.get(0)).orElseThrow(),
                        () -> new TreeMap<>(Comparator.<Rational>reverseOrder()),
                        Collectors.toList()));
        return byValue.values().stream()
                .flatMap(
                        tier -> tier.size() == 1 ? Stream.of(tier) : tiers(tier, keys.subList(1, keys.size())).stream())
                .toList();
    }

    private Optional<Rational> value(Scorecard scorecard, RankedBy key) {
        Score score = key.of(scorecard);
        return Unranked.reason(score, rules.measure()).isPresent()
                ? Optional.empty()
                : rules.measure().of(score).map(rules.precision()::of);
    }

    private List<RankedUnit> rows(List<List<Scorecard>> tiers) {
        ImmutableList.Builder<RankedUnit> rows = ImmutableList.builder();
        int better = 0;
        for (int i = 0; i < tiers.size(); i++) {
            List<Scorecard> tier = tiers.get(i);
            int rank = rules.ties().rank(better, i, tier.size());
            tier.forEach(scorecard -> rows.add(row(scorecard, rank, tier.size() - 1)));
            better += tier.size();
        }
        return rows.build();
    }

    private RankedUnit row(Scorecard scorecard, int rank, int tiedWith) {
        Score score = rules.by().of(scorecard);
        return new RankedUnit(
                rank,
                scorecard.unit(),
                Measure.points(score),
                score.carriedMax(),
                value(scorecard, rules.by()).orElseThrow(),
                tiedWith);
    }
}
