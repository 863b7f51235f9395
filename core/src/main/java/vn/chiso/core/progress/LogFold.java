package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** Reads the log from its first line on. What is illegal changes nothing and becomes a problem; nothing but the log is read. One use. */
final class LogFold {
    private final FollowUp followUp;
    private final Map<String, ActionState> actions = new LinkedHashMap<>();
    private final Map<String, Judged> findings = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<LocalDate> last = Optional.empty();
    private int line;

    /** What the log says about a finding itself. */
    private record Judged(
            Optional<Change.Dispose> decided,
            Optional<Change.Rescore> result,
            Optional<LocalDate> rescoredOn,
            boolean wasResolved) {
        static final Judged NOTHING = new Judged(Optional.empty(), Optional.empty(), Optional.empty(), false);

        Judged after(Change.OfFinding change, LocalDate on) {
            return change instanceof Change.Rescore rescore
                    ? new Judged(decided, Optional.of(rescore), Optional.of(on), wasResolved || isResolved())
                    : new Judged(Optional.of((Change.Dispose) change), result, rescoredOn, wasResolved);
        }

        boolean isResolved() {
            return result.filter(rescore -> rescore.loss().signum() == 0).isPresent();
        }
    }

    LogFold(FollowUp followUp) {
        this.followUp = followUp;
        followUp.undertakings()
                .forEach(undertaking ->
                        actions.putIfAbsent(undertaking.action(), ActionState.initial(undertaking, followUp.start())));
        followUp.findings().forEach(finding -> findings.putIfAbsent(finding.code(), Judged.NOTHING));
    }

    /** The log up to and including a day. */
    LogFold until(LocalDate day) {
        followUp.log().stream().filter(entry -> !entry.on().isAfter(day)).forEach(this::add);
        return this;
    }

    LogFold all() {
        followUp.log().forEach(this::add);
        return this;
    }

    ImmutableList<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    private void add(LogEntry entry) {
        line++;
        boolean legal = isInOrder(entry);
        last = last.filter(day -> day.isAfter(entry.on())).or(() -> Optional.of(entry.on()));
        if (entry.change() instanceof Change.OfAction change) {
            Optional.ofNullable(actions.get(entry.subject()))
                    .ifPresentOrElse(
                            now -> add(change, new Standing(followUp, actions, now, entry), legal),
                            () -> unknown(entry, "an action", actions.keySet()));
        } else if (entry.change() instanceof Change.OfFinding change) {
            Optional.ofNullable(findings.get(entry.subject()))
                    .ifPresentOrElse(
                            now -> add(change, now, entry, legal),
                            () -> unknown(entry, "a finding", findings.keySet()));
        }
    }

    private void add(Change.OfAction change, Standing standing, boolean legal) {
        if (noObjections(ActionRule.objections(change, standing), standing.entry()) && legal) {
            actions.put(standing.now().action(), ActionRule.after(change, standing));
        }
    }

    private void add(Change.OfFinding change, Judged now, LogEntry entry, boolean legal) {
        List<Objection> objections = change instanceof Change.Dispose ? Objection.needsReason(entry) : List.of();
        if (noObjections(objections, entry) && legal) {
            findings.put(entry.subject(), now.after(change, entry.on()));
        }
    }

    private boolean isInOrder(LogEntry entry) {
        boolean inOrder = last.filter(day -> day.isAfter(entry.on())).isEmpty();
        if (!inOrder) {
            problem(
                    entry,
                    ProblemCode.NOT_ALLOWED,
                    new Objection(
                            "a day from " + last.orElseThrow() + ", that of the entry above",
                            entry.on().toString(),
                            "The log is only added to; enter it under the day on which it is written."));
        }
        return inOrder;
    }

    private boolean noObjections(List<Objection> objections, LogEntry entry) {
        objections.forEach(objection -> problem(entry, ProblemCode.NOT_ALLOWED, objection));
        return objections.isEmpty();
    }

    private void unknown(LogEntry entry, String what, Iterable<String> known) {
        problem(
                entry,
                ProblemCode.UNKNOWN_REFERENCE,
                new Objection(what + " among " + known, entry.subject(), "Correct the code."));
    }

    private void problem(LogEntry entry, ProblemCode code, Objection objection) {
        problems.add(new Problem(
                code,
                Place.of("log entry " + line + ", " + entry.subject()),
                objection.expected(),
                objection.got(),
                objection.remedy()));
    }

    FollowUpState state() {
        ImmutableMap.Builder<String, FindingState> states = ImmutableMap.builder();
        followUp.findings().forEach(finding -> states.put(finding.code(), state(finding)));
        return new FollowUpState(ImmutableMap.copyOf(actions), states.buildKeepingLast());
    }

    private FindingState state(Finding finding) {
        Judged judged = findings.getOrDefault(finding.code(), Judged.NOTHING);
        return new FindingState(
                finding.code(),
                stage(finding, judged),
                judged.decided().map(Change.Dispose::disposition).orElse(Disposition.NONE),
                judged.decided().filter(decided -> decided.disposition() != Disposition.NONE),
                judged.result().map(Change.Rescore::loss).or(finding::loss),
                judged.rescoredOn());
    }

    private FindingState.Stage stage(Finding finding, Judged judged) {
        if (judged.isResolved()) {
            return FindingState.Stage.RESOLVED;
        }
        if (judged.wasResolved()) {
            return FindingState.Stage.RECURRED;
        }
        List<ActionState> remedies = followUp.remedies(finding).stream()
                .map(remedy -> actions.getOrDefault(remedy.action(), ActionState.initial(remedy, followUp.start())))
                .filter(remedy -> remedy.status() != WorkStatus.CANCELLED)
                .toList();
        if (!remedies.isEmpty() && remedies.stream().allMatch(remedy -> remedy.status() == WorkStatus.VERIFIED)) {
            return hasSeen(remedies, judged) ? FindingState.Stage.OPEN : FindingState.Stage.AWAITING_RESULT;
        }
        return remedies.stream().anyMatch(remedy -> remedy.status() != WorkStatus.PROPOSED)
                ? FindingState.Stage.IN_REMEDY
                : FindingState.Stage.OPEN;
    }

    /** Whether a later result has seen all that was done and still has the loss. */
    private static boolean hasSeen(List<ActionState> remedies, Judged judged) {
        return judged.rescoredOn()
                .filter(on -> remedies.stream()
                        .flatMap(remedy -> remedy.verifiedOn().stream())
                        .noneMatch(on::isBefore))
                .isPresent();
    }
}
