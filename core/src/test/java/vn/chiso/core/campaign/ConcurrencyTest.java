package vn.chiso.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Roles;
import vn.chiso.core.campaign.lifecycle.RefusalReason;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.AssessmentLog;
import vn.chiso.core.campaign.log.LogEntry;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.unit.Unit;

class ConcurrencyTest {
    private static final boolean FULL = Boolean.getBoolean("chiso.full");
    private static final int THREADS = 8;
    private static final int UNITS = FULL ? 500 : 50;
    private static final int COMMANDS = FULL ? 100_000 : 4_000;

    private static final List<Unit> ALL = IntStream.range(0, UNITS)
            .mapToObj(i -> new Unit("xa-" + i, "xã số " + i, "xã"))
            .toList();

    private static CampaignDesk desk(AssessmentStore store) {
        return CampaignDesk.of(
                Office.campaign("two-rounds-with-explanation", Caps.NONE, ALL),
                EditionLibrary.of(Office.INDEX),
                Roles.preset(),
                store);
    }

    private static Actor clerk(String unit) {
        return Actor.of("clerk-of-" + unit, unit, "self-assessor");
    }

    /** Every thread sends its commands to random units until each is accepted, a tenth of them twice. */
    @Test
    void nothing_is_lost_and_nothing_doubled() throws Exception {
        InMemoryAssessmentStore store = new InMemoryAssessmentStore();
        CampaignDesk desk = desk(store);
        ALL.forEach(unit -> assertThat(
                        desk.handle(new Command("open", unit.id(), 0, clerk(unit.id()), Office.START, new Act.Open()))
                                .isAccepted())
                .isTrue());
        AtomicInteger stale = new AtomicInteger();
        List<List<Command>> sent = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<Command>>> work = IntStream.range(0, THREADS)
                .mapToObj(thread -> threads.submit(() -> send(desk, thread, stale)))
                .toList();
        for (Future<List<Command>> future : work) {
            sent.add(future.get(10, TimeUnit.MINUTES));
        }
        threads.shutdown();

        assertThat(store.assessments()).hasSize(UNITS);
        int entries = 0;
        for (Unit unit : ALL) {
            AssessmentLog log = desk.log(unit.id());
            entries += log.entries().size();
            assertThat(log.entries()).extracting(LogEntry::command).doesNotHaveDuplicates();
            assertThat(AssessmentLog.of("c2024/" + unit.id(), log.entries()).state())
                    .isEqualTo(log.state());
        }
        assertThat(entries).isEqualTo(COMMANDS + UNITS);
        sent.forEach(commands -> commands.forEach(command ->
                assertThat(desk.log(command.unit()).state().commands()).containsKey(command.id())));
        assertThat(stale.get()).isPositive(); // they did get in each other's way
    }

    private static List<Command> send(CampaignDesk desk, int thread, AtomicInteger stale) {
        Random random = new Random(thread);
        List<Command> sent = new ArrayList<>();
        for (int i = 0; i < COMMANDS / THREADS; i++) {
            String unit = "xa-" + random.nextInt(UNITS);
            Act act = Office.enter("self", random.nextBoolean() ? "1.1" : "2", Office.awarded(random.nextInt(3) + ""));
            String id = "t" + thread + "-" + i;
            Answer answer;
            Command command;
            do {
                long version = desk.log(unit).state().version();
                command = new Command(id, unit, version, clerk(unit), Office.START, act);
                answer = desk.handle(command);
                answer.refusal().ifPresent(refusal -> {
                    assertThat(refusal.reason()).isEqualTo(RefusalReason.STALE_VERSION);
                    stale.incrementAndGet();
                });
            } while (!answer.isAccepted());
            if (i % 10 == 0) {
                assertThat(desk.handle(command))
                        .isEqualTo(new Answer.Accepted(((Answer.Accepted) answer).entry(), true));
            }
            sent.add(command);
        }
        return sent;
    }

    /** Fails before or after an entry is kept, as a database does when the line breaks. */
    private static final class Faulty implements AssessmentStore {
        private final InMemoryAssessmentStore kept = new InMemoryAssessmentStore();
        private final Random random;
        private int faults;

        Faulty(long seed) {
            this.random = new Random(seed);
        }

        @Override
        public AssessmentLog load(String assessment) {
            return kept.load(assessment);
        }

        @Override
        public boolean append(LogEntry entry) {
            int dice = random.nextInt(6);
            if (dice == 0) {
                faults++;
                throw new IllegalStateException("the line broke before");
            }
            boolean done = kept.append(entry);
            if (dice == 1) {
                faults++;
                throw new IllegalStateException("the line broke after");
            }
            return done;
        }
    }

    @Test
    void a_crash_in_the_middle_of_a_batch_leaves_logs_that_replay_and_the_batch_can_be_sent_again() {
        for (int seed = 0; seed < 8; seed++) {
            Faulty store = new Faulty(seed);
            CampaignDesk desk = desk(store);
            List<Command> batch = batch();
            int crashes = 0;
            boolean done = false;
            while (!done) {
                try {
                    assertThat(desk.handleAll(batch)).allMatch(Answer::isAccepted);
                    done = true;
                } catch (IllegalStateException e) {
                    crashes++;
                    replay(desk);
                }
            }
            assertThat(crashes).isEqualTo(store.faults).isPositive();
            replay(desk);
            for (int unit = 0; unit < 5; unit++) {
                String id = "xa-" + unit;
                assertThat(desk.log(id).entries())
                        .extracting(LogEntry::command)
                        .containsExactlyElementsOf(batch.stream()
                                .filter(command -> command.unit().equals(id))
                                .map(Command::id)
                                .toList());
            }
        }
    }

    private static void replay(CampaignDesk desk) {
        for (int unit = 0; unit < 5; unit++) {
            AssessmentLog log = desk.log("xa-" + unit);
            assertThat(AssessmentLog.read("log", "c2024/xa-" + unit, log.toText()))
                    .isEqualTo(log);
        }
    }

    /** Five units are opened and filled in, one command of each at a time. */
    private static List<Command> batch() {
        List<Act> acts = List.of(
                new Act.Open(),
                Office.enter("self", "1.1", Office.awarded("4")),
                new Act.Attach(Office.plan("e1")),
                Office.enter("self", "2", Office.awarded("1")));
        List<Command> batch = new ArrayList<>();
        for (int step = 0; step < acts.size(); step++) {
            for (int unit = 0; unit < 5; unit++) {
                String id = "xa-" + unit;
                batch.add(new Command("c" + step, id, step, clerk(id), Office.START, acts.get(step)));
            }
        }
        return batch;
    }

    @Test
    void a_broken_store_is_not_hidden() {
        AssessmentStore broken = new AssessmentStore() {
            @Override
            public AssessmentLog load(String assessment) {
                return AssessmentLog.empty(assessment);
            }

            @Override
            public boolean append(LogEntry entry) {
                throw new IllegalStateException("disk full");
            }
        };
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> desk(broken).handleAll(batch()))
                .withMessage("disk full");
    }
}
