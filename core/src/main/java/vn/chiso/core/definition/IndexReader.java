package vn.chiso.core.definition;

import static vn.chiso.core.internal.yaml.Common.all;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Amount;
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
        Optional<Name> name = fields.need("name").flatMap(this::name);
        Optional<Edition> edition = edition(fields);
        Optional<Points> max =
                fields.need("max").map(item -> item.locate("max")).flatMap(Common::points);
        Optional<SourceRef> scale = fields.need("source").flatMap(Common::source);
        Optional<RoundingPolicy> rounding = fields.need("rounding").flatMap(this::rounding);
        Optional<GradeScale> grades = fields.find("grades").flatMap(this::grades);
        List<TotalStep> total = fields.find("total").map(this::total).orElse(List.of());
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
        Optional<Edition.WorkingTime> workingTime = fields.find("calendar").flatMap(this::workingTime);
        Optional<Edition.Parent> parent = fields.find("derived-from").flatMap(this::parent);
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

    private Optional<Edition.WorkingTime> workingTime(Item item) {
        item.locate("calendar");
        return item.fields().flatMap(fields -> {
            Optional<LocalDate> from = fields.need("from").flatMap(Common::date);
            Optional<LocalDate> to = fields.need("to").flatMap(Common::date);
            List<LocalDate> holidays =
                    Common.each(fields.list("holidays"), Common::date).toList();
            List<LocalDate> worked =
                    Common.each(fields.list("worked-instead"), Common::date).toList();
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            return all(from, to, rests)
                    ? findings.attempt(
                            item,
                            "a consistent calendar",
                            () -> new Edition.WorkingTime(
                                    WorkingCalendar.of(from.get(), to.get(), holidays, worked), rests.get()))
                    : Optional.empty();
        });
    }

    private Optional<Edition.Parent> parent(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> id = fields.text("edition");
            Optional<String> hash = fields.text("content-hash");
            fields.close();
            return all(id, hash) ? Optional.of(new Edition.Parent(id.get(), hash.get())) : Optional.empty();
        });
    }

    private List<TotalStep> total(Item item) {
        item.locate("total");
        return Common.each(item.list(), this::totalStep).toList();
    }

    private Optional<TotalStep> totalStep(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Item> add = fields.find("add");
            Optional<Item> cap = fields.find("cap");
            Optional<Item> raise = fields.find("raise");
            Optional<Item> convert = fields.find("convert");
            fields.close();
            if (Stream.of(add, cap, raise, convert).filter(Optional::isPresent).count() != 1) {
                item.problem(
                        ProblemCode.BAD_VALUE,
                        "one of add, cap, raise and convert",
                        "Write one step in each entry; their order is the order in which they are done.");
            }
            Optional<TotalStep> limited = cap.flatMap(Common::points)
                    .<TotalStep>map(TotalStep.Cap::new)
                    .or(() -> raise.flatMap(Common::points).map(TotalStep.Raise::new));
            return limited.or(() -> convert.flatMap(this::convert))
                    .or(() -> add.map(list -> new TotalStep.Add(
                            Common.each(list.list(), Item::text).collect(ImmutableList.toImmutableList()))));
        });
    }

    private Optional<TotalStep> convert(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<Points> from = fields.need("from").flatMap(Common::points);
            Optional<Points> to = fields.need("to").flatMap(Common::points);
            fields.close();
            return all(from, to) ? Optional.of(new TotalStep.Convert(from.get(), to.get())) : Optional.empty();
        });
    }

    private Optional<RoundingPolicy> rounding(Item item) {
        item.locate("rounding");
        return item.fields().flatMap(fields -> {
            Optional<Rounding> leaf = fields.find("leaf").flatMap(Texts::rounding);
            Optional<Rounding> component = fields.find("component").flatMap(Texts::rounding);
            Optional<Rounding> total = fields.find("total").flatMap(Texts::rounding);
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
            ImmutableList<GradeScale.Requirement> requires =
                    Common.each(fields.list("requires"), this::requirement).collect(ImmutableList.toImmutableList());
            Optional<SourceRef> rests = fields.need("source").flatMap(Common::source);
            fields.close();
            id.ifPresent(known -> item.locate("grade " + known));
            return all(id, name, rests)
                    ? Optional.of(new GradeScale.Grade(id.get(), name.get(), from, requires, rests.get()))
                    : Optional.empty();
        });
    }

    private Optional<GradeScale.Requirement> requirement(Item item) {
        return item.fields().flatMap(fields -> {
            Optional<String> line = fields.text("line");
            Optional<Amount> atLeast = fields.need("at-least").flatMap(Texts::amount);
            fields.close();
            return all(line, atLeast)
                    ? Optional.of(new GradeScale.Requirement(line.get(), atLeast.get()))
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
            Optional<Name> name = fields.need("name").flatMap(this::name);
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
