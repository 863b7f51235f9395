package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.Value;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.unit.Unit;

/** A follow-up of which everything varies that may: frame, measures, findings, causes, actions, timings, effects, evidence and log. */
final class AnyFollowUp {
    private static final List<String> TEXTS = List.of(
            "Hồ sơ quá hạn",
            "lý do: thiếu người",
            "- gạch đầu dòng",
            "yes",
            "2025",
            "a # b",
            "\"ngoặc\" 'kép'",
            "{x: [1]}",
            "~");
    private static final List<String> PARTIES = List.of("tu-phap", "van-phong", "chu-tich", "vien-thong");

    private final Random random;
    private final FollowUp.Builder builder = FollowUp.builder();
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<String> causes = new ArrayList<>();
    private final List<String> actions = new ArrayList<>();
    private final List<String> papers = new ArrayList<>();

    private AnyFollowUp(Random random) {
        this.random = random;
    }

    /** The same seed gives the same one. */
    static FollowUp of(long seed) {
        return new AnyFollowUp(new Random(seed)).followUp();
    }

    private FollowUp followUp() {
        frame();
        IntStream.range(0, below(4)).forEach(i -> measures.add(measure("m" + i)));
        builder.addAllMeasures(measures);
        builder.addAllObservations(measures.isEmpty() ? List.of() : some(5, i -> observation(one(measures))));
        measures.stream()
                .filter(measure -> measure.kind() == Measure.Kind.RATE)
                .forEach(measure -> builder.addToCome(new CasesToCome(measure.code(), below(900), day(), party())));
        IntStream.range(0, below(4)).forEach(i -> {
            builder.addFindings(finding("F" + i));
            findings.add("F" + i);
        });
        IntStream.range(0, findings.isEmpty() ? 0 : below(4)).forEach(i -> {
            builder.addCauses(cause("C" + i));
            causes.add("C" + i);
        });
        IntStream.range(0, below(3)).forEach(i -> {
            builder.addEvidence(proof("E" + i));
            papers.add("E" + i);
        });
        IntStream.range(0, below(6)).forEach(i -> {
            builder.addUndertakings(undertaking("a" + i));
            actions.add("a" + i);
        });
        return logged(builder.build());
    }

    private void frame() {
        builder.title(text())
                .provenance(one(List.of(Provenance.values())))
                .note(text())
                .unit(new Unit("an-binh", "xã An Bình", "xã"))
                .period(period())
                .start(LocalDate.of(2025, 1, 1))
                .explanationDeadline(maybe(this::day))
                .appraisal(maybe(this::day))
                .reviewDays(1 + below(90))
                .calendar(maybe(() -> WorkingCalendar.of(
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        List.of(LocalDate.of(2025, 9, 2)),
                        List.of(LocalDate.of(2025, 5, 3)))))
                .addRuleSets(new RuleSet("I0", "e0", "hash"), new RuleSet("I1", "e1", text()))
                .putGoal("I0", points(100))
                .putCapacity(party(), share());
        List.of(WorkStatus.values())
                .forEach(status -> maybe(this::share).ifPresent(chance -> builder.putProbability(status, chance)));
    }

    private Measure measure(String code) {
        Measure.Kind kind = one(List.of(Measure.Kind.values()));
        boolean adds = kind == Measure.Kind.COUNT || kind == Measure.Kind.RATE;
        return new Measure(
                code,
                text(),
                "hồ sơ",
                one(List.of(Measure.Direction.values())),
                kind,
                adds ? one(List.of(Measure.Series.values())) : Measure.Series.TO_DATE,
                ImmutableList.copyOf(
                        some(2, i -> new Use("e" + i, CriterionCode.of("1." + (1 + i)), "input-" + code))));
    }

    private Value value(Measure.Kind kind) {
        return switch (kind) {
            case COUNT -> Value.of(below(1000));
            case RATE -> Value.of(new Ratio(below(20), 20));
            case BOOLEAN -> Value.of(random.nextBoolean());
            case DATE -> Value.of(day());
            case LEVEL -> Value.of("tot");
            case SURVEY -> Value.of(Rational.of(below(1000), 1 + below(30)));
        };
    }

    private Observation observation(Measure measure) {
        return new Observation(
                measure.code(),
                period(),
                value(measure.kind()),
                day(),
                one(List.of(Observation.Method.values())),
                party(),
                ImmutableSet.of());
    }

    private Finding finding(String code) {
        return new Finding(
                code, line(), maybe(() -> Points.of(1).plus(points(5))), one(List.of(Finding.Kind.values())), text());
    }

    private Cause cause(String code) {
        return new Cause(
                code,
                one(findings),
                causes.isEmpty() ? Optional.empty() : maybe(() -> one(causes)),
                one(List.of(Cause.Category.values())),
                one(List.of(Cause.Scope.values())),
                one(List.of(Cause.Confidence.values())),
                text());
    }

    private Proof proof(String code) {
        LocalDate issued = day();
        return new Proof(
                code,
                text(),
                issued,
                maybe(() -> issued.plusDays(below(400))),
                maybe(() -> "sha-256"),
                ImmutableSet.of(new Proof.Coverage(line(), period())),
                maybe(this::party));
    }

    private Undertaking undertaking(String code) {
        Undertaking.Kind kind = one(List.of(Undertaking.Kind.values()));
        String lead = party();
        Set<String> requires = subset(actions);
        Set<String> excludes = subset(actions);
        excludes.removeAll(requires);
        Undertaking.Builder undertaking = Undertaking.builder();
        return undertaking
                .action(code)
                .added(maybe(this::text))
                .kind(kind)
                .nature(one(List.of(Undertaking.Nature.values())))
                .lead(lead)
                .addAllCoordinators(subset(PARTIES))
                .verifier(maybe(this::party).filter(verifier -> !verifier.equals(lead)))
                .timing(maybe(this::timing))
                .effort(maybe(() -> ImmutableSortedMap.of(lead, share().plus(Rational.of(below(9))))))
                .cost(maybe(() -> (long) below(1_000_000_000)))
                .addAllRequires(requires)
                .addAllExcludes(excludes)
                .addAllProducts(some(2, i -> text()))
                .addAllFindings(subset(findings))
                .addAllCauses(subset(causes))
                .addAllEffects(kind == Undertaking.Kind.ENABLER ? List.of() : some(3, i -> effect()))
                .probability(maybe(this::share))
                .build();
    }

    private Timing timing() {
        return switch (below(4)) {
            case 0 -> new Timing.OnDate(day());
            case 1 -> new Timing.Within(LocalDate.of(2024, 12, 31), day());
            case 2 -> new Timing.Every(one(List.of(Period.Unit.values())), day());
            default -> new Timing.ByYearEnd(2025 + below(3));
        };
    }

    private Effect effect() {
        if (measures.isEmpty() || random.nextBoolean()) {
            Points low = points(1);
            Points likely = low.max(points(1));
            return new Effect.Expected(
                    line(),
                    low,
                    likely,
                    Points.of(1),
                    one(List.of(Effect.Basis.values())),
                    party(),
                    maybe(() -> "g" + below(2)));
        }
        Measure measure = one(measures);
        boolean adds = measure.kind() == Measure.Kind.COUNT || measure.kind() == Measure.Kind.RATE;
        return new Effect.Measured(
                measure.code(),
                adds && random.nextBoolean()
                        ? new Effect.Shift.Cases(1 + below(20))
                        : new Effect.Shift.To(value(measure.kind())));
    }

    /** The same with whatever of some random entries the log takes. */
    private FollowUp logged(FollowUp empty) {
        FollowUp followUp = empty;
        LocalDate on = LocalDate.of(2025, 1, 1);
        for (int i = 0; i < 30 && !(actions.isEmpty() && findings.isEmpty()); i++) {
            on = on.plusDays(below(9));
            LogEntry entry = actions.isEmpty() || (!findings.isEmpty() && below(6) == 0)
                    ? LogEntry.of(on, party(), one(findings), ofFinding())
                    : ofAction(on, followUp.state().action(one(actions)));
            try {
                followUp = followUp.append(List.of(entry.because(text())));
            } catch (InvalidDataException illegal) {
                // the log tells what is legal; it is left out
            }
        }
        return followUp;
    }

    private Change ofFinding() {
        return random.nextBoolean()
                ? new Change.Dispose(one(List.of(Disposition.values())), text(), party())
                : new Change.Rescore(text(), points(5));
    }

    private LogEntry ofAction(LocalDate on, ActionState state) {
        LocalDate due = state.due().orElse(on);
        Change next =
                switch (state.status()) {
                    case PROPOSED -> new Change.Approve();
                    case APPROVED -> new Change.Start();
                    case BLOCKED -> new Change.Unblock();
                    case IN_PROGRESS ->
                        state.earlier().isEmpty() || random.nextBoolean()
                                ? new Change.ClaimDone()
                                : new Change.Perform(one(state.earlier()).due().orElseThrow());
                    case DONE_CLAIMED, VERIFIED, CANCELLED ->
                        new Change.Verify(
                                one(List.of(Observation.Method.values())),
                                one(List.of(Verification.Result.values())),
                                ImmutableSet.copyOf(subset(papers)));
                };
        Change other =
                switch (below(6)) {
                    case 0 -> new Change.Block(party(), on.plusDays(below(9)));
                    case 1 -> new Change.Cancel();
                    case 2 -> new Change.Reopen();
                    case 3 -> new Change.Extend(due, due.plusDays(1 + below(60)), party());
                    case 4 -> new Change.Reassign(party());
                    default -> new Change.Remark();
                };
        return LogEntry.of(on, party(), state.action(), below(3) == 0 ? other : next);
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> things) {
        return things.get(below(things.size()));
    }

    private String text() {
        return one(TEXTS);
    }

    private String party() {
        return one(PARTIES);
    }

    private LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(below(700));
    }

    private Period period() {
        return one(
                List.of(Period.parse("2024"), Period.parse("2025"), Period.parse("2025-Q2"), Period.parse("2025-M09")));
    }

    private IndexLine line() {
        return new IndexLine("I" + below(2), CriterionCode.of("1." + (1 + below(3))));
    }

    /** Hundredths of a point, below so many points. */
    private Points points(int most) {
        return Points.of(Rational.of(below(100 * most), 100));
    }

    private Rational share() {
        return Rational.of(below(31), 30);
    }

    private <T> Optional<T> maybe(Supplier<T> thing) {
        return random.nextBoolean() ? Optional.of(thing.get()) : Optional.empty();
    }

    private <T> List<T> some(int most, IntFunction<T> thing) {
        return IntStream.range(0, below(most + 1)).mapToObj(thing).toList();
    }

    private Set<String> subset(List<String> codes) {
        Set<String> subset = new HashSet<>(codes);
        subset.removeIf(code -> below(3) > 0);
        return subset;
    }
}
