package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.progress.Verification.Result;

/** What a change is held against: the follow-up and how its actions stand. */
record Standing(FollowUp followUp, Map<String, ActionState> actions) {
    /** The actions under way that exclude it, or that it excludes. */
    ImmutableSet<String> alternatives(String action) {
        ImmutableSet<String> excluded = followUp.undertaking(action).excludes();
        return followUp.undertakings().stream()
                .filter(other ->
                        excluded.contains(other.action()) || other.excludes().contains(action))
                .map(Undertaking::action)
                .filter(other -> Optional.ofNullable(actions.get(other))
                        .filter(state ->
                                state.status() != WorkStatus.PROPOSED && state.status() != WorkStatus.CANCELLED)
                        .isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<Objection> objections(Change.Verify verify, ActionState now, LogEntry entry) {
        ImmutableList.Builder<Objection> objections = ImmutableList.builder();
        String claimer = now.claim().orElseThrow().by();
        if (entry.by().equals(claimer)) {
            objections.add(new Objection(
                    "somebody other than " + claimer + ", who claimed it", entry.by(), "Let somebody else verify it."));
        }
        followUp.undertaking(now.action())
                .verifier()
                .filter(verifier -> !verifier.equals(entry.by()))
                .ifPresent(verifier -> objections.add(new Objection(
                        "its verifier, " + verifier, entry.by(), "Let the verifier do it, or name another.")));
        verify.evidence().forEach(code -> objections.addAll(unusable(code, now.action(), entry.on())));
        if (verify.result() == Result.CONFIRMED && verify.evidence().isEmpty()) {
            objections.add(new Objection("evidence", "none", "Name the papers that were seen."));
        }
        return objections.build();
    }

    /** Why a paper does not count for an action. */
    private ImmutableList<Objection> unusable(String code, String action, LocalDate on) {
        Optional<Proof> found = followUp.evidence(code);
        if (found.isEmpty()) {
            return ImmutableList.of(new Objection(
                    "one of the evidence "
                            + followUp.evidence().stream().map(Proof::code).toList(),
                    code,
                    "List it, or correct the code."));
        }
        Proof paper = found.get();
        ImmutableSet<IndexLine> lines = followUp.lines(followUp.undertaking(action));
        return Stream.of(
                        Optional.of(new Objection(
                                        "evidence for " + (lines.isEmpty() ? "a line" : join(lines)) + " in "
                                                + followUp.period(),
                                        code + ", which covers " + join(paper.covers()),
                                        "Name a paper about that line and period."))
                                .filter(objection -> !isAbout(paper, lines)),
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
    private boolean isAbout(Proof paper, ImmutableSet<IndexLine> lines) {
        return lines.isEmpty()
                ? paper.covers().stream().anyMatch(covered -> covered.period().equals(followUp.period()))
                : lines.stream().anyMatch(line -> paper.covers(line, followUp.period()));
    }

    private static String join(ImmutableSet<?> things) {
        return String.join(", ", things.stream().map(Object::toString).toList());
    }
}
