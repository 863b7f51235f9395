package vn.chiso.core.definition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.YamlWriter;

/** An edition in the one canonical order of its keys; what is default is left out. */
final class IndexWriter {
    private IndexWriter() {}

    static String write(Index index) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("chiso", IndexReader.FORMAT);
        out.put("index", index.code());
        out.put("name", name(index.name()));
        out.put("edition", index.edition().id());
        out.put("period", index.edition().period().toString());
        if (!index.edition().unitKinds().isEmpty()) {
            out.put("unit-kinds", index.edition().unitKinds());
        }
        Map<String, Object> documents = new LinkedHashMap<>();
        index.edition().documents().forEach(document -> documents.put(document.id(), Common.write(document)));
        out.put("documents", documents);
        out.put("max", Common.write(index.maxPoints()));
        out.put("source", Common.write(index.source()));
        out.put("rounding", rounding(index.rounding()));
        index.grades().ifPresent(grades -> out.put("grades", grades(grades)));
        out.put("parts", list(index.parts(), IndexWriter::part));
        return YamlWriter.write(out);
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("vi", name.official());
        name.english().ifPresent(english -> out.put("en", english));
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
        out.put("name", name(grade.name()));
        grade.from().ifPresent(from -> out.put("from", Common.write(from)));
        out.put("source", Common.write(grade.source()));
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
        out.put("name", name(part.name()));
        out.put("max", Common.write(part.maxPoints()));
        part.minPoints().ifPresent(min -> out.put("min", Common.write(min)));
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
        out.put("name", name(criterion.name()));
        out.put("max", Common.write(criterion.maxPoints()));
        criterion.notApplicable().ifPresent(policy -> out.put("not-applicable", Common.word(policy)));
        out.put("source", Common.write(criterion.source()));
        criterion.rule().ifPresent(rule -> out.put("rule", RuleFormat.write(rule, criterion.source())));
        if (!criterion.isLeaf()) {
            out.put("components", list(criterion.components(), IndexWriter::criterion));
        }
        return out;
    }

    private static <T> List<Map<String, Object>> list(Collection<T> items, Function<T, Map<String, Object>> write) {
        return items.stream().map(write).toList();
    }
}
