package vn.chiso.core.campaign.lifecycle;

import static vn.chiso.core.internal.yaml.Common.all;
import static vn.chiso.core.internal.yaml.Common.each;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.index.Name;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;

/** Binds the text of a life cycle. One use. */
final class LifeCycleReader {
    static final String FORMAT = "life-cycle/1";

    private final String source;
    private final Findings findings;

    LifeCycleReader(String source) {
        this.source = source;
        this.findings = new Findings(source);
    }

    LifeCycle read(String text) {
        Optional<LifeCycle.Builder> cycle =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::cycle);
        return findings.complete(() -> cycle.orElseThrow().build());
    }

    private Optional<LifeCycle.Builder> cycle(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Optional<String> id = fields.text("life-cycle");
        Optional<Name> name = fields.need("name").flatMap(Common::name);
        List<Item> rounds =
                fields.need("rounds").map(item -> item.locate("rounds").list()).orElse(List.of());
        Optional<Item> start = fields.need("start").map(item -> item.locate("start"));
        List<Item> stages =
                fields.need("stages").map(item -> item.locate("stages").list()).orElse(List.of());
        LifeCycle.Builder builder = LifeCycle.builder();
        each(rounds, LifeCycleReader::round).forEach(builder::addRound);
        each(stages, LifeCycleReader::stage).forEach(builder::addStage);
        fields.close();
        Optional<String> first = start.flatMap(Item::text);
        return all(id, name, first)
                ? Optional.of(builder.id(id.get()).name(name.get()).start(first.get()))
                : Optional.empty();
    }

    private static Optional<Round> round(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("round");
            id.ifPresent(known -> item.locate("round " + known));
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            Optional<Author> by = fields.need("by").flatMap(value -> value.oneOf(Common.words(Author.values())));
            ImmutableSet<String> inherits =
                    each(fields.list("inherits"), Item::text).collect(ImmutableSet.toImmutableSet());
            fields.close();
            return all(id, name, by)
                    ? Optional.of(new Round(id.get(), name.get(), by.get(), inherits))
                    : Optional.empty();
        });
    }

    private static Optional<Stage> stage(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("stage");
            id.ifPresent(known -> item.locate("stage " + known));
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            Optional<String> round = fields.optionalText("round");
            boolean due = flag(fields, "due");
            boolean end = flag(fields, "end");
            ImmutableSet<Action> allows = words(fields, "allows", Common.words(Action.values()));
            String place = "stage " + id.orElse("");
            ImmutableList<Move> moves =
                    each(fields.list("moves"), move -> move(place, move)).collect(ImmutableList.toImmutableList());
            fields.close();
            return all(id, name)
                    ? Optional.of(new Stage(id.get(), name.get(), round, due, end, allows, moves))
                    : Optional.empty();
        });
    }

    private static Optional<Move> move(String stage, Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("move");
            id.ifPresent(known -> item.locate(stage + ", move " + known));
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            Optional<String> to = fields.text("to");
            Optional<String> decides = fields.optionalText("decides");
            Optional<String> inherits = fields.optionalText("inherits");
            ImmutableSet<Need> needs = words(fields, "needs", Common.words(Need.values()));
            boolean reason = flag(fields, "reason");
            boolean newDate = flag(fields, "new-date");
            Timing when = fields.find("when")
                    .flatMap(value -> value.oneOf(Common.words(Timing.values())))
                    .orElse(Timing.IN_TIME);
            fields.close();
            return all(id, name, to)
                    ? Optional.of(
                            new Move(id.get(), name.get(), to.get(), decides, inherits, needs, reason, newDate, when))
                    : Optional.empty();
        });
    }

    private static boolean flag(Fields fields, String key) {
        return fields.find(key).flatMap(Item::flag).orElse(false);
    }

    private static <T> ImmutableSet<T> words(Fields fields, String key, Map<String, T> known) {
        return each(fields.list(key), value -> value.oneOf(known)).collect(ImmutableSet.toImmutableSet());
    }
}
