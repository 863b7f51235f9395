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
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.internal.yaml.Common;
import vn.chiso.core.internal.yaml.Fields;
import vn.chiso.core.internal.yaml.Findings;
import vn.chiso.core.internal.yaml.Item;
import vn.chiso.core.internal.yaml.YamlReader;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.score.Points;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.SourceRef;

/** Binds the text of an edition. One use. */
final class IndexReader {
    static final String FORMAT = "index/1";

    private static final Map<String, Part.Kind> PART_KINDS = Common.words(Part.Kind.values());
    private static final Map<String, NotApplicablePolicy> POLICIES = Common.words(NotApplicablePolicy.values());

    private final String source;
    private final EditionLibrary parents;
    private final Findings findings;

    IndexReader(String source, EditionLibrary parents) {
        this.source = source;
        this.parents = parents;
        this.findings = new Findings(source);
    }

    Index read(String text) {
        Optional<Index.Builder> builder = YamlReader.read(source, text, findings)
                .flatMap(this::whole)
                .flatMap(Item::fields)
                .flatMap(this::index);
        if (!findings.isEmpty()) {
            builder.ifPresent(partly -> findings.addCertain(partly::build, IndexReader::isCertain));
        }
        return findings.complete(() -> builder.orElseThrow().build());
    }

    /** Whether a problem between lines is one even if other lines could not be read: with them, sums and references may be right. */
    private static boolean isCertain(Problem problem) {
        boolean within = problem.place().path().contains(", rule, ");
        return problem.code() != ProblemCode.SUM_MISMATCH
                && (problem.code() != ProblemCode.UNKNOWN_REFERENCE || within);
    }

    /** The document itself, or laid over the edition that it extends. */
    private Optional<Item> whole(Item document) {
        if (!document.isMapping()) {
            return Optional.of(document);
        }
        Optional<Item> extended = Optional.ofNullable(document.entries().get("extends"));
        if (extended.isEmpty()) {
            return Optional.of(document);
        }
        return extended.flatMap(Item::text).flatMap(id -> {
            Optional<Index> parent = parents.find(id);
            if (parent.isEmpty()) {
                extended.get()
                        .problem(
                                ProblemCode.UNKNOWN_REFERENCE,
                                "one of the editions " + parents.ids(),
                                "Correct the id, or read the edition that it extends first.");
            }
            return parent.flatMap(known -> Overlay.lay(document, known, findings));
        });
    }

    private Optional<Index.Builder> index(Fields fields) {
        fields.need("chiso").ifPresent(format -> format.oneOf(ImmutableMap.of(FORMAT, FORMAT)));
        Optional<String> code = fields.text("index");
        Optional<Name> name = fields.need("name").flatMap(Common::name);
        Optional<Edition> edition = edition(fields);
        Optional<Points> max =
                fields.need("max").map(item -> item.locate("max")).flatMap(Common::points);
        Optional<SourceRef> scale = fields.need("source").flatMap(Common::source);
        Optional<RoundingPolicy> rounding = fields.need("rounding").flatMap(SettingsReader::rounding);
        Optional<GradeScale> grades = fields.find("grades").flatMap(SettingsReader::grades);
        List<TotalStep> total = fields.find("total").map(SettingsReader::total).orElse(List.of());
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
                .addAllTotalSteps(total)
                .addAllParts(parts);
        return Optional.of(builder);
    }

    private Optional<Edition> edition(Fields fields) {
        Optional<String> id = fields.text("edition");
        Optional<Period> period = fields.need("period").flatMap(Common::period);
        List<String> kinds = Common.each(fields.list("unit-kinds"), Item::text).toList();
        List<LegalDocument> documents = new ArrayList<>();
        Optional<Edition.WorkingTime> workingTime = fields.find("calendar").flatMap(SettingsReader::workingTime);
        Optional<Edition.Parent> parent = fields.find("derived-from").flatMap(SettingsReader::parent);
        fields.need("documents").ifPresent(item -> item.entries()
                .forEach((key, value) -> Common.document(key, value).ifPresent(documents::add)));
        if (!all(id, period)) {
            return Optional.empty();
        }
        Edition.Builder builder = Edition.builder();
        return Optional.of(builder.id(id.get())
                .period(period.get())
                .workingTime(workingTime)
                .parent(parent)
                .addAllUnitKinds(kinds)
                .addAllDocuments(documents)
                .build());
    }

    private Optional<Part> part(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("part");
            id.ifPresent(known -> item.locate("part " + known));
            Optional<Part.Kind> kind = fields.need("kind").flatMap(value -> value.oneOf(PART_KINDS));
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            Optional<Points> max = fields.need("max").flatMap(Common::points);
            Optional<Points> min = fields.find("min").flatMap(Common::points);
            Optional<Points> raw = fields.find("criteria-max").flatMap(Common::points);
            Optional<NotApplicablePolicy> absent = policy(fields);
            Optional<Boolean> capped = fields.find("capped").flatMap(Item::flag);
            boolean within = fields.find("within-scale").flatMap(Item::flag).orElse(true);
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            ImmutableList<Criterion> criteria = criteria(fields, "criteria", absent);
            fields.close();
            if (!all(id, kind, name, max, rests)) {
                return Optional.empty();
            }
            Part.Builder builder = Part.builder();
            capped.ifPresent(builder::capped);
            return Optional.of(builder.id(id.get())
                    .kind(kind.get())
                    .name(name.get())
                    .maxPoints(max.get())
                    .minPoints(min)
                    .criteriaMax(raw)
                    .withinScale(within)
                    .source(rests.get())
                    .addAllCriteria(criteria)
                    .build());
        });
    }

    private static Optional<NotApplicablePolicy> policy(Fields fields) {
        return fields.find("not-applicable").flatMap(value -> value.oneOf(POLICIES));
    }

    /**
     * @param absent the policy of the leaves that do not state their own
     */
    private ImmutableList<Criterion> criteria(Fields fields, String key, Optional<NotApplicablePolicy> absent) {
        return fields.need(key)
                .map(list -> Common.each(list.list(), item -> criterion(item, absent))
                        .collect(ImmutableList.toImmutableList()))
                .orElse(ImmutableList.of());
    }

    private Optional<Criterion> criterion(Item item, Optional<NotApplicablePolicy> absent) {
        return item.fields().flatMap(fields -> {
            Optional<CriterionCode> code = fields.need("code").flatMap(Common::code);
            code.ifPresent(known -> item.locate("criterion " + known));
            Optional<Name> name = fields.need("name").flatMap(Common::name);
            Optional<Points> max = fields.need("max").flatMap(Common::points);
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            Optional<NotApplicablePolicy> notApplicable = policy(fields).or(() -> absent);
            Optional<Points> raw = fields.find("components-max").flatMap(Common::points);
            boolean capped = fields.find("capped").flatMap(Item::flag).orElse(false);
            Optional<String> origin = fields.optionalText("taken-from");
            Optional<Item> ruleItem = fields.find("rule");
            Optional<ScoringRule> rule = ruleItem.flatMap(value -> rests.flatMap(from -> RuleReader.read(value, from)));
            Optional<Item> below = fields.find("components");
            boolean group = below.isPresent();
            ImmutableList<Criterion> components =
                    group ? criteria(fields, "components", notApplicable) : ImmutableList.of();
            fields.close();
            below.filter(list ->
                            !list.isText() && !list.isMapping() && list.list().isEmpty())
                    .ifPresent(list -> list.problem(
                            ProblemCode.BAD_VALUE,
                            "at least one component",
                            "List its components, or give it a rule instead."));
            if ((raw.isPresent() || capped) && !group) {
                item.problem(
                        ProblemCode.BAD_VALUE,
                        "'components-max' and 'capped' only where there are components",
                        "Remove it.");
            }
            if (group == ruleItem.isPresent()) {
                item.problem(
                        ProblemCode.BAD_VALUE,
                        "either a rule or components",
                        group ? "Remove the rule, or the components." : "Add a rule, or components.");
            }
            boolean readable = all(code, name, max, rests) && (group ? !components.isEmpty() : rule.isPresent());
            return readable && group != ruleItem.isPresent()
                    ? Optional.of(Criterion.builder()
                            .rule(rule)
                            .code(code.get())
                            .name(name.get())
                            .maxPoints(max.get())
                            .source(rests.get())
                            .notApplicable(group ? Optional.empty() : notApplicable)
                            .componentsMax(raw)
                            .capped(capped)
                            .origin(origin)
                            .addAllComponents(components)
                            .build())
                    : Optional.empty();
        });
    }
}
