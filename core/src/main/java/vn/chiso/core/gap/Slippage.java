package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.LeafSteps.Reason;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.rule.Facts;
import vn.chiso.core.rule.InverseEvaluation;
import vn.chiso.core.rule.InverseEvaluation.Loss;
import vn.chiso.core.rule.InverseEvaluation.Slack;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.score.Points;

/**
 * The watch list of what is at its maximum and may slip (A5): how many cases may go wrong before points are lost, found downwards with the
 * leaf's own rule, and in which earlier years it was not at its maximum. Where the slack cannot be told, the list says why.
 *
 * <pre>{@code
 * Slippage.of(whatIf, ImmutableSetMultimap.of(CriterionCode.of("1.4"), new Lever.Lapse("share")), List.of(since2023)).within(5);
 * }</pre>
 *
 * @param scorecard as things are
 * @param watched every leaf that is at its maximum, in the edition's order
 */
public record Slippage(Scorecard scorecard, ImmutableList<Watch> watched) {
    /**
     * One leaf.
     *
     * @param leaf its code
     * @param points what it earned, all there was to earn
     * @param lostIn the earlier years in which it lost points, oldest first
     * @param margins how much may go wrong, one for each lever; empty if that is unknown
     * @param unknown why it is unknown; empty if it is not
     */
    public record Watch(
            CriterionCode leaf,
            Points points,
            ImmutableList<Period> lostIn,
            ImmutableList<Margin> margins,
            Optional<Reason> unknown) {
        /** Whether it was lost in an earlier year, or some way down costs points after at most so many cases and one more. */
        public boolean isWithin(long cases) {
            return !lostIn.isEmpty()
                    || margins.stream()
                            .map(Margin::slack)
                            .anyMatch(slack -> slack.loss() == Loss.POSSIBLE && slack.cases() <= cases);
        }
    }

    /**
     * How much may go wrong in one way.
     *
     * @param lever what may change, for the worse
     * @param slack by how much, without a loss
     */
    public record Margin(Lever lever, Slack slack) {}

    /**
     * What may slip.
     *
     * @param levers what may change for the worse, by leaf, such as {@link Lever.Lapse}
     * @param past earlier years, each compared with this scorecard
     * @throws InvalidDataException if a lever moves nothing that its leaf observes, or is about cases to come
     * @throws IllegalArgumentException if a year is compared with another scorecard
     */
    public static Slippage of(WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers, List<YearOnYear> past) {
        Scorecard present = whatIf.present();
        past.stream().filter(year -> !year.after().equals(present)).findFirst().ifPresent(year -> {
            throw new IllegalArgumentException("The year " + year.before().period()
                    + " is compared with another result than " + present.unit().id() + ", " + present.period());
        });
        Levers.checkDownwards(whatIf, levers);
        return new Slippage(
                present,
                present.leaves().stream()
                        .filter(Slippage::isAtMaximum)
                        .map(leaf -> watch(
                                whatIf,
                                leaf,
                                levers.get(leaf.code().orElseThrow()).asList(),
                                past))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static boolean isAtMaximum(Score leaf) {
        return leaf.assessedMax().signum() > 0
                && leaf.points().filter(leaf.assessedMax()::equals).isPresent();
    }

    private static Watch watch(WhatIf whatIf, Score leaf, List<Lever> levers, List<YearOnYear> past) {
        CriterionCode code = leaf.code().orElseThrow();
        Optional<Reason> unknown = NearestSteps.unknown(whatIf, leaf, levers)
                .or(() -> whatIf.points(leaf).isPresent() ? Optional.empty() : Optional.of(Reason.NOT_OBSERVED));
        return new Watch(
                code,
                leaf.points().orElseThrow(),
                past.stream()
                        .filter(year -> year.row(code).filter(Slippage::wasLost).isPresent())
                        .map(year -> year.before().period())
                        .sorted()
                        .collect(ImmutableList.toImmutableList()),
                unknown.isPresent() ? ImmutableList.of() : margins(whatIf, leaf, levers),
                unknown);
    }

    private static boolean wasLost(YearOnYear.Row row) {
        return row.before().points().compareTo(row.before().max()) < 0;
    }

    private static ImmutableList<Margin> margins(WhatIf whatIf, Score leaf, List<Lever> levers) {
        Facts facts = whatIf.facts(leaf.code().orElseThrow());
        return levers.stream()
                .map(lever -> new Margin(lever, InverseEvaluation.slack(whatIf.rule(leaf), facts, lever)))
                .collect(ImmutableList.toImmutableList());
    }

    /** The leaves that at most so many cases and one more would cost points, or that were lost in an earlier year. */
    public ImmutableList<Watch> within(long cases) {
        return watched.stream().filter(watch -> watch.isWithin(cases)).collect(ImmutableList.toImmutableList());
    }
}
