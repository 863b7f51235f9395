package vn.chiso.core.remediation;

import static vn.chiso.core.remediation.PaperFormat.list;
import static vn.chiso.core.remediation.PaperFormat.put;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;

/** A plan in the one canonical order of its keys; what is empty is left out. */
final class PlanWriter {
    private PlanWriter() {}

    static String write(RemediationPlan plan) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", PlanReader.FORMAT);
        identity(out, plan);
        put(out, "preamble", list(plan.preamble(), PaperFormat::write));
        plan.aimsHeading().ifPresent(heading -> out.put("aims-heading", PaperFormat.write(heading)));
        chapter(out, "purposes", plan.purposes());
        chapter(out, "requirements", plan.requirements());
        plan.contentsHeading().ifPresent(heading -> out.put("contents-heading", PaperFormat.write(heading)));
        out.put("indices", list(plan.indices(), PlanWriter::index));
        chapter(out, "organisation", plan.organisation());
        plan.closing().ifPresent(closing -> out.put("closing", PaperFormat.write(closing)));
        plan.recipients().ifPresent(recipients -> out.put("recipients", PaperFormat.write(recipients)));
        plan.signatory().ifPresent(signatory -> out.put("signatory", PaperFormat.write(signatory)));
        return YamlWriter.write(out);
    }

    private static void identity(Map<String, Object> out, RemediationPlan plan) {
        out.put("type", plan.type());
        out.put("title", PaperFormat.write(plan.title()));
        out.put("issuer", PaperFormat.write(plan.issuer()));
        out.put("unit", Common.write(plan.unit()));
        out.put("assessed-period", plan.assessedPeriod().toString());
        out.put("period", plan.planPeriod().toString());
        put(out, "number", plan.number());
        plan.date().ifPresent(date -> out.put("date", date.toString()));
        plan.transcript().ifPresent(transcript -> out.put("transcript", PaperFormat.write(transcript)));
        if (!plan.documents().isEmpty()) {
            Map<String, Object> documents = new LinkedHashMap<>();
            plan.documents().forEach(document -> documents.put(document.id(), document(document)));
            out.put("documents", documents);
        }
        if (!plan.parties().isEmpty()) {
            Map<String, Object> parties = new LinkedHashMap<>();
            plan.parties().forEach(party -> parties.put(party.id(), party(party)));
            out.put("parties", parties);
        }
    }

    private static void chapter(Map<String, Object> out, String key, Chapter chapter) {
        if (!chapter.equals(Chapter.none())) {
            out.put(key, PaperFormat.write(chapter));
        }
    }

    private static Map<String, Object> document(CitedDocument document) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("role", Common.word(document.role()));
        put(out, "index", document.index());
        put(out, "variants", document.variants());
        put(out, "possibly-same-as", document.possiblySameAs());
        document.inForceFrom().ifPresent(from -> out.put("in-force-from", from.toString()));
        document.inForceTo().ifPresent(to -> out.put("in-force-to", to.toString()));
        put(out, "replaced-by", document.replacedBy());
        put(out, "note", document.note());
        out.put("document", Common.write(document.document()));
        return out;
    }

    private static Map<String, Object> party(Party party) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("name", party.name());
        out.put("kind", Common.word(party.kind()));
        put(out, "printed-as", party.printedAs());
        put(out, "possibly-same-as", party.possiblySameAs());
        put(out, "note", party.note());
        return out;
    }

    private static Map<String, Object> index(IndexPlan index) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("index", index.index());
        out.put("edition", index.edition());
        out.put("heading", PaperFormat.write(index.heading()));
        put(out, "publication", index.publication());
        index.result().ifPresent(result -> out.put("result", PaperFormat.write(result)));
        index.goal().ifPresent(goal -> out.put("goal", goal(goal)));
        put(out, "items", list(index.items(), PlanWriter::item));
        return out;
    }

    private static Map<String, Object> goal(IndexGoal goal) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("comparison", Common.word(goal.comparison()));
        out.put("points", Common.write(goal.points()));
        out.put("period", goal.period().toString());
        put(out, goal.printed());
        return out;
    }

    private static Map<String, Object> item(PlanItem item) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("criterion", item.criterion().text());
        out.put("heading", PaperFormat.write(item.heading()));
        put(out, "layout", list(item.layout(), PlanWriter::section));
        item.result().ifPresent(result -> out.put("result", PaperFormat.write(result)));
        put(out, "limitations", list(item.limitations(), PlanWriter::limitation));
        item.noLimitation().ifPresent(none -> out.put("no-limitation", PaperFormat.write(none)));
        item.goal().ifPresent(goal -> out.put("goal", goal(goal)));
        put(out, "actions", list(item.actions(), PlanWriter::action));
        if (item.responsibility().basis() != Responsibility.Basis.NONE) {
            out.put("responsibility", responsibility(item.responsibility()));
        }
        return out;
    }

    private static Map<String, Object> section(Section section) {
        Map<String, Object> out = new LinkedHashMap<>();
        put(out, "label", section.label());
        out.put("section", Common.word(section.kind()));
        put(out, "heading", section.heading());
        put(out, "lead-in", section.leadIn());
        if (section.bulleted()) {
            out.put("bulleted", true);
        }
        put(out, section.lines());
        return out;
    }

    private static Map<String, Object> limitation(Limitation limitation) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("names-fault", limitation.namesFault());
        put(out, limitation.printed());
        return out;
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("kind", Common.word(goal.kind()));
        put(out, goal.printed());
        return out;
    }

    private static Map<String, Object> action(RemediationAction action) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", action.code());
        put(out, action.printed());
        put(out, "actors", action.actors());
        put(out, "products", action.products());
        put(out, "targets", list(action.targets(), PlanWriter::target));
        put(out, "legal-basis", action.legalBasis());
        action.due().ifPresent(due -> out.put("due", due.toString()));
        action.plannedGain().ifPresent(gain -> out.put("planned-gain", Common.write(gain)));
        put(out, "propose-to", action.proposeTo());
        return out;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", target.id());
        out.put("metric", target.metric());
        out.put("metric-key", target.metricKey());
        out.put("comparison", Common.word(target.comparison()));
        put(out, "comparison-printed", target.comparisonPrinted());
        target.value().ifPresent(value -> out.put("value", new YamlWriter.Plain(value.toString())));
        out.put("unit", target.unit());
        out.put("printed", target.printed());
        put(out, "period", target.period());
        put(out, "exclusion", target.exclusion());
        put(out, "scope", target.scope());
        put(out, "threshold-source", target.thresholdSource());
        return out;
    }

    private static Map<String, Object> responsibility(Responsibility responsibility) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("basis", Common.word(responsibility.basis()));
        put(out, "leads", responsibility.leads());
        put(out, "coordinate", responsibility.coordinate());
        put(out, "directs", responsibility.directs());
        put(out, "report-to", responsibility.reportTo());
        responsibility.printed().ifPresent(printed -> out.put("printed", PaperFormat.write(printed)));
        put(out, "review-cycle", responsibility.reviewCycle());
        put(out, "legal-basis", responsibility.legalBasis());
        put(out, "targets", list(responsibility.targets(), PlanWriter::target));
        put(out, "note", responsibility.note());
        return out;
    }
}
