package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.gap.LeafSteps;
import vn.chiso.core.gap.NearestSteps;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.gap.Slippage;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.CasesToCome;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.IndexLine;
import vn.chiso.core.progress.Measure;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.rule.InverseEvaluation.Loss;
import vn.chiso.core.rule.InverseEvaluation.Reach;
import vn.chiso.core.rule.InverseEvaluation.Verdict;
import vn.chiso.core.rule.Lever;

/** What the observed measures warn of, found with the rules of the leaves that they feed. */
final class MeasureWarnings {
    private final FollowUp followUp;
    private final LocalDate day;
    private final long slackCases;
    private final List<Warning> warnings = new ArrayList<>();

    private MeasureWarnings(FollowUp followUp, LocalDate day, long slackCases) {
        this.followUp = followUp;
        this.day = day;
        this.slackCases = slackCases;
    }

    static List<Warning> of(FollowUp followUp, List<ScoredIndex> results, LocalDate day, long slackCases) {
        MeasureWarnings rules = new MeasureWarnings(followUp, day, slackCases);
        for (ScoredIndex result : results) {
            ScoredIndex now = result.observedOn(followUp, day);
            for (Measure measure : followUp.measures()) {
                measure.feeds().stream()
                        .filter(use -> use.edition().equals(result.edition())
                                && MeasureLevers.knows(measure)
                                && followUp.observedOn(day, measure.code()).isPresent()
                                && result.observed(use.leaf(), use.input()).isPresent())
                        .forEach(use -> {
                            rules.levels(now, measure, use);
                            rules.slack(result, now, measure, use);
                        });
            }
        }
        return rules.warnings;
    }

    /** The lowest level that is lost, and of a rate the lowest that needs a better one than was observed; what is lost needs a better one too. */
    private void levels(ScoredIndex now, Measure measure, Use use) {
        Optional<CasesToCome> stated = followUp.toComeOn(day, measure.code());
        Optional<Lever> lever = MeasureLevers.toCome(measure, use.input(), stated.map(CasesToCome::cases));
        if (lever.isEmpty()) {
            return;
        }
        long toCome = stated.map(CasesToCome::cases).orElse(0L);
        Value observed = now.observed(use.leaf(), use.input()).orElseThrow();
        ImmutableList<Reach> levels = levels(now, use, lever.get());
        String subject = new IndexLine(now.code(), use.leaf()).toString();
        ImmutableSortedMap<String, Value> known =
                ImmutableSortedMap.of("observed", observed, "to-come", Value.of(toCome));
        levels.stream()
                .filter(level -> level.verdict() == Verdict.LOST)
                .findFirst()
                .ifPresent(level ->
                        warnings.add(Code.BAND_LOST.of(subject, and(known, "level", Value.of(level.level())))));
        if (observed instanceof Value.Share share) {
            levels.stream()
                    .filter(level -> level.verdict() == Verdict.LOST
                            || (level.verdict() == Verdict.REACHABLE
                                    && MeasureLevers.isTooLow(measure, share.ratio(), level.cases(), toCome)))
                    .findFirst()
                    .ifPresent(level -> warnings.add(Code.RATE_TOO_LOW.of(
                            subject,
                            and(
                                    and(known, "level", Value.of(level.level())),
                                    "needed",
                                    level.verdict() == Verdict.LOST
                                            ? Value.of("not even all")
                                            : Value.of(MeasureLevers.needed(measure, level.cases(), toCome))))));
        }
    }

    private static ImmutableList<Reach> levels(ScoredIndex now, Use use, Lever lever) {
        return NearestSteps.of(now.whatIf(), ImmutableSetMultimap.of(use.leaf(), lever)).leaves().stream()
                .filter(leaf -> leaf.leaf().equals(use.leaf()))
                .filter(LeafSteps.Known.class::isInstance)
                .flatMap(leaf -> ((LeafSteps.Known) leaf).ways().stream())
                .flatMap(way -> way.levels().stream())
                .map(LeafSteps.Level::reach)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSortedMap<String, Value> and(
            ImmutableSortedMap<String, Value> numbers, String name, Value value) {
        return ImmutableSortedMap.<String, Value>naturalOrder()
                .putAll(numbers)
                .put(name, value)
                .build();
    }

    /** What was at its maximum when the plan was made and is not, or will not be after a few cases more. */
    private void slack(ScoredIndex before, ScoredIndex now, Measure measure, Use use) {
        if (!isAtMaximum(before.scorecard().criterion(use.leaf()))) {
            return;
        }
        Value observed = now.observed(use.leaf(), use.input()).orElseThrow();
        String subject = new IndexLine(now.code(), use.leaf()).toString();
        if (!isAtMaximum(now.scorecard().criterion(use.leaf()))) {
            warnings.add(Code.SLIPPING.of(
                    subject, ImmutableSortedMap.of("observed", observed, "slack", Value.of("none, it has fallen"))));
            return;
        }
        Slippage.of(
                        now.whatIf(),
                        ImmutableSetMultimap.of(use.leaf(), MeasureLevers.worse(measure, use.input(), slackCases)),
                        List.of())
                .watched()
                .stream()
                .filter(watch -> watch.leaf().equals(use.leaf()))
                .flatMap(watch -> watch.margins().stream())
                .map(Slippage.Margin::slack)
                .filter(slack -> slack.loss() == Loss.POSSIBLE && slack.cases() <= slackCases)
                .findFirst()
                .ifPresent(slack -> warnings.add(Code.SLIPPING.of(
                        subject, ImmutableSortedMap.of("observed", observed, "slack", Value.of(slack.cases())))));
    }

    private static boolean isAtMaximum(Score leaf) {
        return leaf.assessedMax().signum() > 0 && leaf.points().equals(Optional.of(leaf.assessedMax()));
    }
}
