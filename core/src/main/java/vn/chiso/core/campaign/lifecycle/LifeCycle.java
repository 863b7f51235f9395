package vn.chiso.core.campaign.lifecycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import vn.chiso.core.index.Name;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.problem.InvalidDataException;

/**
 * The life cycle of an assessment: which rounds there are, in which stage what may be done, and which moves lead from stage to stage. It is
 * data, read by {@link LifeCycleFiles}.
 *
 * <p>It cannot exist with a flaw inside: a stage that cannot be reached or left, a round that nobody decides, a deadline that leads nowhere, a
 * way back without reason and date are all named in one {@link InvalidDataException} when it is built.
 */
@Value.Immutable
@HouseStyle
public abstract class LifeCycle {
    /** What can refuse a command whatever it is. */
    private static final ImmutableSet<RefusalReason> COMMON = ImmutableSet.of(
            RefusalReason.COMMAND_ID_REUSED,
            RefusalReason.CAMPAIGN_CHANGED,
            RefusalReason.UNKNOWN_REFERENCE,
            RefusalReason.NOT_OPEN,
            RefusalReason.CONFLICT_OF_INTEREST,
            RefusalReason.NOT_ALLOWED,
            RefusalReason.STALE_VERSION,
            RefusalReason.TIME_RUNS_BACK);

    LifeCycle() {}

    /** Short and stable, such as {@code two-rounds-with-explanation}. */
    public abstract String id();

    public abstract Name name();

    /** In the order in which one builds on the other; the last is what is published. */
    public abstract ImmutableList<Round> rounds();

    /** The stage in which an assessment begins. */
    public abstract String start();

    public abstract ImmutableList<Stage> stages();

    /**
     * The stage of that id.
     *
     * @throws NoSuchElementException if there is none
     */
    public Stage stage(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no stage " + id + " in " + id()));
    }

    Optional<Stage> find(String id) {
        return stages().stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    public Optional<Round> round(String id) {
        return rounds().stream().filter(round -> round.id().equals(id)).findFirst();
    }

    /** The round whose decision is the publication. */
    public Round publication() {
        return rounds().get(rounds().size() - 1);
    }

    /** The unit's own round: the first that is its word. */
    public Optional<Round> own() {
        return rounds().stream().filter(round -> round.by() == Author.UNIT).findFirst();
    }

    /** A round and all that build on it, which fall with it when it is reopened. */
    public ImmutableList<Round> from(String round) {
        return rounds().stream().dropWhile(other -> !other.id().equals(round)).collect(ImmutableList.toImmutableList());
    }

    /** The words of everything that can be done anywhere in it: what an access policy is asked about. */
    @Value.Lazy
    public ImmutableSet<String> words() {
        ImmutableSet.Builder<String> words = ImmutableSet.builder();
        stages().forEach(stage -> {
            stage.allows().forEach(action -> words.add(action.word()));
            stage.moves().forEach(move -> words.add(move.id()));
        });
        return words.build();
    }

    /**
     * Every reason for which a command can be refused in a stage. What is not allowed there, a name that nobody knows included, has {@link
     * RefusalReason#WRONG_STATE}.
     *
     * @param stage its id
     * @param word an action's or a move's
     * @throws NoSuchElementException if there is no such stage
     */
    public ImmutableSet<RefusalReason> refusals(String stage, String word) {
        Stage here = stage(stage);
        Set<RefusalReason> reasons = EnumSet.copyOf(COMMON);
        here.allows().stream()
                .filter(action -> action.word().equals(word))
                .findFirst()
                .ifPresentOrElse(
                        action -> {
                            reasons.addAll(action.refusals());
                            if (here.due() && action != Action.EXTEND) {
                                reasons.add(RefusalReason.TOO_EARLY);
                                reasons.add(RefusalReason.TOO_LATE);
                            }
                        },
                        () -> here.move(word)
                                .ifPresentOrElse(
                                        move -> addRefusals(here, move, reasons),
                                        () -> reasons.add(RefusalReason.WRONG_STATE)));
        return ImmutableSet.copyOf(reasons);
    }

    private static void addRefusals(Stage stage, Move move, Set<RefusalReason> reasons) {
        reasons.add(RefusalReason.CAP_REACHED);
        reasons.add(RefusalReason.INVALID_INPUT);
        move.needs().forEach(need -> reasons.add(need.refusal()));
        if (stage.due() && move.when() == Timing.IN_TIME) {
            reasons.add(RefusalReason.TOO_LATE);
        }
        if (stage.due() && move.when() != Timing.ANY_TIME) {
            reasons.add(RefusalReason.TOO_EARLY);
        }
        if (move.reason()) {
            reasons.add(RefusalReason.REASON_MISSING);
        }
        if (move.newDate()) {
            reasons.add(RefusalReason.DATE_MISSING);
        }
        if (move.decides().isPresent()) {
            reasons.add(RefusalReason.ROUND_INCOMPLETE);
            reasons.add(RefusalReason.OUT_OF_BOUNDS);
            reasons.add(RefusalReason.NOT_APPROVED);
        }
    }

    /** The SHA-256, in 64 hexadecimal digits, of the life cycle as {@link LifeCycleFiles#write} writes it. */
    @Value.Lazy
    public String contentHash() {
        return Hashing.sha256()
                .hashString(LifeCycleFiles.write(this), StandardCharsets.UTF_8)
                .toString();
    }

    @Value.Check
    void check() {
        InvalidDataException.throwIfAny(LifeCycleChecks.problems(this));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link LifeCycle}: everything is required. */
    public static final class Builder extends ImmutableLifeCycle.Builder {
        Builder() {}
    }
}
