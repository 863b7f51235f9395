package vn.chiso.core.campaign.log;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.core.access.Actor;
import vn.chiso.core.evidence.Evidence;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Measurement.NotApplicable;
import vn.chiso.core.measure.Measurement.NotAssessed;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.measure.Value;

/** An entry of a log in the one canonical order of its keys, which is also that of {@link LogReader}. */
final class LogWriter {
    private LogWriter() {}

    static String write(LogEntry entry) {
        Map<String, Object> out = content(entry);
        out.put("hash", entry.hash());
        return Json.write(out);
    }

    /** What the hash is taken of. */
    static String sealed(LogEntry entry) {
        return Json.write(content(entry));
    }

    private static Map<String, Object> content(LogEntry entry) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("assessment", entry.assessment());
        out.put("version", entry.version());
        out.put("command", entry.command());
        out.put("actor", actor(entry.actor()));
        out.put("at", entry.at());
        out.put("act", act(entry.act()));
        if (!entry.consequences().isEmpty()) {
            out.put(
                    "then",
                    entry.consequences().stream().map(LogWriter::consequence).toList());
        }
        out.put("previous", entry.previous());
        return out;
    }

    private static Map<String, Object> actor(Actor actor) {
        return ImmutableMap.of("id", actor.id(), "of", actor.organisation(), "roles", actor.roles());
    }

    private static Map<String, Object> act(Act act) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (act instanceof Act.Move move) {
            out.put("do", "move");
            out.put("move", move.move());
            text(out, "reason", move.reason());
            move.due().ifPresent(due -> out.put("due", due));
            return out;
        }
        out.put("do", act.word());
        if (act instanceof Act.Enter enter) {
            out.put("round", enter.round());
            out.put("leaf", enter.leaf());
            out.put("measurement", measurement(enter.measurement()));
            text(out, "note", enter.note());
        } else if (act instanceof Act.Fill fill) {
            out.put("round", fill.round());
            Map<String, Object> measurements = new LinkedHashMap<>();
            fill.measurements().forEach((leaf, measured) -> measurements.put(leaf.text(), measurement(measured)));
            out.put("measurements", measurements);
        } else if (act instanceof Act.Confirm confirm) {
            out.put("round", confirm.round());
            out.put("leaves", confirm.leaves());
        } else if (act instanceof Act.Inherit inherit) {
            out.put("round", inherit.round());
            out.put("from", inherit.from());
            out.put("leaves", inherit.leaves());
        } else if (act instanceof Act.Attach attach) {
            out.put("evidence", evidence(attach.evidence()));
        } else if (act instanceof Act.Withdraw withdraw) {
            out.put("evidence", withdraw.evidence());
            out.put("reason", withdraw.reason());
        } else if (act instanceof Act.Ask ask) {
            out.put("leaf", ask.leaf());
            out.put("text", ask.question());
        } else if (act instanceof Act.Explain explain) {
            out.put("leaf", explain.leaf());
            out.put("text", explain.text());
        } else if (act instanceof Act.Comment comment) {
            out.put("leaf", comment.leaf());
            out.put("text", comment.text());
        } else if (act instanceof Act.Assign assign) {
            out.put("leaves", assign.leaves());
            out.put("body", assign.body());
            out.put("reason", assign.reason());
        } else if (act instanceof Act.ReopenPart reopen) {
            out.put("body", reopen.body());
            out.put("reason", reopen.reason());
        } else if (act instanceof Act.ReturnPart back) {
            out.put("leaves", back.leaves());
            out.put("due", back.due());
            out.put("reason", back.reason());
        } else if (act instanceof Act.ResubmitPart again) {
            out.put("leaves", again.leaves());
        } else if (act instanceof Act.Extend extend) {
            out.put("due", extend.due());
            out.put("reason", extend.reason());
        }
        return out;
    }

    private static Map<String, Object> consequence(Consequence consequence) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (consequence instanceof Consequence.Began began) {
            out.put("campaign", began.campaign());
            out.put("unit", Common.write(began.unit()));
            out.put("edition", began.edition());
            out.put("content-hash", began.contentHash());
            out.put("life-cycle", began.lifeCycle());
            out.put("life-cycle-hash", began.lifeCycleHash());
            return Map.of("began", out);
        }
        if (consequence instanceof Consequence.StageBegan stage) {
            out.put("stage", stage.stage());
            stage.opens().ifPresent(opens -> out.put("opens", opens));
            stage.due().ifPresent(due -> out.put("due", due));
            return Map.of("stage-began", out);
        }
        if (consequence instanceof Consequence.RoundOpened opened) {
            out.put("round", opened.round());
            out.put("fallen", opened.fallen());
            return Map.of("round-opened", out);
        }
        if (consequence instanceof Consequence.RoundDecided decided) {
            out.put("round", decided.round());
            decided.inherited().ifPresent(from -> out.put("inherited", from));
            return Map.of("round-decided", out);
        }
        Consequence.FindingsVoided voided = (Consequence.FindingsVoided) consequence;
        out.put("round", voided.round());
        out.put("leaves", voided.voided());
        return Map.of("findings-voided", out);
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", evidence.id());
        out.put("kind", evidence.kind());
        out.put("title", evidence.title());
        out.put("content-hash", evidence.contentHash());
        out.put("size", evidence.size());
        out.put("period", evidence.period());
        out.put("leaves", evidence.leaves());
        return out;
    }

    private static Object measurement(Measurement measurement) {
        if (measurement instanceof Observed observed) {
            Map<String, Object> values = new LinkedHashMap<>();
            observed.values().forEach((input, value) -> values.put(input, value(value)));
            return Map.of("observed", values);
        }
        if (measurement instanceof NotApplicable notApplicable) {
            return Map.of("not-applicable", notApplicable.ground());
        }
        return measurement instanceof NotAssessed ? "not-assessed" : "not-performed";
    }

    /** With its type, so that it reads back without the edition. */
    private static Map<String, Object> value(Value value) {
        if (value instanceof Value.Quantity) {
            return Map.of("number", value.toString());
        }
        if (value instanceof Value.Share) {
            return Map.of("ratio", value.toString());
        }
        if (value instanceof Value.Flag) {
            return Map.of("flag", value.toString());
        }
        if (value instanceof Value.Day) {
            return Map.of("date", value.toString());
        }
        return value instanceof Value.Options options
                ? Map.of("options", options.names())
                : Map.of("text", value.toString());
    }

    private static void text(Map<String, Object> out, String key, String text) {
        if (!text.isEmpty()) {
            out.put(key, text);
        }
    }
}
