package vn.chiso.core.campaign;

import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.group;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.chiso.core.TestIndex;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Roles;
import vn.chiso.core.campaign.lifecycle.LifeCycle;
import vn.chiso.core.campaign.lifecycle.LifeCycleFiles;
import vn.chiso.core.campaign.lifecycle.Stage;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.unit.Unit;

/** A made-up campaign with people in it: days count from the first, the n-th stage with a deadline ends on day 10 n. */
final class Office {
    static final Instant START = Instant.parse("2024-11-01T00:00:00Z");
    static final Unit UNIT = new Unit("an-binh", "xã An Bình", "xã");

    /** Awarded points, a share, and a share that may not apply; 10 points. */
    static final Index INDEX = TestIndex.index(
            "10",
            base(
                    "10",
                    group("1", "8", leaf("1.1", "5"), leaf("1.2", "3", TestIndex.proportional())),
                    leaf("2", "2", NotApplicablePolicy.REDUCE_MAXIMUM)));

    static final Actor CLERK = Actor.of("lan", "an-binh", "self-assessor");
    static final Actor HEAD = Actor.of("hung", "an-binh", "unit-head");
    static final Actor APPRAISER = Actor.of("mai", "so-a", "appraiser");
    static final Actor OTHER_APPRAISER = Actor.of("nam", "so-b", "appraiser");
    static final Actor COORDINATOR = Actor.of("phuc", "so-nv", "coordinator", "appraiser");

    final InMemoryAssessmentStore store = new InMemoryAssessmentStore();
    final Campaign campaign;
    final CampaignDesk desk;
    private Instant now = START;
    private int commands;

    Office(String cycle) {
        this(cycle, Caps.NONE);
    }

    /** So A appraises 1.1, so B 1.2, the coordinator the rest; 1.1 demands a plan. */
    Office(String cycle, Caps caps) {
        campaign = campaign(cycle, caps, List.of(UNIT));
        desk = CampaignDesk.of(campaign, EditionLibrary.of(INDEX), Roles.preset(), store);
    }

    static Campaign campaign(String preset, Caps caps, List<Unit> units) {
        LifeCycle cycle = LifeCycleFiles.presets().get(preset);
        List<String> due =
                cycle.stages().stream().filter(Stage::due).map(Stage::id).toList();
        return Campaign.builder()
                .id("c2024")
                .name(Name.of("Đợt đánh giá thử"))
                .period(Period.ofYear(2024))
                .lifeCycle(cycle)
                .coordinator("so-nv")
                .addGroup(Group.of("communes", INDEX, units)
                        .assign("so-a", "1.1")
                        .assign("so-b", "1.2")
                        .require("plan", "1.1"))
                .putAllWindows(IntStream.range(0, due.size())
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(due::get, i -> Window.until(day(10 * (i + 1))))))
                .addAllSwitches(Visibility.usual(cycle))
                .caps(caps)
                .build();
    }

    static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    Office on(int day) {
        now = day(day);
        return this;
    }

    Instant now() {
        return now;
    }

    Answer tell(Actor actor, Act act) {
        return desk.handle(command(actor, act));
    }

    Command command(Actor actor, Act act) {
        return new Command("c" + ++commands, "an-binh", state().version(), actor, now, act);
    }

    /** Done, or the test fails with the refusal. */
    Office did(Actor actor, Act... acts) {
        for (Act act : acts) {
            tell(actor, act).refusal().ifPresent(refusal -> {
                throw new AssertionError(refusal.toString());
            });
        }
        return this;
    }

    Refusal refused(Actor actor, Act act) {
        return tell(actor, act).refusal().orElseThrow(() -> new AssertionError(act + " was accepted"));
    }

    AssessmentState state() {
        return desk.log("an-binh").state();
    }

    String stage() {
        return state().visit().orElseThrow().stage();
    }

    Points effective() {
        return desk.scores("an-binh").effective().orElseThrow().total().points().orElseThrow();
    }

    /** Opened, filled in, evidenced: 4, two thirds of 3, 2; 8 of 10. */
    Office filledIn() {
        return did(
                CLERK,
                new Act.Open(),
                enter("self", "1.1", awarded("4")),
                enter("self", "1.2", Measurement.share(new Ratio(2, 3))),
                enter("self", "2", awarded("2")),
                new Act.Attach(plan("e1")));
    }

    Office submitted() {
        return filledIn().did(HEAD, new Act.Move("submit"));
    }

    static Act.Enter enter(String round, String leaf, Measurement measurement) {
        return new Act.Enter(round, leaf, measurement);
    }

    static Measurement awarded(String points) {
        return Measurement.awarded(Points.parse(points));
    }

    static Evidence plan(String id) {
        return Evidence.builder()
                .proves("1.1")
                .id(id)
                .kind("plan")
                .title("Kế hoạch cải cách hành chính")
                .contentHash("a".repeat(64))
                .size(1000)
                .period(Period.ofYear(2024))
                .build();
    }

    static ImmutableSortedSet<CriterionCode> leaves(String... codes) {
        return Arrays.stream(codes)
                .map(CriterionCode::of)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    static ImmutableSortedMap<CriterionCode, Measurement> all(Measurement measurement) {
        return INDEX.leaves()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), leaf -> leaf.code(), leaf -> measurement));
    }
}
