package vn.chiso.core.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.core.gap.SharedMeasure.Use;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;

/** A follow-up in the one canonical order of its keys; what is empty is left out. */
final class FollowUpWriter {
    private FollowUpWriter() {}

    static String write(FollowUp followUp) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", FollowUpReader.FORMAT);
        frame(out, followUp);
        map(out, "measures", followUp.measures(), Measure::code, FollowUpWriter::measure);
        list(out, "observations", followUp.observations(), FollowUpWriter::observation);
        list(out, "to-come", followUp.toCome(), FollowUpWriter::casesToCome);
        map(out, "findings", followUp.findings(), Finding::code, FollowUpWriter::finding);
        map(out, "causes", followUp.causes(), Cause::code, FollowUpWriter::cause);
        map(out, "actions", followUp.undertakings(), Undertaking::action, UndertakingFormat::write);
        map(out, "evidence", followUp.evidence(), Proof::code, FollowUpWriter::proof);
        list(out, "log", followUp.log(), LogFormat::write);
        return YamlWriter.write(out);
    }

    private static void frame(Map<String, Object> out, FollowUp followUp) {
        out.put("title", followUp.title());
        out.put("provenance", Common.word(followUp.provenance()));
        Forms.put(out, "note", followUp.note());
        out.put("unit", Common.write(followUp.unit()));
        out.put("period", followUp.period().toString());
        out.put("start", followUp.start().toString());
        Forms.put(out, "explanation-deadline", followUp.explanationDeadline());
        Forms.put(out, "appraisal", followUp.appraisal());
        out.put("review-days", Forms.write(followUp.reviewDays()));
        followUp.calendar().ifPresent(calendar -> out.put("calendar", Forms.write(calendar)));
        list(out, "rule-sets", followUp.ruleSets(), FollowUpWriter::ruleSet);
        map(out, "goals", followUp.goals().entrySet(), Map.Entry::getKey, goal -> Common.write(goal.getValue()));
        map(
                out,
                "probabilities",
                followUp.probabilities().entrySet(),
                chance -> Common.word(chance.getKey()),
                chance -> Forms.write(chance.getValue()));
        if (!followUp.capacities().isEmpty()) {
            out.put("capacities", Forms.write(followUp.capacities()));
        }
    }

    private static <T> void map(
            Map<String, Object> out,
            String key,
            Iterable<T> values,
            Function<T, String> code,
            Function<T, Object> write) {
        Map<String, Object> entries = new LinkedHashMap<>();
        values.forEach(value -> entries.put(code.apply(value), write.apply(value)));
        if (!entries.isEmpty()) {
            out.put(key, entries);
        }
    }

    private static <T> void list(Map<String, Object> out, String key, List<T> values, Function<T, Object> write) {
        if (!values.isEmpty()) {
            out.put(key, values.stream().map(write).toList());
        }
    }

    private static Map<String, Object> ruleSet(RuleSet rules) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("index", rules.index());
        out.put("edition", rules.edition());
        out.put("content-hash", rules.contentHash());
        return out;
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", measure.name());
        out.put("unit", measure.unit());
        out.put("direction", Common.word(measure.direction()));
        out.put("kind", Common.word(measure.kind()));
        out.put("series", Common.word(measure.series()));
        list(out, "feeds", measure.feeds(), FollowUpWriter::use);
        return out;
    }

    private static Map<String, Object> use(Use use) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("edition", use.edition());
        out.put("criterion", use.leaf().text());
        out.put("input", use.input());
        return out;
    }

    private static Map<String, Object> observation(Observation observation) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("measure", observation.measure());
        out.put("period", observation.period().toString());
        out.put("value", Forms.write(observation.value()));
        out.put("collected", observation.collectedOn().toString());
        out.put("method", Common.word(observation.method()));
        out.put("by", observation.by());
        Forms.put(out, "evidence", observation.evidence());
        return out;
    }

    private static Map<String, Object> casesToCome(CasesToCome cases) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("measure", cases.measure());
        out.put("cases", Forms.write(cases.cases()));
        out.put("stated", cases.statedOn().toString());
        out.put("by", cases.by());
        return out;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("criterion", finding.line().toString());
        finding.loss().ifPresent(loss -> out.put("loss", Common.write(loss)));
        out.put("kind", Common.word(finding.kind()));
        out.put("statement", finding.statement());
        return out;
    }

    private static Map<String, Object> cause(Cause cause) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("finding", cause.finding());
        Forms.put(out, "parent", cause.parent());
        out.put("category", Common.word(cause.category()));
        out.put("scope", Common.word(cause.scope()));
        out.put("confidence", Common.word(cause.confidence()));
        out.put("statement", cause.statement());
        return out;
    }

    private static Map<String, Object> proof(Proof paper) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("document", paper.document());
        out.put("issued", paper.issuedOn().toString());
        Forms.put(out, "valid-until", paper.validUntil());
        Forms.put(out, "hash", paper.hash());
        out.put("covers", paper.covers().stream().map(FollowUpWriter::coverage).toList());
        Forms.put(out, "accepted-by", paper.acceptedBy());
        return out;
    }

    private static Map<String, Object> coverage(Proof.Coverage covered) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("criterion", covered.line().toString());
        out.put("period", covered.period().toString());
        return out;
    }
}
