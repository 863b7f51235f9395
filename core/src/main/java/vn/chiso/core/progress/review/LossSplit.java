package vn.chiso.core.progress.review;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.chiso.core.progress.Finding;
import vn.chiso.core.progress.FindingState;
import vn.chiso.core.progress.FollowUpState;
import vn.chiso.core.score.Points;

/**
 * What an index lost because of how things were done, and what because of how they were shown, as the findings say on a day. What the result
 * lost is always {@code performance + paper + withoutFinding}; a finding whose loss nobody knows is in none of the first two.
 *
 * @param performance the losses that only a better service wins back
 * @param paper the losses that papers alone could have spared
 * @param withoutFinding what the result lost beyond the known losses of the findings
 * @param unknown the findings whose loss is unknown, which is not zero
 */
public record LossSplit(Points performance, Points paper, Points withoutFinding, ImmutableList<String> unknown) {
    /** The split of the result of an index. */
    public static LossSplit of(Gains gains, String index, LocalDate day) {
        FollowUpState state = gains.followUp().stateOn(day);
        List<Finding> findings = gains.followUp().findings().stream()
                .filter(finding -> finding.line().index().equals(index))
                .toList();
        Points paper = lost(findings, state, finding -> finding.kind().isExplainable());
        Points performance = lost(findings, state, finding -> !finding.kind().isExplainable());
        Points lost = gains.results().stream()
                .filter(result -> result.code().equals(index))
                .findFirst()
                .flatMap(result -> result.scorecard().total().lost())
                .orElse(Points.ZERO);
        return new LossSplit(
                performance,
                paper,
                lost.minus(performance).minus(paper),
                findings.stream()
                        .map(finding -> state.finding(finding.code()))
                        .filter(finding -> finding.loss().isEmpty())
                        .map(FindingState::finding)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Points lost(List<Finding> findings, FollowUpState state, Predicate<Finding> which) {
        return Points.sum(findings.stream()
                .filter(which)
                .flatMap(finding -> state.finding(finding.code()).loss().stream())
                .toList());
    }
}
