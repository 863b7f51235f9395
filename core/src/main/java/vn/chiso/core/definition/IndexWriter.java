package vn.chiso.core.definition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;
import vn.chiso.core.measure.WorkingCalendar;

/** An edition in the one canonical order of its keys; what is default is left out. */
final class IndexWriter {
    private IndexWriter() {}

    static String write(Index index) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", IndexReader.FORMAT);
        out.put("index", index.code());
        out.put("name", Common.write(index.name()));
        out.put("edition", index.edition().id());
        out.put("period", index.edition().period().toString());
        if (!index.edition().unitKinds().isEmpty()) {
            out.put("unit-kinds", index.edition().unitKinds());
        }
        index.edition().parent().ifPresent(parent -> out.put("derived-from", parent(parent)));
        index.edition().workingTime().ifPresent(time -> out.put("calendar", calendar(time)));
        Map<String, Object> documents = new LinkedHashMap<>();
        index.edition().documents().forEach(document -> documents.put(document.id(), Common.write(document)));
        out.put("documents", documents);
        out.put("max", Common.write(index.maxPoints()));
        out.put("source", Common.write(index.source()));
        out.put("rounding", rounding(index.rounding()));
        index.grades().ifPresent(grades -> out.put("grades", grades(grades)));
        if (!index.totalSteps().isEmpty()) {
            out.put("total", list(index.totalSteps(), IndexWriter::totalStep));
        }
        out.put("parts", list(index.parts(), IndexWriter::part));
        return YamlWriter.write(out);
    }

    /** One of the settings of the whole, without the places in print that it rests on. */
    static Map<String, Object> settings(Index index, String key) {
        Map<String, Object> settings = new LinkedHashMap<>();
        switch (key) {
            case "rounding" -> settings.putAll(rounding(index.rounding()));
            case "grades" ->
                index.grades().ifPresent(scale -> scale.grades()
                        .forEach(grade -> settings.put(
                                grade.name().official(),
                                grade.from().map(Object::toString).orElse("-"))));
            case "total" -> settings.put("steps", list(index.totalSteps(), IndexWriter::totalStep));
            case "calendar" -> index.edition().workingTime().ifPresent(time -> settings.putAll(calendar(time)));
            default -> throw new IllegalArgumentException("No such setting: " + key);
        }
        settings.remove("source");
        return settings;
    }

    private static Map<String, Object> parent(Edition.Parent parent) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("edition", parent.id());
        out.put("content-hash", parent.contentHash());
        return out;
    }

    private static Map<String, Object> calendar(Edition.WorkingTime time) {
        WorkingCalendar calendar = time.calendar();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("from", calendar.from().toString());
        out.put("to", calendar.to().toString());
        if (!calendar.holidays().isEmpty()) {
            out.put("holidays", days(calendar.holidays()));
        }
        if (!calendar.workedInstead().isEmpty()) {
            out.put("worked-instead", days(calendar.workedInstead()));
        }
        out.put("source", Common.write(time.source()));
        return out;
    }

    private static List<String> days(Collection<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toList();
    }

    private static Map<String, Object> totalStep(TotalStep step) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (step instanceof TotalStep.Add add) {
            out.put("add", add.parts());
        } else if (step instanceof TotalStep.Cap cap) {
            out.put("cap", Common.write(cap.most()));
        } else if (step instanceof TotalStep.Raise raise) {
            out.put("raise", Common.write(raise.least()));
        } else if (step instanceof TotalStep.Convert convert) {
            Map<String, Object> scales = new LinkedHashMap<>();
            scales.put("from", Common.write(convert.from()));
            scales.put("to", Common.write(convert.to()));
            out.put("convert", scales);
        }
        return out;
    }

    private static Map<String, Object> rounding(RoundingPolicy policy) {
        Map<String, Object> out = new LinkedHashMap<>();
        policy.leaf().ifPresent(rounding -> out.put("leaf", rounding.toString()));
        policy.component().ifPresent(rounding -> out.put("component", rounding.toString()));
        policy.total().ifPresent(rounding -> out.put("total", rounding.toString()));
        out.put("source", Common.write(policy.source()));
        return out;
    }

    private static Map<String, Object> grades(GradeScale scale) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("complete", scale.complete());
        out.put("list", list(scale.grades(), IndexWriter::grade));
        if (!scale.examples().isEmpty()) {
            out.put("examples", list(scale.examples(), IndexWriter::example));
        }
        return out;
    }

    private static Map<String, Object> grade(GradeScale.Grade grade) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", grade.id());
        out.put("name", Common.write(grade.name()));
        grade.from().ifPresent(from -> out.put("from", Common.write(from)));
        if (!grade.requires().isEmpty()) {
            out.put("requires", list(grade.requires(), IndexWriter::requirement));
        }
        out.put("source", Common.write(grade.source()));
        return out;
    }

    private static Map<String, Object> requirement(GradeScale.Requirement requirement) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("line", requirement.line());
        out.put("at-least", RuleWriter.amount(requirement.atLeast()));
        return out;
    }

    private static Map<String, Object> example(GradeScale.Example example) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("points", Common.write(example.points()));
        out.put("grade", example.grade());
        out.put("source", Common.write(example.source()));
        return out;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("part", part.id());
        out.put("kind", Common.word(part.kind()));
        out.put("name", Common.write(part.name()));
        out.put("max", Common.write(part.maxPoints()));
        part.minPoints().ifPresent(min -> out.put("min", Common.write(min)));
        part.criteriaMax().ifPresent(raw -> out.put("criteria-max", Common.write(raw)));
        if (part.capped() != (part.kind() == Part.Kind.BONUS)) {
            out.put("capped", part.capped());
        }
        if (!part.withinScale()) {
            out.put("within-scale", false);
        }
        out.put("source", Common.write(part.source()));
        out.put("criteria", list(part.criteria(), IndexWriter::criterion));
        return out;
    }

    private static Map<String, Object> criterion(Criterion criterion) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("code", criterion.code().text());
        out.put("name", Common.write(criterion.name()));
        out.put("max", Common.write(criterion.maxPoints()));
        criterion.componentsMax().ifPresent(raw -> out.put("components-max", Common.write(raw)));
        if (criterion.capped()) {
            out.put("capped", true);
        }
        criterion.origin().ifPresent(origin -> out.put("taken-from", origin));
        criterion.notApplicable().ifPresent(policy -> out.put("not-applicable", Common.word(policy)));
        out.put("source", Common.write(criterion.source()));
        criterion.rule().ifPresent(rule -> out.put("rule", RuleWriter.write(rule, criterion.source())));
        if (!criterion.isLeaf()) {
            out.put("components", list(criterion.components(), IndexWriter::criterion));
        }
        return out;
    }

    private static <T> List<Map<String, Object>> list(Collection<T> items, Function<T, Map<String, Object>> write) {
        return items.stream().map(write).toList();
    }
}
