package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.progress.Verification.Result;

/** Who may verify what, with which papers. */
final class VerificationRules {
    private VerificationRules() {}

    static ImmutableList<Objection> objections(Change.Verify verify, Standing standing) {
        LogEntry entry = standing.entry();
        ImmutableSet<String> claimers = standing.now().times().stream()
                .filter(time -> time.verifiedOn().isEmpty())
                .flatMap(time -> time.claim().stream())
                .map(ActionState.Claim::by)
                .collect(ImmutableSet.toImmutableSet());
        if (claimers.isEmpty()) {
            return ImmutableList.of(new Objection(
                    "an action of which something is claimed to verify",
                    standing.now().action() + ", of which nothing is",
                    "Enter what came before it, or take the entry out."));
        }
        ImmutableList.Builder<Objection> objections = ImmutableList.builder();
        if (claimers.contains(entry.by())) {
            objections.add(new Objection(
                    "somebody other than " + String.join(", ", claimers) + ", who claimed it",
                    entry.by(),
                    "Let somebody else verify it."));
        }
        standing.undertaking()
                .verifier()
                .filter(verifier -> !verifier.equals(entry.by()))
                .ifPresent(verifier -> objections.add(new Objection(
                        "its verifier, " + verifier, entry.by(), "Let the verifier do it, or name another.")));
        verify.evidence().forEach(code -> objections.addAll(unusable(code, standing)));
        if (verify.result() == Result.CONFIRMED) {
            objections.addAll(standing.missing(status -> status == WorkStatus.VERIFIED, "verified"));
            if (verify.evidence().isEmpty()) {
                objections.add(new Objection("evidence", "none", "Name the papers that were seen."));
            }
        }
        return objections.build();
    }

    /** Why a paper does not count for an action. */
    private static ImmutableList<Objection> unusable(String code, Standing standing) {
        FollowUp followUp = standing.followUp();
        LocalDate on = standing.entry().on();
        Optional<Proof> found = followUp.evidence(code);
        if (found.isEmpty()) {
            return ImmutableList.of(new Objection(
                    "one of the evidence "
                            + followUp.evidence().stream().map(Proof::code).toList(),
                    code,
                    "List it, or correct the code."));
        }
        Proof paper = found.get();
        ImmutableSet<IndexLine> lines = followUp.lines(standing.undertaking());
        return Stream.of(
                        Optional.of(new Objection(
                                        "evidence for " + (lines.isEmpty() ? "a line" : join(lines)) + " in "
                                                + followUp.period(),
                                        code + ", which covers " + join(paper.covers()),
                                        "Name a paper about that line and period."))
                                .filter(objection -> !isAbout(paper, lines, followUp)),
                        Optional.of(new Objection(
                                        "evidence issued by " + on,
                                        code + " of " + paper.issuedOn(),
                                        "Correct one of the dates."))
                                .filter(objection -> paper.issuedOn().isAfter(on)),
                        followUp.appraisal()
                                .filter(appraisal -> !paper.isValidOn(appraisal))
                                .map(appraisal -> new Objection(
                                        "evidence that is valid on the appraisal date, " + appraisal,
                                        code + ", valid until "
                                                + paper.validUntil().orElseThrow(),
                                        "Have it renewed.")))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    /** An action that answers for no line, such as an enabler, needs a paper of the period only. */
    private static boolean isAbout(Proof paper, ImmutableSet<IndexLine> lines, FollowUp followUp) {
        return lines.isEmpty()
                ? paper.covers().stream().anyMatch(covered -> covered.period().equals(followUp.period()))
                : lines.stream().anyMatch(line -> paper.covers(line, followUp.period()));
    }

    private static String join(ImmutableSet<?> things) {
        return String.join(", ", things.stream().map(Object::toString).toList());
    }
}
