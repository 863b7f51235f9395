package vn.chiso.core.definition;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.SourceRef;

/** Binds the text of an edition. One use. */
final class IndexReader {
    static final String FORMAT = "index/1";

    private static final Map<String, Part.Kind> PART_KINDS = Common.words(Part.Kind.values());
    private static final Map<String, NotApplicablePolicy> POLICIES = Common.words(NotApplicablePolicy.values());

    private final String source;
    private final Findings findings;

    IndexReader(String source) {
        this.source = source;
        this.findings = new Findings(source);
    }

    Index read(String text) {
        Optional<Index.Builder> builder =
                YamlReader.read(source, text, findings).flatMap(Item::fields).flatMap(this::index);
        return findings.complete(() -> builder.orElseThrow().build());
    }

    private Optional<Index.Builder> index(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Optional<String> code = fields.text("index");
        Optional<Name> name = fields.need("name").flatMap(this::name);
        Optional<Edition> edition = edition(fields);
        Optional<Points> max =
                fields.need("max").map(item -> item.locate("max")).flatMap(Common::points);
        Optional<SourceRef> scale = fields.need("source").flatMap(Common::source);
        Optional<RoundingPolicy> rounding = fields.need("rounding").flatMap(this::rounding);
        Optional<GradeScale> grades = fields.find("grades").flatMap(this::grades);
        List<Part> parts = new ArrayList<>();
        fields.need("parts")
                .ifPresent(list -> Common.each(list.list(), this::part).forEach(parts::add));
        fields.close();
        if (!all(code, name, edition, max, scale, rounding)) {
            return Optional.empty();
        }
        Index.Builder builder = Index.builder();
        builder.code(code.get())
                .name(name.get())
                .edition(edition.get())
                .maxPoints(max.get())
                .source(scale.get())
                .rounding(rounding.get())
                .grades(grades)
                .addAllParts(parts);
        return Optional.of(builder);
    }

    private Optional<Name> name(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> official = fields.text("vi");
            Optional<String> english = fields.optionalText("en");
            fields.close();
            return official.map(text -> new Name(text, english));
        });
    }

    private Optional<Edition> edition(Fields fields) {
        Optional<String> id = fields.text("edition");
        Optional<Period> period = fields.need("period").flatMap(Common::period);
        List<String> kinds = Common.each(fields.list("unit-kinds"), Item::text).toList();
        List<LegalDocument> documents = new ArrayList<>();
        fields.need("documents").ifPresent(item -> item.entries()
                .forEach((key, value) -> Common.document(key, value).ifPresent(documents::add)));
        if (!all(id, period)) {
            return Optional.empty();
        }
        Edition.Builder builder = Edition.builder();
        return Optional.of(builder.id(id.get())
                .period(period.get())
                .addAllUnitKinds(kinds)
                .addAllDocuments(documents)
                .build());
    }

    private Optional<RoundingPolicy> rounding(Item item) {
        item.locate("rounding");
        return item.fields().flatMap(fields -> {
            Optional<Rounding> leaf = fields.find("leaf").flatMap(RuleFormat::rounding);
            Optional<Rounding> component = fields.find("component").flatMap(RuleFormat::rounding);
            Optional<Rounding> total = fields.find("total").flatMap(RuleFormat::rounding);
            Optional<SourceRef> from = fields.need("source").flatMap(Common::source);
            fields.close();
            return from.map(known -> new RoundingPolicy(leaf, component, total, known));
        });
    }

    private Optional<GradeScale> grades(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Boolean> complete = fields.need("complete").flatMap(Item::flag);
            List<GradeScale.Grade> list =
                    Common.each(fields.list("list"), this::grade).toList();
            List<GradeScale.Example> examples =
                    Common.each(fields.list("examples"), this::example).toList();
            fields.close();
            return complete.flatMap(known -> findings.attempt(item, "a consistent scale", () -> {
                GradeScale.Builder builder = GradeScale.builder();
                return builder.complete(known)
                        .addAllGrades(list)
                        .addAllExamples(examples)
                        .build();
            }));
        });
    }

    private Optional<GradeScale.Grade> grade(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("id");
            Optional<Name> name = fields.need("name").flatMap(this::name);
            Optional<Points> from = fields.find("from").flatMap(Common::points);
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            id.ifPresent(known -> item.locate("grade " + known));
            return all(id, name, rests)
                    ? Optional.of(new GradeScale.Grade(id.get(), name.get(), from, rests.get()))
                    : Optional.empty();
        });
    }

    private Optional<GradeScale.Example> example(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Points> points = fields.need("points").flatMap(Common::points);
            Optional<String> grade = fields.text("grade");
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            return all(points, grade, rests)
                    ? Optional.of(new GradeScale.Example(points.get(), grade.get(), rests.get()))
                    : Optional.empty();
        });
    }

    private Optional<Part> part(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("part");
            id.ifPresent(known -> item.locate("part " + known));
            Optional<Part.Kind> kind = fields.need("kind").flatMap(value -> value.oneOf(PART_KINDS));
            Optional<Name> name = fields.need("name").flatMap(this::name);
            Optional<Points> max = fields.need("max").flatMap(Common::points);
            Optional<Points> min = fields.find("min").flatMap(Common::points);
            boolean within = fields.find("within-scale").flatMap(Item::flag).orElse(true);
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            ImmutableList<Criterion> criteria = criteria(fields, "criteria");
            fields.close();
            if (!all(id, kind, name, max, rests)) {
                return Optional.empty();
            }
            Part.Builder builder = Part.builder();
            return Optional.of(builder.id(id.get())
                    .kind(kind.get())
                    .name(name.get())
                    .maxPoints(max.get())
                    .minPoints(min)
                    .withinScale(within)
                    .source(rests.get())
                    .addAllCriteria(criteria)
                    .build());
        });
    }

    private ImmutableList<Criterion> criteria(Fields fields, String key) {
        return fields.need(key)
                .map(list -> Common.each(list.list(), this::criterion).collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private Optional<Criterion> criterion(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<CriterionCode> code = fields.need("code").flatMap(Common::code);
            code.ifPresent(known -> item.locate("criterion " + known));
            Optional<Name> name = fields.need("name").flatMap(this::name);
            Optional<Points> max = fields.need("max").flatMap(Common::points);
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            Optional<NotApplicablePolicy> notApplicable =
                    fields.find("not-applicable").flatMap(value -> value.oneOf(POLICIES));
            Optional<Item> ruleItem = fields.find("rule");
            Optional<ScoringRule> rule = ruleItem.flatMap(value -> rests.flatMap(from -> RuleFormat.read(value, from)));
            Optional<Item> below = fields.find("components");
            boolean group = below.isPresent();
            ImmutableList<Criterion> components = group ? criteria(fields, "components") : ImmutableList.of();
            fields.close();
            below.filter(list ->
                            !list.isText() && !list.isMapping() && list.list().isEmpty())
                    .ifPresent(list -> list.problem(
                            ProblemCode.BAD_VALUE,
                            "at least one component",
                            "List its components, or give it a rule instead."));
            if (group == ruleItem.isPresent()) {
                item.problem(
                        ProblemCode.BAD_VALUE,
                        "either a rule or components",
                        group ? "Remove the rule, or the components." : "Add a rule, or components.");
            }
            boolean readable = all(code, name, max, rests) && (group ? !components.isEmpty() : rule.isPresent());
            return readable && group != ruleItem.isPresent()
                    ? Optional.of(
                            build(code.get(), name.get(), max.get(), rests.get(), notApplicable, rule, components))
                    : Optional.empty();
        });
    }

    private static Criterion build(
            CriterionCode code,
            Name name,
            Points max,
            SourceRef source,
            Optional<NotApplicablePolicy> notApplicable,
            Optional<ScoringRule> rule,
            ImmutableList<Criterion> components) {
        Criterion.Builder builder = Criterion.builder();
        return builder.code(code)
                .name(name)
                .maxPoints(max)
                .source(source)
                .notApplicable(notApplicable)
                .rule(rule)
                .addAllComponents(components)
                .build();
    }
}
