package vn.chiso.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;
import vn.chiso.core.access.Actor;
import vn.chiso.core.campaign.lifecycle.LifeCycleFiles;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.lifecycle.Stage;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.campaign.log.Visit;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;

/** Random people do random things to one assessment, under every packaged life cycle; a simple model says what must have come of it. */
class CampaignPropertiesTest {
    private static final List<String> PRESETS =
            List.copyOf(LifeCycleFiles.presets().keySet());
    private static final List<Actor> PEOPLE = List.of(
            Office.CLERK,
            Office.HEAD,
            Office.APPRAISER,
            Office.OTHER_APPRAISER,
            Office.COORDINATOR,
            Actor.of("vo", "an-binh", "appraiser", "coordinator"),
            Actor.of("nguoi-la", "xa-khac"));
    private static final Set<RefusalReason> ANYWHERE = Set.of(RefusalReason.NOT_OPEN, RefusalReason.ALREADY_OPEN);

    /** What somebody tries: a pick of numbers that the office at hand turns into an act. */
    record Attempt(Kind kind, int who, int leaf, int number, int what, int hours) {
        enum Kind {
            ENTER,
            ENTER_ALL,
            FILL,
            CONFIRM,
            INHERIT,
            PAPER,
            WORDS,
            PART,
            EXTEND,
            MOVE,
            MOVE_IN_EARNEST,
            REPEAT,
            STALE
        }
    }

    @Provide
    Arbitrary<ActionChain<Run>> runs() {
        Arbitrary<Attempt> attempts = Combinators.combine(
                        Arbitraries.of(Attempt.Kind.class),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(-1, 6),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(0, 0, 1, 3, 30))
                .as(Attempt::new);
        return Arbitraries.of(PRESETS).flatMap(preset -> ActionChain.startWith(() -> new Run(preset))
                .withAction(new Attempts(attempts))
                .withMaxTransformations(60));
    }

    /** Every transformation is another attempt. */
    record Attempts(Arbitrary<Attempt> attempts) implements Action.Independent<Run> {
        @Override
        public Arbitrary<Transformer<Run>> transformer() {
            return attempts.map(attempt -> Transformer.mutate(attempt.toString(), run -> run.attempt(attempt)));
        }
    }

    @Property(tries = 80)
    void whatever_people_do_the_log_holds_and_the_model_agrees(@ForAll("runs") ActionChain<Run> chain) {
        Run run = chain.run();
        run.check();
    }

    /** Goes through the whole of a life cycle with nothing in the way, however the dates fall; lateness keeps what it was. */
    @Property(tries = 50)
    void an_extension_after_the_deadline_shows_the_original_lateness(
            @ForAll @IntRange(min = 1, max = 500) int hoursLate, @ForAll @IntRange(min = 1, max = 500) int hoursMore) {
        Office office = new Office("two-rounds-with-explanation").filledIn();
        Instant due = Office.day(10);
        Instant granted = due.plus(Duration.ofHours(hoursLate));
        Instant newDue = granted.plus(Duration.ofHours(hoursMore));
        CampaignDesk desk = office.desk;
        assertThat(desk.handle(new Command("late", "an-binh", 5, Office.HEAD, granted, new Act.Move("submit")))
                        .refusal())
                .map(Refusal::reason)
                .contains(RefusalReason.TOO_LATE);
        desk.handle(new Command("x", "an-binh", 5, Office.COORDINATOR, granted, new Act.Extend(newDue, "bão")));
        assertThat(desk.handle(new Command("y", "an-binh", 6, Office.HEAD, newDue, new Act.Move("submit")))
                        .isAccepted())
                .isTrue();
        Visit visit = office.state().visits().get(0);
        assertThat(visit.originalDue()).contains(due);
        assertThat(visit.lateness()).contains(Duration.ofHours(hoursLate + hoursMore));
        assertThat(visit.extensions().get(0).lateness()).contains(Duration.ofHours(hoursLate));
    }

    /** One assessment under test, beside its model. */
    static final class Run {
        private static final List<CriterionCode> LEAVES =
                List.of(CriterionCode.of("1.1"), CriterionCode.of("1.2"), CriterionCode.of("2"));

        private final CampaignDesk desk;
        private final Campaign campaign;
        private final Model model;
        private final List<AssessmentState> past = new ArrayList<>();
        private final List<Command> accepted = new ArrayList<>();
        private Instant now = Office.START;
        private int commands;

        Run(String preset) {
            Office office =
                    new Office(preset, new Caps(ImmutableMap.of("extend", 3), Optional.of(4), Optional.empty()));
            this.desk = office.desk;
            this.campaign = office.campaign;
            this.model = new Model(campaign);
            past.add(log().state());
            send(new Command("open", "an-binh", 0, Office.CLERK, now, new Act.Open()));
        }

        private AssessmentLog log() {
            return desk.log("an-binh");
        }

        private Stage stage() {
            return campaign.lifeCycle()
                    .stage(log().state().visit().orElseThrow().stage());
        }

        void attempt(Attempt attempt) {
            now = now.plus(Duration.ofHours(attempt.hours()));
            switch (attempt.kind()) {
                case REPEAT -> repeat(attempt);
                case ENTER_ALL -> enterAll(attempt);
                case MOVE_IN_EARNEST -> moveInEarnest(attempt);
                case STALE ->
                    send(new Command(
                            "c" + ++commands,
                            "an-binh",
                            Math.max(0, log().state().version() - 1),
                            PEOPLE.get(attempt.who()),
                            now,
                            act(attempt)));
                default -> send(command(PEOPLE.get(attempt.who()), act(attempt)));
            }
        }

        private Command command(Actor actor, Act act) {
            return new Command("c" + ++commands, "an-binh", log().state().version(), actor, now, act);
        }

        private void repeat(Attempt attempt) {
            Command before = accepted.get(attempt.what() % accepted.size());
            AssessmentLog log = log();
            Answer answer = desk.handle(new Command(before.id(), "an-binh", 0, before.actor(), now, before.act()));
            assertThat(answer).isInstanceOfSatisfying(Answer.Accepted.class, again -> assertThat(again.repeated())
                    .isTrue());
            assertThat(log()).isEqualTo(log);
        }

        /** Everybody enters what is hers, so that runs get somewhere. */
        private void enterAll(Attempt attempt) {
            String round = stage().round().orElse("self");
            for (CriterionCode leaf : LEAVES) {
                for (Actor actor :
                        List.of(Office.CLERK, Office.APPRAISER, Office.OTHER_APPRAISER, Office.COORDINATOR)) {
                    send(command(actor, new Act.Enter(round, leaf, fitting(leaf, attempt.number()), "")));
                }
            }
            for (Actor actor : List.of(Office.APPRAISER, Office.OTHER_APPRAISER, Office.COORDINATOR)) {
                send(command(actor, new Act.CompletePart()));
            }
        }

        private void moveInEarnest(Attempt attempt) {
            var moves = stage().moves();
            if (moves.isEmpty()) {
                return;
            }
            var move = moves.get(attempt.what() % moves.size());
            Optional<Instant> due = move.newDate() ? Optional.of(now.plus(Duration.ofDays(3))) : Optional.empty();
            for (Actor actor : List.of(Office.CLERK, Office.HEAD, Office.COORDINATOR)) {
                send(command(actor, new Act.Move(move.id(), "vì lý do", due)));
            }
        }

        private static Measurement fitting(CriterionCode leaf, int number) {
            int points = Math.max(0, Math.min(number, 2));
            return leaf.text().equals("1.2")
                    ? Measurement.share(new Ratio(points, 2))
                    : Measurement.awarded(Points.of(points));
        }

        private Act act(Attempt attempt) {
            CriterionCode leaf = LEAVES.get(attempt.leaf());
            ImmutableSortedSet<CriterionCode> leaves = ImmutableSortedSet.of(leaf);
            List<String> rounds = campaign.lifeCycle().rounds().stream()
                    .map(round -> round.id())
                    .toList();
            String round =
                    attempt.what() < 5 ? stage().round().orElse("self") : rounds.get(attempt.what() % rounds.size());
            Measurement measurement =
                    switch (attempt.what()) {
                        case 0 -> Measurement.notAssessed();
                        case 1 -> Measurement.notApplicable("không phát sinh");
                        case 2 ->
                            Measurement.awarded(Points.of(attempt.number())); // may be below 0 or above the maximum
                        case 3 -> Measurement.notPerformed();
                        default -> fitting(leaf, attempt.number());
                    };
            Instant date = now.plus(Duration.ofHours(attempt.number() * 40L));
            String words = attempt.number() == 0 ? "" : "vì lý do";
            return switch (attempt.kind()) {
                case FILL -> new Act.Fill(round, ImmutableSortedMap.of(leaf, measurement));
                case CONFIRM -> new Act.Confirm(round, leaves);
                case INHERIT ->
                    new Act.Inherit(round, rounds.get(Math.max(0, attempt.number()) % rounds.size()), leaves);
                case PAPER ->
                    attempt.what() < 5
                            ? new Act.Attach(Office.plan("e" + attempt.what()))
                            : new Act.Withdraw("e" + attempt.number(), words);
                case WORDS ->
                    switch (attempt.what() % 3) {
                        case 0 -> new Act.Ask(leaf, words);
                        case 1 -> new Act.Explain(leaf, words);
                        default -> new Act.Comment(leaf, words);
                    };
                case PART ->
                    switch (attempt.what() % 5) {
                        case 0 -> new Act.Assign(leaves, attempt.number() < 2 ? "so-a" : "so-b", words);
                        case 1 -> new Act.CompletePart();
                        case 2 -> new Act.ReopenPart("so-a", words);
                        case 3 -> new Act.ReturnPart(leaves, date, words);
                        default -> new Act.ResubmitPart(leaves);
                    };
                case EXTEND -> new Act.Extend(date, words);
                case MOVE -> {
                    List<String> known = campaign.lifeCycle().stages().stream()
                            .flatMap(stage -> stage.moves().stream())
                            .map(move -> move.id())
                            .toList();
                    yield new Act.Move(
                            known.get(Math.floorMod(attempt.number() + 8 * attempt.what(), known.size())), words);
                }
                default -> new Act.Enter(round, leaf, measurement, "");
            };
        }

        private void send(Command command) {
            AssessmentLog before = log();
            Answer answer = desk.handle(command);
            AssessmentLog after = log();
            answer.refusal().ifPresentOrElse(refusal -> refused(command, refusal, before, after), () -> {
                assertThat(after.state().version()).isEqualTo(before.state().version() + 1);
                assertThat(after.entries().subList(0, before.entries().size())).isEqualTo(before.entries());
                accepted.add(command);
                past.add(after.state());
                model.accept(command);
                model.compare(after.state());
            });
        }

        /** Nothing has changed, and the life cycle names the reason. */
        private void refused(Command command, Refusal refusal, AssessmentLog before, AssessmentLog after) {
            assertThat(after).isEqualTo(before);
            if (!ANYWHERE.contains(refusal.reason())) {
                assertThat(campaign.lifeCycle()
                                .refusals(stage().id(), command.act().word()))
                        .as(command.act() + ": " + refusal)
                        .contains(refusal.reason());
            }
        }

        void check() {
            AssessmentLog log = log();
            assertThat(log.entries()).hasSize(accepted.size());
            assertThat(log.entries())
                    .extracting(entry -> entry.command())
                    .containsExactlyElementsOf(
                            accepted.stream().map(Command::id).toList());
            assertThat(AssessmentLog.read("log", "c2024/an-binh", log.toText())).isEqualTo(log);
            assertThat(AssessmentLog.of("c2024/an-binh", log.entries()).state()).isEqualTo(log.state());
            for (int version = 0; version < past.size(); version++) {
                assertThat(log.stateAt(version)).isEqualTo(past.get(version));
            }
            model.compareScores(desk.scores("an-binh"));
        }
    }
}
