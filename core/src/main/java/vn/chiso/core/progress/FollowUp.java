package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.immutables.value.Value;
import vn.chiso.core.internal.HouseStyle;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.unit.Unit;

/**
 * What is known of a plan beside its paper while it is carried out. The plan says what is printed; the follow-up refers to its actions by
 * code and adds who leads, when, at what effort, to what effect, what was measured, which papers prove it, and an append-only log.
 *
 * <p>It cannot exist with a contradiction inside: a cycle of requirements, an effect above the loss, an entry of the log that was not legal
 * when it was made are all reported in one {@link InvalidDataException} when it is built.
 *
 * <pre>{@code
 * FollowUp followUp = FollowUpFiles.read("follow-up.yaml", text);
 * followUp.stateOn(LocalDate.of(2025, 6, 30)).action("1.7-s1").status();        // DONE_CLAIMED
 * followUp.append(List.of(LogEntry.of(day, "chu-tich", "1.7-s1", new Change.Verify(EXAMINE, CONFIRMED, ImmutableSet.of("E1")))));
 * }</pre>
 */
@Value.Immutable
@HouseStyle
public abstract class FollowUp {
    FollowUp() {}

    public abstract String title();

    /** Where its facts come from: {@link Provenance#ASSUMED} if it is an example that is made up. */
    public abstract Provenance provenance();

    /** What a reader must know about where its facts come from; empty only if nothing is assumed. */
    public abstract Optional<String> note();

    public abstract Unit unit();

    /** The period whose assessment the plan is for, which evidence must cover. */
    public abstract Period period();

    /** The first day. */
    public abstract LocalDate start();

    /** The last day on which a result can be explained (giải trình). */
    public abstract Optional<LocalDate> explanationDeadline();

    /** The day of the appraisal, on which evidence must still be valid. */
    public abstract Optional<LocalDate> appraisal();

    /** How many days lie between two reviews, one or more. */
    @Value.Default
    public int reviewDays() {
        return 30;
    }

    public abstract Optional<WorkingCalendar> calendar();

    /** The rules that it counts on, by index. */
    public abstract ImmutableList<RuleSet> ruleSets();

    /** What the total is to be, by index. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Points> goals();

    /** How likely an action works, by its status, from 0 to 1: crude, and stated. A status that is not in it has none. */
    public abstract ImmutableMap<WorkStatus, Rational> probabilities();

    /** Person-days a month, by post. A post that is not in it has an unknown capacity. */
    @Value.NaturalOrder
    public abstract ImmutableSortedMap<String, Rational> capacities();

    public abstract ImmutableList<Measure> measures();

    public abstract ImmutableList<Observation> observations();

    public abstract ImmutableList<CasesToCome> toCome();

    public abstract ImmutableList<Finding> findings();

    public abstract ImmutableList<Cause> causes();

    public abstract ImmutableList<Undertaking> undertakings();

    public abstract ImmutableList<Proof> evidence();

    public abstract ImmutableList<LogEntry> log();

    /** Whether it is made up, which every output must say. */
    public boolean isAssumed() {
        return provenance() == Provenance.ASSUMED;
    }

    /** How everything stands at the end of the log. */
    @Value.Lazy
    public FollowUpState state() {
        return new LogFold(this).all().state();
    }

    /** How everything stood at the end of a day. */
    public FollowUpState stateOn(LocalDate day) {
        return new LogFold(this).until(day).state();
    }

    /**
     * The same with entries added, all of them or none.
     *
     * @throws InvalidDataException with every entry that is not legal; then nothing was added
     */
    public FollowUp append(List<LogEntry> entries) {
        return ((ImmutableFollowUp) this)
                .withLog(ImmutableList.<LogEntry>builder()
                        .addAll(log())
                        .addAll(entries)
                        .build());
    }

    /** Every verification that the log has, in its order. */
    public ImmutableList<Verification> verifications() {
        return log().stream()
                .filter(entry -> entry.change() instanceof Change.Verify)
                .map(entry -> {
                    Change.Verify verify = (Change.Verify) entry.change();
                    return new Verification(
                            entry.subject(),
                            entry.by(),
                            entry.on(),
                            verify.method(),
                            verify.result(),
                            verify.evidence(),
                            entry.reason());
                })
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is known of an action.
     *
     * @throws NoSuchElementException if there is no such action
     */
    public Undertaking undertaking(String action) {
        return undertakings().stream()
                .filter(undertaking -> undertaking.action().equals(action))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The follow-up has no action " + action));
    }

    /**
     * A measure by its code.
     *
     * @throws NoSuchElementException if there is no such measure
     */
    public Measure measure(String code) {
        return measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("The follow-up has no measure " + code));
    }

    /** A paper by its code; empty if it is not listed. */
    public Optional<Proof> evidence(String code) {
        return evidence().stream().filter(paper -> paper.code().equals(code)).findFirst();
    }

    /** What was observed of a measure, as was known on a day: the latest, or the sum over the periods. Empty if nothing was. */
    public Optional<vn.chiso.core.measure.Value> observedOn(LocalDate day, String measure) {
        return MeasureSeries.of(this, measure).on(day);
    }

    /** How many cases of a measure were expected on a day to be still to come; empty if nobody said. */
    public Optional<CasesToCome> toComeOn(LocalDate day, String measure) {
        return toCome().stream()
                .filter(cases ->
                        cases.measure().equals(measure) && !cases.statedOn().isAfter(day))
                .max(Comparator.comparing(CasesToCome::statedOn));
    }

    /** The actions that remedy a finding or remove a cause of it. */
    public ImmutableList<Undertaking> remedies(Finding finding) {
        return undertakings().stream()
                .filter(undertaking -> findingsOf(undertaking).contains(finding.code()))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableSet<String> findingsOf(Undertaking undertaking) {
        ImmutableSet.Builder<String> codes = ImmutableSet.<String>builder().addAll(undertaking.findings());
        causes().stream()
                .filter(cause -> undertaking.causes().contains(cause.code()))
                .forEach(cause -> codes.add(cause.finding()));
        return codes.build();
    }

    /** The lines that an action answers for: those of its findings and of its effects. */
    public ImmutableSet<IndexLine> lines(Undertaking undertaking) {
        ImmutableSet<String> codes = findingsOf(undertaking);
        ImmutableSet.Builder<IndexLine> lines = ImmutableSet.builder();
        findings().stream()
                .filter(finding -> codes.contains(finding.code()))
                .forEach(finding -> lines.add(finding.line()));
        undertaking.effects().forEach(effect -> lines.addAll(lines(effect)));
        return lines.build();
    }

    private ImmutableSet<IndexLine> lines(Effect effect) {
        if (effect instanceof Effect.Expected expected) {
            return ImmutableSet.of(expected.line());
        }
        String code = ((Effect.Measured) effect).measure();
        return measures().stream()
                .filter(measure -> measure.code().equals(code))
                .flatMap(measure -> measure.feeds().stream())
                .flatMap(use -> ruleSets().stream()
                        .filter(rules -> rules.edition().equals(use.edition()))
                        .map(rules -> new IndexLine(rules.index(), use.leaf())))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** How likely an action works: as was judged, else by its status; empty if nobody said. */
    public Optional<Rational> probability(ActionState state) {
        return undertaking(state.action())
                .probability()
                .or(() -> Optional.ofNullable(probabilities().get(state.status())));
    }

    /** Everything in which it and the plan of the paper do not meet; empty if nothing. */
    public ImmutableList<Problem> problemsAgainst(RemediationPlan plan) {
        return PlanAgreement.problems(this, plan);
    }

    @Value.Check
    void check() {
        InvalidDataException.throwIfAny(FollowUpChecks.problems(this));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link FollowUp}: title, provenance, unit, period and start are required. */
    public static final class Builder extends ImmutableFollowUp.Builder {
        Builder() {}
    }
}
