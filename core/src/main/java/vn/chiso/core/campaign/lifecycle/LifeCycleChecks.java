package vn.chiso.core.campaign.lifecycle;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** What must hold in a life cycle. Places name the stage, the move or the round; whoever read a file knows where that stands. */
final class LifeCycleChecks {
    private final LifeCycle cycle;
    private final List<Problem> problems = new ArrayList<>();

    private LifeCycleChecks(LifeCycle cycle) {
        this.cycle = cycle;
    }

    /** Names first; the ways through it only once the names are right. */
    static ImmutableList<Problem> problems(LifeCycle cycle) {
        LifeCycleChecks checks = new LifeCycleChecks(cycle);
        checks.names();
        if (checks.problems.isEmpty()) {
            checks.rounds();
            checks.stages();
            checks.ways();
        }
        return ImmutableList.copyOf(checks.problems);
    }

    private void names() {
        List<String> rounds = cycle.rounds().stream().map(Round::id).toList();
        List<String> stages = cycle.stages().stream().map(Stage::id).toList();
        if (rounds.isEmpty()) {
            add(ProblemCode.MISSING_KEY, "rounds", "at least one round", "none", "Say whose measurements there are.");
        }
        unique("round", rounds);
        unique("stage", stages);
        known("start", cycle.start(), stages, "stages");
        List<String> earlier = new ArrayList<>();
        cycle.rounds().forEach(round -> {
            round.inherits()
                    .forEach(from -> known("round " + round.id() + ", inherits", from, earlier, "earlier rounds"));
            earlier.add(round.id());
        });
        cycle.stages().forEach(stage -> {
            stage.round().ifPresent(round -> known(place(stage) + ", round", round, rounds, "rounds"));
            unique(place(stage) + ", move", stage.moves().stream().map(Move::id).toList());
            stage.moves().forEach(move -> names(stage, move, rounds, stages));
        });
    }

    private void names(Stage stage, Move move, List<String> rounds, List<String> stages) {
        String place = place(stage, move);
        known(place + ", to", move.to(), stages, "stages");
        move.decides().ifPresent(round -> known(place + ", decides", round, rounds, "rounds"));
        move.inherits().ifPresent(from -> {
            List<String> earlier = rounds.subList(
                    0, Math.max(0, move.decides().map(rounds::indexOf).orElse(0)));
            known(place + ", inherits", from, earlier, "rounds before the one that it decides");
        });
        if (Arrays.stream(Action.values()).anyMatch(action -> action.word().equals(move.id()))) {
            add(ProblemCode.DUPLICATE, place, "a word of its own", "that of an action", "Give the move another name.");
        }
    }

    private void rounds() {
        cycle.rounds().stream()
                .filter(round -> moves().noneMatch(move -> decides(move, round.id())))
                .forEach(round -> add(
                        ProblemCode.MISSING_KEY,
                        "round " + round.id(),
                        "a move that decides it",
                        "none",
                        "Add 'decides: " + round.id() + "' to a move, or remove the round."));
    }

    private void stages() {
        if (cycle.stages().stream().noneMatch(Stage::end)) {
            add(ProblemCode.MISSING_KEY, "stages", "a stage with 'end: true'", "none", "Say where it ends.");
        }
        for (Stage stage : cycle.stages()) {
            boolean enters = stage.allows().stream().anyMatch(Action::enters);
            if (enters && stage.round().isEmpty()) {
                add(
                        ProblemCode.MISSING_KEY,
                        place(stage),
                        "a round, since measurements may be entered",
                        "none",
                        "Add 'round', or do not allow it.");
            }
            if (stage.end() && (stage.due() || !stage.allows().isEmpty())) {
                add(
                        ProblemCode.NOT_ALLOWED,
                        place(stage),
                        "an end that is closed: no deadline, nothing allowed but moves",
                        stage.due() ? "a deadline" : words(stage.allows()),
                        "Reopen it by a move to another stage.");
            }
            boolean lapses = stage.allows().contains(Action.EXTEND)
                    || stage.moves().stream().anyMatch(move -> move.when() != Timing.IN_TIME);
            if (stage.due() && !lapses) {
                add(
                        ProblemCode.MISSING_KEY,
                        place(stage),
                        "a way on once the deadline has passed",
                        "none",
                        "Allow 'extend', or add a move with 'when: after-deadline'.");
            }
            if (!stage.due() && stage.allows().contains(Action.EXTEND)) {
                add(
                        ProblemCode.NOT_ALLOWED,
                        place(stage) + ", allows",
                        "a stage with a deadline to extend",
                        "'extend' in one without",
                        "Add 'due: true', or do not allow it.");
            }
            stage.moves().forEach(move -> move(stage, move));
        }
    }

    private void move(Stage stage, Move move) {
        if (move.when() == Timing.AFTER_DEADLINE && !stage.due()) {
            add(
                    ProblemCode.NOT_ALLOWED,
                    place(stage, move) + ", when",
                    "a stage with a deadline",
                    "'after-deadline' in one without",
                    "Add 'due: true' to the stage.");
        }
        if (move.newDate() && !cycle.stage(move.to()).due()) {
            add(
                    ProblemCode.NOT_ALLOWED,
                    place(stage, move) + ", new-date",
                    "a stage with a deadline to lead to",
                    move.to() + ", which has none",
                    "Add 'due: true' there, or drop the new date.");
        }
        move.needs().forEach(need -> need.metBy()
                .filter(action -> !stage.allows().contains(action))
                .filter(action -> need != Need.EVIDENCE
                        || cycle.stages().stream()
                                .noneMatch(other -> other.allows().contains(action)))
                .ifPresent(action -> add(
                        ProblemCode.MISSING_KEY,
                        place(stage, move) + ", needs",
                        "'" + action.word() + "' to be allowed, without which the need could not be met",
                        words(stage.allows()),
                        "Allow it, or drop the need.")));
        boolean reopens = cycle.stage(move.to())
                .round()
                .filter(round -> mayBeDecided(stage, round))
                .isPresent();
        if (reopens && !(move.reason() && move.newDate())) {
            add(
                    ProblemCode.MISSING_KEY,
                    place(stage, move),
                    "a reason and a new date, since it reopens a round",
                    "none of the two, or one",
                    "Add 'reason: true' and 'new-date: true'.");
        }
    }

    /** Whether an assessment can be in {@code stage} with that round decided: no stage on the way may have made it fall. */
    private boolean mayBeDecided(Stage stage, String round) {
        Predicate<String> stands = id -> !fells(cycle.stage(id), round);
        Set<String> after = moves().filter(move -> decides(move, round))
                .map(Move::to)
                .filter(stands)
                .collect(Collectors.toSet());
        return reachable(after, move -> stands.test(move.to())).contains(stage.id());
    }

    /** Whether entering {@code stage} makes that round undecided: its own round is opened, and with it falls what builds on it. */
    private boolean fells(Stage stage, String round) {
        return stage.round()
                .filter(open ->
                        cycle.from(open).stream().anyMatch(fallen -> fallen.id().equals(round)))
                .isPresent();
    }

    private void ways() {
        Set<String> reached = reachable(List.of(cycle.start()), move -> true);
        Set<String> ends =
                cycle.stages().stream().filter(Stage::end).map(Stage::id).collect(Collectors.toSet());
        for (Stage stage : cycle.stages()) {
            if (!reached.contains(stage.id())) {
                add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place(stage),
                        "a way from " + cycle.start(),
                        "none",
                        "Add a move to it, or remove it.");
            }
            if (reachable(List.of(stage.id()), move -> true).stream().noneMatch(ends::contains)) {
                add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        place(stage),
                        "a way to an end, " + ends,
                        "a dead end",
                        "Add a move.");
            }
            stage.moves().forEach(move -> move.inherits().ifPresent(from -> inherited(stage, move, from)));
        }
    }

    /** What a move takes over must be decided on every way to it, from the start and from wherever it was reopened. */
    private void inherited(Stage stage, Move move, String round) {
        Set<String> without = new LinkedHashSet<>(List.of(cycle.start()));
        cycle.stages().stream()
                .filter(other -> fells(other, round))
                .map(Stage::id)
                .forEach(without::add);
        if (reachable(without, other -> !decides(other, round)).contains(stage.id())) {
            add(
                    ProblemCode.NOT_ALLOWED,
                    place(stage, move) + ", inherits",
                    "a round that is decided on every way to it",
                    round + ", which is not",
                    "Decide it before, or inherit another.");
        }
    }

    private Set<String> reachable(Collection<String> from, Predicate<Move> by) {
        Set<String> seen = new HashSet<>(from);
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            Optional<Stage> stage = cycle.find(open.pop());
            stage.stream()
                    .flatMap(known -> known.moves().stream())
                    .filter(by)
                    .map(Move::to)
                    .filter(seen::add)
                    .forEach(open::push);
        }
        return seen;
    }

    private Stream<Move> moves() {
        return cycle.stages().stream().flatMap(stage -> stage.moves().stream());
    }

    private static boolean decides(Move move, String round) {
        return move.decides().filter(round::equals).isPresent();
    }

    private void unique(String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .forEach(id -> add(
                        ProblemCode.DUPLICATE,
                        what + " " + id,
                        "a name of its own",
                        id + " for the second time",
                        "Rename one of the two."));
    }

    private void known(String place, String name, List<String> names, String what) {
        if (!names.contains(name)) {
            add(ProblemCode.UNKNOWN_REFERENCE, place, "one of the " + what + " " + names, name, "Correct the name.");
        }
    }

    private static String words(Collection<Action> actions) {
        return actions.stream().map(Action::word).toList().toString();
    }

    private static String place(Stage stage) {
        return "stage " + stage.id();
    }

    private static String place(Stage stage, Move move) {
        return place(stage) + ", move " + move.id();
    }

    private void add(ProblemCode code, String place, String expected, String got, String remedy) {
        problems.add(new Problem(code, Place.of(place), expected, got, remedy));
    }
}
