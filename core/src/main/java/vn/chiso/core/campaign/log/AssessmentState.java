package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.measure.CriterionCode;

/** What the entries of a log add up to. Nobody can make one but the fold over a log. */
@Value.Immutable
@Value.Style(visibility = Value.Style.ImplementationVisibility.PACKAGE) // not overshadowed: the fold changes copies
public abstract class AssessmentState {
    AssessmentState() {}

    /** Whose state it is. */
    public abstract String assessment();

    /** How many entries it is the sum of; 0 before the first. */
    @Value.Default
    public long version() {
        return 0;
    }

    /** How it began: campaign, unit, edition, life cycle; empty before that. */
    public abstract Optional<Consequence.Began> began();

    /** When the last entry was made. */
    public abstract Optional<Instant> lastAt();

    /** Every stay in a stage, in order; the last one is where the assessment stands. */
    public abstract ImmutableList<Visit> visits();

    /** The rounds in which anything was ever entered or decided and still stands. */
    public abstract ImmutableMap<String, RoundState> rounds();

    /** Every paper that was ever handed in, by id; withdrawn ones included. */
    public abstract ImmutableMap<String, Filed> evidence();

    /** Every question, explanation and comment, in order. */
    public abstract ImmutableList<Remark> remarks();

    /** The leaves that were given to another body than the campaign's plan says. */
    public abstract ImmutableMap<CriterionCode, String> assignments();

    /** The bodies that have completed their parts. */
    public abstract ImmutableSet<String> completedParts();

    /** The leaves that went back to the unit and are still out. */
    public abstract ImmutableMap<CriterionCode, ReturnedLeaf> returned();

    /** The ids of all commands that were accepted, with the entries that they became. */
    public abstract ImmutableMap<String, Long> commands();

    /** How often each act was done, by its word. */
    public abstract ImmutableMap<String, Integer> times();

    /** Where it stands; empty before it began. */
    public Optional<Visit> visit() {
        return visits().isEmpty() ? Optional.empty() : Optional.of(visits().get(visits().size() - 1));
    }

    /** A round as it is now; without entries if nobody touched it. */
    public RoundState round(String id) {
        return rounds().getOrDefault(id, RoundState.ABSENT);
    }

    /** The papers that prove something: those that were not withdrawn. */
    public ImmutableList<Evidence> standingEvidence() {
        return evidence().values().stream()
                .filter(filed -> !filed.isWithdrawn())
                .map(Filed::evidence)
                .collect(ImmutableList.toImmutableList());
    }

    /** The words of one kind about one leaf, in order. */
    public ImmutableList<Remark> remarks(Remark.Kind kind, CriterionCode leaf) {
        return remarks().stream()
                .filter(remark -> remark.kind() == kind && remark.leaf().equals(leaf))
                .collect(ImmutableList.toImmutableList());
    }

    static AssessmentState empty(String assessment) {
        return ImmutableAssessmentState.builder().assessment(assessment).build();
    }
}
