package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.measure.Value;
import vn.chiso.core.progress.ActionState;
import vn.chiso.core.progress.Disposition;
import vn.chiso.core.progress.Effect;
import vn.chiso.core.progress.Finding;
import vn.chiso.core.progress.FollowUp;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.progress.IndexLine;
import vn.chiso.core.progress.Proof;
import vn.chiso.core.progress.RuleSet;
import vn.chiso.core.progress.WorkStatus;
import vn.chiso.core.progress.review.Warning.Code;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The early warnings of a day. Each rule is a fixed question with stated thresholds; a worse input never silences the rule that it set off, so
 * what is overdue is still due soon, and what is lost still needs a better rate.
 *
 * <pre>{@code
 * Warnings.of(gains, day, thresholds, Optional.of(plan), Map.of("CCHC", Rational.of(2, 5)));
 * }</pre>
 */
public final class Warnings {
    private static final Comparator<Warning> ORDER =
            Comparator.comparing(Warning::code).thenComparing(Warning::subject);

    private final Gains gains;
    private final FollowUp followUp;
    private final LocalDate day;
    private final Thresholds thresholds;
    private final FollowUpState state;
    private final List<Warning> warnings = new ArrayList<>();

    private Warnings(Gains gains, LocalDate day, Thresholds thresholds) {
        this.gains = gains;
        this.followUp = gains.followUp();
        this.day = day;
        this.thresholds = thresholds;
        this.state = followUp.stateOn(day);
    }

    /**
     * Everything that warns, by rule and then by subject.
     *
     * @param plan the paper, whose targets are looked at; empty to leave them
     * @param forecast how likely the goal of an index is, by index; what is not in it is not judged
     */
    public static ImmutableList<Warning> of(
            Gains gains,
            LocalDate day,
            Thresholds thresholds,
            Optional<RemediationPlan> plan,
            Map<String, Rational> forecast) {
        Warnings rules = new Warnings(gains, day, thresholds);
        rules.warnings.addAll(MeasureWarnings.of(rules.followUp, gains.results(), day, thresholds.slackCases()));
        rules.goals(forecast);
        rules.actions();
        rules.workload();
        rules.papers();
        rules.explanation();
        gains.results().forEach(rules::result);
        plan.ifPresent(rules::targets);
        return rules.warnings.stream().distinct().sorted(ORDER).collect(ImmutableList.toImmutableList());
    }

    private void add(Code code, String subject, ImmutableSortedMap<String, Value> numbers) {
        warnings.add(code.of(subject, numbers));
    }

    private void goals(Map<String, Rational> forecast) {
        followUp.goals().forEach((index, goal) -> {
            Optional.ofNullable(forecast.get(index))
                    .filter(chance -> chance.compareTo(thresholds.leastProbability()) < 0)
                    .ifPresent(chance -> add(
                            Code.GOAL_UNLIKELY,
                            index,
                            ImmutableSortedMap.of(
                                    "probability", Value.of(chance),
                                    "least", Value.of(thresholds.leastProbability()),
                                    "goal", Value.of(goal))));
            Gains.Earned all = gains.of(
                    gains.codes(
                            undertaking -> state.action(undertaking.action()).status() != WorkStatus.CANCELLED),
                    Effect.Case.HIGH);
            gains.before(index)
                    .map(before -> before.plus(all.in(index)))
                    .filter(reached -> reached.compareTo(goal) < 0)
                    .ifPresent(reached -> add(
                            Code.GOAL_OUT_OF_REACH,
                            index,
                            ImmutableSortedMap.of("goal", Value.of(goal), "reached", Value.of(reached))));
        });
    }

    private void actions() {
        for (ActionState action : state.actions().values()) {
            if (!action.status().isOpen()) {
                continue;
            }
            if (!action.status().isClaimed()) {
                action.times().stream()
                        .filter(time -> time.claim().isEmpty())
                        .flatMap(time -> time.due().stream())
                        .forEach(due -> due(action.action(), due));
            }
            LocalDate last = action.lastEntry().orElse(followUp.start());
            long silent = ChronoUnit.DAYS.between(last, day);
            if (silent > (long) thresholds.staleReviews() * followUp.reviewDays()) {
                add(
                        Code.STALE,
                        action.action(),
                        ImmutableSortedMap.of("last", Value.of(last), "days", Value.of(silent)));
            }
        }
    }

    private void workload() {
        Workload.of(followUp, day)
                .late()
                .forEach(planned -> add(
                        Code.NOT_IN_TIME,
                        planned.task().code(),
                        ImmutableSortedMap.of(
                                "due", Value.of(planned.task().due()),
                                "days-late", Value.of(planned.late()),
                                "post", Value.of(planned.task().post()))));
    }

    private void due(String action, LocalDate due) {
        long left = ChronoUnit.DAYS.between(day, due);
        if (left < 0) {
            add(Code.OVERDUE, action, ImmutableSortedMap.of("due", Value.of(due), "days", Value.of(-left)));
        }
        if (left <= thresholds.dueDays()) {
            add(Code.DUE_SOON, action, ImmutableSortedMap.of("due", Value.of(due), "days-left", Value.of(left)));
        }
    }

    private void papers() {
        for (Proof paper : followUp.evidence()) {
            followUp.appraisal()
                    .filter(appraisal ->
                            !paper.isValidOn(appraisal) && !paper.issuedOn().isAfter(day))
                    .ifPresent(appraisal -> add(
                            Code.EVIDENCE_EXPIRES,
                            paper.code(),
                            ImmutableSortedMap.of(
                                    "valid-until", Value.of(paper.validUntil().orElseThrow()),
                                    "appraisal", Value.of(appraisal))));
        }
    }

    private void explanation() {
        followUp.explanationDeadline().ifPresent(deadline -> {
            long left = ChronoUnit.DAYS.between(day, deadline);
            followUp.findings().stream()
                    .filter(finding -> finding.kind().isExplainable() && left <= thresholds.explanationDays())
                    .filter(finding -> state.finding(finding.code()).disposition() == Disposition.NONE)
                    .forEach(finding -> add(
                            Code.EXPLANATION_CLOSING,
                            finding.code(),
                            ImmutableSortedMap.of("deadline", Value.of(deadline), "days-left", Value.of(left))));
        });
    }

    private void result(ScoredIndex result) {
        Scorecard scorecard = result.scorecard();
        followUp.ruleSets().stream()
                .filter(rules -> rules.index().equals(result.code()))
                .map(RuleSet::contentHash)
                .filter(hash -> !hash.equals(scorecard.contentHash()))
                .forEach(hash -> add(Code.RULES_CHANGED, result.code(), changed(hash, scorecard.contentHash())));
        String unit = scorecard.unit().id();
        if (!unit.equals(followUp.unit().id())) {
            add(Code.UNIT_CHANGED, result.code(), changed(followUp.unit().id(), unit));
        }
        scorecard.parts().stream()
                .flatMap(part -> part.components().stream())
                .forEach(field -> unowned(result.code(), field));
    }

    private static ImmutableSortedMap<String, Value> changed(String expected, String got) {
        return ImmutableSortedMap.of("expected", Value.of(expected), "got", Value.of(got));
    }

    /** The leaves that lost points for which neither they nor a line above them have an action or a decision. */
    private void unowned(String index, Score line) {
        IndexLine here = new IndexLine(index, line.code().orElseThrow());
        if (isAnswered(here)) {
            return;
        }
        if (!line.components().isEmpty()) {
            line.components().forEach(component -> unowned(index, component));
            return;
        }
        line.lost()
                .filter(lost -> lost.signum() > 0)
                .map(Points::value)
                .ifPresent(
                        lost -> add(Code.UNOWNED_LOSS, here.toString(), ImmutableSortedMap.of("lost", Value.of(lost))));
    }

    private boolean isAnswered(IndexLine line) {
        boolean byAction = followUp.undertakings().stream()
                .filter(undertaking -> state.action(undertaking.action()).status() != WorkStatus.CANCELLED)
                .anyMatch(undertaking -> followUp.lines(undertaking).contains(line));
        return byAction
                || followUp.findings().stream()
                        .filter(finding -> finding.line().equals(line))
                        .map(Finding::code)
                        .anyMatch(code -> state.finding(code).disposition() != Disposition.NONE);
    }

    private void targets(RemediationPlan plan) {
        plan.actions()
                .filter(action -> Optional.ofNullable(state.actions().get(action.code()))
                        .filter(known -> known.status().isOpen())
                        .isPresent())
                .flatMap(action -> action.targets().stream()
                        .filter(target -> target.value().isEmpty()))
                .forEach(target -> add(Code.NO_THRESHOLD, target.id(), ImmutableSortedMap.of()));
    }
}
