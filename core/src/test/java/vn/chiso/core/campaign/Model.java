package vn.chiso.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.chiso.core.campaign.lifecycle.Move;
import vn.chiso.core.campaign.lifecycle.Round;
import vn.chiso.core.campaign.lifecycle.Stage;
import vn.chiso.core.campaign.log.Act;
import vn.chiso.core.campaign.log.AssessmentState;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Value;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Ratio;
import vn.chiso.core.score.Rational;

/** What must have come of accepted commands, told without log, fold or consequences, and what must never have been accepted. */
final class Model {
    private static final Map<String, String> BODIES = Map.of("1.1", "so-a", "1.2", "so-b", "2", "so-nv");

    private final Campaign campaign;
    private final Map<String, Map<String, Measurement>> entries = new HashMap<>();
    private final Map<String, Map<String, Measurement>> drafts = new HashMap<>();
    private final Set<String> decided = new LinkedHashSet<>();
    private final Map<String, String> bodies = new HashMap<>(BODIES);
    private final Map<String, Instant> returned = new HashMap<>();
    private final Set<String> completed = new HashSet<>();
    private final Set<String> papers = new TreeSet<>();
    private final Set<String> withdrawn = new TreeSet<>();
    private String stage = "";
    private Optional<Instant> due = Optional.empty();

    Model(Campaign campaign) {
        this.campaign = campaign;
    }

    void accept(Command command) {
        Act act = command.act();
        boolean own = command.actor().organisation().equals("an-binh");
        assertThat(command.actor().roles()).isNotEmpty();
        if (act instanceof Act.Open) {
            arrive(campaign.lifeCycle().start(), Optional.empty());
            return;
        }
        if (!(act instanceof Act.Move) && !(act instanceof Act.Extend)) {
            due.ifPresent(until -> assertThat(command.at()).isBeforeOrEqualTo(until));
        }
        if (act instanceof Act.Enter enter) {
            put(own, enter.round(), enter.leaf().text(), enter.measurement());
        } else if (act instanceof Act.Fill fill) {
            fill.measurements().forEach((leaf, measurement) -> {
                writable(own, fill.round(), leaf.text());
                at(drafts, fill.round()).put(leaf.text(), measurement);
            });
        } else if (act instanceof Act.Confirm confirm) {
            confirm.leaves()
                    .forEach(leaf -> put(
                            own,
                            confirm.round(),
                            leaf.text(),
                            Optional.ofNullable(at(drafts, confirm.round()).get(leaf.text()))
                                    .orElseThrow()));
        } else if (act instanceof Act.Inherit inherit) {
            assertThat(decided).contains(inherit.from());
            inherit.leaves()
                    .forEach(leaf -> put(
                            own,
                            inherit.round(),
                            leaf.text(),
                            Optional.ofNullable(at(entries, inherit.from()).get(leaf.text()))
                                    .orElseThrow()));
        } else if (act instanceof Act.Attach attach) {
            assertThat(papers.add(attach.evidence().id())).isTrue();
        } else if (act instanceof Act.Withdraw withdraw) {
            assertThat(withdraw.reason()).isNotBlank();
            assertThat(withdrawn.add(withdraw.evidence())).isTrue();
        } else if (act instanceof Act.Extend extend) {
            assertThat(extend.due()).isAfter(due.orElseThrow());
            due = Optional.of(extend.due());
        } else if (act instanceof Act.Move move) {
            move(command, move);
        } else {
            part(command, act);
        }
    }

    private void part(Command command, Act act) {
        String body = command.actor().organisation();
        if (act instanceof Act.Assign assign) {
            assign.leaves().forEach(leaf -> bodies.put(leaf.text(), assign.body()));
        } else if (act instanceof Act.CompletePart) {
            String round = stage().round().orElseThrow();
            bodies.forEach((leaf, appraiser) -> {
                if (appraiser.equals(body)) {
                    assertThat(at(entries, round)).containsKey(leaf);
                }
            });
            completed.add(body);
        } else if (act instanceof Act.ReopenPart reopen) {
            assertThat(completed.remove(reopen.body())).isTrue();
        } else if (act instanceof Act.ReturnPart back) {
            back.leaves().forEach(leaf -> {
                assertThat(bodies).containsEntry(leaf.text(), body);
                returned.put(leaf.text(), back.due());
                stage().round().ifPresent(round -> {
                    at(entries, round).remove(leaf.text());
                    at(drafts, round).remove(leaf.text());
                });
            });
        } else if (act instanceof Act.ResubmitPart again) {
            again.leaves().forEach(leaf -> {
                Instant until = returned.remove(leaf.text());
                assertThat(command.at()).isBeforeOrEqualTo(until);
            });
        }
    }

    private void put(boolean own, String round, String leaf, Measurement measurement) {
        writable(own, round, leaf);
        if (measurement instanceof Measurement.NotApplicable) {
            assertThat(leaf).isEqualTo("2");
        }
        at(entries, round).put(leaf, measurement);
        at(drafts, round).remove(leaf);
    }

    /** Open and one's own, or returned; decided rounds do not change otherwise. */
    private void writable(boolean own, String round, String leaf) {
        if (stage().round().filter(round::equals).isPresent()) {
            assertThat(decided).doesNotContain(round);
        } else {
            assertThat(round).isEqualTo("self");
            assertThat(returned).containsKey(leaf);
        }
        assertThat(own).isEqualTo(round.equals("self"));
        if (round.startsWith("appraisal")) {
            assertThat(completed).doesNotContain(bodies.get(leaf));
        }
    }

    private void move(Command command, Act.Move act) {
        Move move = stage().move(act.move()).orElseThrow();
        if (due.isPresent()) {
            switch (move.when()) {
                case IN_TIME -> assertThat(command.at()).isBeforeOrEqualTo(due.get());
                case AFTER_DEADLINE -> assertThat(command.at()).isAfter(due.get());
                case ANY_TIME -> {}
            }
        }
        move.decides().ifPresent(round -> {
            move.inherits().ifPresent(from -> {
                assertThat(decided).contains(from);
                entries.put(round, new TreeMap<>(at(entries, from)));
            });
            assertThat(at(entries, round)).containsOnlyKeys("1.1", "1.2", "2");
            assertThat(at(drafts, round)).isEmpty();
            decided.add(round);
        });
        arrive(move.to(), act.due());
    }

    private void arrive(String to, Optional<Instant> newDate) {
        stage = to;
        due = newDate.or(() -> Optional.ofNullable(campaign.windows().get(to)).map(Window::due));
        stage().round().ifPresent(round -> {
            List<String> order =
                    campaign.lifeCycle().rounds().stream().map(Round::id).toList();
            decided.remove(round);
            order.subList(order.indexOf(round) + 1, order.size()).forEach(later -> {
                decided.remove(later);
                entries.remove(later);
                drafts.remove(later);
            });
            completed.clear();
            returned.clear();
        });
    }

    private Stage stage() {
        return campaign.lifeCycle().stage(stage);
    }

    private static Map<String, Measurement> at(Map<String, Map<String, Measurement>> map, String round) {
        return map.computeIfAbsent(round, none -> new TreeMap<>());
    }

    void compare(AssessmentState state) {
        assertThat(state.visit().orElseThrow().stage()).isEqualTo(stage);
        assertThat(state.visit().orElseThrow().due()).isEqualTo(due);
        campaign.lifeCycle().rounds().forEach(round -> {
            Map<String, Measurement> mine = new TreeMap<>();
            state.round(round.id()).entries().forEach((leaf, entry) -> mine.put(leaf.text(), entry.measurement()));
            assertThat(mine).isEqualTo(at(entries, round.id()));
            assertThat(state.round(round.id()).isDecided()).isEqualTo(decided.contains(round.id()));
            assertThat(state.round(round.id()).drafts()).hasSameSizeAs(at(drafts, round.id()));
        });
        assertThat(state.evidence().keySet()).containsExactlyInAnyOrderElementsOf(papers);
        assertThat(state.evidence().values().stream()
                        .filter(filed -> filed.isWithdrawn())
                        .count())
                .isEqualTo(withdrawn.size());
        assertThat(state.completedParts()).isEqualTo(completed);
        assertThat(state.returned()).hasSameSizeAs(returned);
    }

    /** Rounds that are not decided have no score; the others that of a sum done here, from nothing but measurements. */
    void compareScores(RoundScores scores) {
        campaign.lifeCycle().rounds().forEach(round -> {
            if (!decided.contains(round.id())) {
                assertThat(scores.scorecard(round.id())).isEmpty();
                return;
            }
            List<Points> known = at(entries, round.id()).entrySet().stream()
                    .flatMap(entry -> points(entry.getKey(), entry.getValue()).stream())
                    .toList();
            assertThat(scores.scorecard(round.id()).orElseThrow().total().points())
                    .isEqualTo(known.isEmpty() ? Optional.empty() : Optional.of(Points.sum(known)));
        });
    }

    private static Optional<Points> points(String leaf, Measurement measurement) {
        if (!(measurement instanceof Measurement.Observed observed)) {
            return Optional.empty();
        }
        if (leaf.equals("1.2")) {
            Ratio ratio = ((Value.Share) observed.value("share")).ratio();
            return Optional.of(Points.of(Rational.of(3 * ratio.part(), ratio.whole())));
        }
        return Optional.of(Points.of(((Value.Quantity) observed.value("points")).value()));
    }
}
