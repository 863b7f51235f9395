package vn.chiso.core.campaign.log;

import static vn.chiso.core.internal.yaml.Common.all;
import static vn.chiso.core.internal.yaml.Common.each;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.access.Actor;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.unit.Unit;

/** Reads one line of a log strictly; its hash is read, not checked. */
final class LogReader {
    private static final Map<String, Function<Fields, Optional<Consequence>>> CONSEQUENCES = ImmutableMap.of(
            "began", LogReader::began,
            "stage-began", LogReader::stageBegan,
            "round-opened", LogReader::roundOpened,
            "round-decided", LogReader::roundDecided,
            "findings-voided", LogReader::findingsVoided);

    private LogReader() {}

    static Optional<LogEntry> read(String source, String line, Findings findings) {
        return YamlReader.read(source, line, findings).flatMap(Item::fields).flatMap(LogReader::entry);
    }

    private static Optional<LogEntry> entry(Fields fields) {
        Optional<String> assessment = fields.text("assessment");
        Optional<Long> version = fields.as("version", "a version from 1", Long::valueOf);
        Optional<String> command = fields.text("command");
        Optional<Actor> actor = fields.need("actor").flatMap(LogReader::actor);
        Optional<Instant> at = fields.need("at").flatMap(LogReader::instant);
        Optional<Act> act = fields.need("act").flatMap(Item::fields).flatMap(ActReader::act);
        ImmutableList<Consequence> consequences =
                each(fields.list("then"), LogReader::consequence).collect(ImmutableList.toImmutableList());
        Optional<String> previous = fields.text("previous");
        Optional<String> hash = fields.text("hash");
        fields.close();
        return all(assessment, version, command, actor, at, act, previous, hash)
                ? Optional.of(new LogEntry(
                        assessment.get(),
                        version.get(),
                        command.get(),
                        actor.get(),
                        at.get(),
                        act.get(),
                        consequences,
                        previous.get(),
                        hash.get()))
                : Optional.empty();
    }

    private static Optional<Actor> actor(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            Optional<String> of = fields.text("of");
            ImmutableSortedSet<String> roles = sorted(fields, "roles", Item::text);
            fields.close();
            return all(id, of) ? Optional.of(new Actor(id.get(), of.get(), roles)) : Optional.empty();
        });
    }

    private static Optional<Consequence> consequence(Item item) {
        return item.entries().entrySet().stream().findFirst().flatMap(entry -> {
            Function<Fields, Optional<Consequence>> read = CONSEQUENCES.get(entry.getKey());
            if (read == null) {
                item.problem(
                        vn.chiso.core.problem.ProblemCode.UNKNOWN_KEY,
                        "one of " + CONSEQUENCES.keySet(),
                        "Read it with the version of Chiso that wrote it.");
                return Optional.empty();
            }
            return entry.getValue().fields().flatMap(fields -> {
                Optional<Consequence> consequence = read.apply(fields);
                fields.close();
                return consequence;
            });
        });
    }

    private static Optional<Consequence> began(Fields fields) {
        Optional<String> campaign = fields.text("campaign");
        Optional<Unit> unit = fields.need("unit").flatMap(Common::unit);
        Optional<String> edition = fields.text("edition");
        Optional<String> contentHash = fields.text("content-hash");
        Optional<String> lifeCycle = fields.text("life-cycle");
        Optional<String> lifeCycleHash = fields.text("life-cycle-hash");
        return all(campaign, unit, edition, contentHash, lifeCycle, lifeCycleHash)
                ? Optional.of(new Consequence.Began(
                        campaign.get(),
                        unit.get(),
                        edition.get(),
                        contentHash.get(),
                        lifeCycle.get(),
                        lifeCycleHash.get()))
                : Optional.empty();
    }

    private static Optional<Consequence> stageBegan(Fields fields) {
        Optional<Instant> opens = fields.find("opens").flatMap(LogReader::instant);
        Optional<Instant> due = fields.find("due").flatMap(LogReader::instant);
        return fields.text("stage").map(stage -> new Consequence.StageBegan(stage, opens, due));
    }

    private static Optional<Consequence> roundOpened(Fields fields) {
        ImmutableList<String> fallen = each(fields.list("fallen"), Item::text).collect(ImmutableList.toImmutableList());
        return fields.text("round").map(round -> new Consequence.RoundOpened(round, fallen));
    }

    private static Optional<Consequence> roundDecided(Fields fields) {
        Optional<String> inherited = fields.optionalText("inherited");
        return fields.text("round").map(round -> new Consequence.RoundDecided(round, inherited));
    }

    private static Optional<Consequence> findingsVoided(Fields fields) {
        var leaves = sorted(fields, "leaves", Common::code);
        return fields.text("round").map(round -> new Consequence.FindingsVoided(round, leaves));
    }

    static Optional<Instant> instant(Item item) {
        return item.as("a time such as 2026-11-03T10:00:00Z", text -> {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("There is no such time as '" + text + "'", e);
            }
        });
    }

    static <T extends Comparable<T>> ImmutableSortedSet<T> sorted(
            Fields fields, String key, Function<Item, Optional<T>> read) {
        return each(fields.list(key), read).collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }
}
