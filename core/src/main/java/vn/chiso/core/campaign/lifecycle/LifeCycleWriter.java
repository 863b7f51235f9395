package vn.chiso.core.campaign.lifecycle;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;

/** A life cycle in the one canonical order of its keys; sets in the order of what they are made of. */
final class LifeCycleWriter {
    private LifeCycleWriter() {}

    static String write(LifeCycle cycle) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", LifeCycleReader.FORMAT);
        out.put("life-cycle", cycle.id());
        out.put("name", Common.write(cycle.name()));
        out.put("rounds", cycle.rounds().stream().map(LifeCycleWriter::round).toList());
        out.put("start", cycle.start());
        out.put("stages", cycle.stages().stream().map(LifeCycleWriter::stage).toList());
        return YamlWriter.write(out);
    }

    private static Map<String, Object> round(Round round) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("round", round.id());
        out.put("name", Common.write(round.name()));
        out.put("by", Common.word(round.by()));
        if (!round.inherits().isEmpty()) {
            out.put("inherits", round.inherits());
        }
        return out;
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("stage", stage.id());
        out.put("name", Common.write(stage.name()));
        stage.round().ifPresent(round -> out.put("round", round));
        flag(out, "due", stage.due());
        flag(out, "end", stage.end());
        words(out, "allows", Action.values(), stage.allows());
        if (!stage.moves().isEmpty()) {
            out.put("moves", stage.moves().stream().map(LifeCycleWriter::move).toList());
        }
        return out;
    }

    private static Map<String, Object> move(Move move) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("move", move.id());
        out.put("name", Common.write(move.name()));
        out.put("to", move.to());
        move.decides().ifPresent(round -> out.put("decides", round));
        move.inherits().ifPresent(round -> out.put("inherits", round));
        words(out, "needs", Need.values(), move.needs());
        flag(out, "reason", move.reason());
        flag(out, "new-date", move.newDate());
        if (move.when() != Timing.IN_TIME) {
            out.put("when", Common.word(move.when()));
        }
        return out;
    }

    private static void flag(Map<String, Object> out, String key, boolean set) {
        if (set) {
            out.put(key, true);
        }
    }

    private static <E extends Enum<E>> void words(Map<String, Object> out, String key, E[] order, Set<E> chosen) {
        if (!chosen.isEmpty()) {
            out.put(
                    key,
                    Arrays.stream(order)
                            .filter(chosen::contains)
                            .map(Common::word)
                            .toList());
        }
    }
}
