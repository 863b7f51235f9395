package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.index.TotalStep;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Period;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Band;
import vn.chiso.core.rule.Bands;
import vn.chiso.core.rule.Branch;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.rule.Outcome;
import vn.chiso.core.rule.Proportional;
import vn.chiso.core.rule.ScoringRule;
import vn.chiso.core.rule.Stated;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.core.source.LegalDocument;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;
import vn.chiso.testkit.RuleRecipes.Recipe;

/** Whole editions: what is drafted in them shrinks apart, and everything that has to fit is worked out when they are put together. */
final class EditionDrafts {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    /** Names as people write them, some of which mean something else to YAML. */
    private static final List<String> NAMES = List.of(
            "Tiêu chí",
            "Tỷ lệ hồ sơ đúng hạn: từ 95% trở lên",
            "- có gạch đầu dòng",
            "\"trong ngoặc\" và 'ngoặc đơn'",
            "Ý thứ nhất # không phải ghi chú",
            "null",
            "1.10",
            "dòng một\ndòng hai",
            "{ngoặc nhọn} & * ! | > % @ `",
            "a\\b\tc");

    /** Of which unit and period the observations of a leaf are. */
    private static final int OWN = 0;

    private static final int PREVIOUS = 1;
    private static final int OTHER = 2;

    private EditionDrafts() {}

    private sealed interface Draft {}

    /** How a leaf depends on what is beyond it. */
    private enum Surrounded {
        NOT,
        BY_UNIT_KIND,
        BY_ANOTHER_LEAF,
        BY_PREVIOUS,
        BY_COHORT
    }

    private record LeafDraft(
            int tenths,
            Recipe recipe,
            Optional<NotApplicablePolicy> policy,
            Surrounded surrounded,
            int name,
            List<Observations.Draft> observed)
            implements Draft {}

    /** Cut to so many percent of what its components add up to, then converted to so many tenths of a point. */
    private record GroupDraft(
            List<? extends Draft> components, Optional<Integer> cut, Optional<Integer> converted, int name)
            implements Draft {}

    /** The limit of a part that is not cut: what it is converted to, or the least of a penalty, in tenths of a point. */
    private record PartDraft(
            List<? extends Draft> criteria, Optional<Integer> cut, Optional<Integer> limit, boolean onTop) {}

    private enum Step {
        ADD_BONUS,
        ADD_PENALTY,
        CAP,
        RAISE,
        CONVERT
    }

    private record TotalDraft(List<Step> order, Set<Step> left) {}

    private record Policies(
            Optional<Rounding> leaf,
            Optional<Rounding> component,
            Optional<Rounding> total,
            Optional<TotalDraft> steps,
            Optional<Integer> grades,
            boolean required) {}

    static Arbitrary<Index> editions() {
        return assemblies(false).map(Assembly::index);
    }

    /** Each leaf is drafted together with what was observed, so that the one shrinks without the other. */
    static Arbitrary<AssessedEdition> assessed() {
        return combine(
                        assemblies(true),
                        Arbitraries.of("xã", "phường"),
                        Arbitraries.of(false, true),
                        Arbitraries.integers().between(0, 2))
                .as((assembly, kind, hasPrevious, others) -> {
                    Index index = assembly.index();
                    return Samples.assessed(
                            index,
                            assembly.inputs(index, kind, OWN),
                            hasPrevious ? Optional.of(assembly.inputs(index, kind, PREVIOUS)) : Optional.empty(),
                            // the second of the others is the unit of the earlier period once more
                            IntStream.range(0, others)
                                    .mapToObj(i -> assembly.inputs(index, kind, OTHER - i))
                                    .toList());
                });
    }

    private static Arbitrary<Assembly> assemblies(boolean observed) {
        Arbitrary<List<Observations.Draft>> observations =
                observed ? Observations.drafts().list().ofSize(OTHER + 1) : Arbitraries.just(List.of());
        Arbitrary<LeafDraft> leaves = leaves(observations);
        Arbitrary<LeafDraft> penalties = combine(RuleRecipes.withoutMaximum(), policies(), names(), observations)
                .as((recipe, policy, name, drafts) -> new LeafDraft(0, recipe, policy, Surrounded.NOT, name, drafts));
        Arbitrary<GroupDraft> groups = groups(Arbitraries.frequencyOf(
                Tuple.of(8, leaves),
                Tuple.of(
                        1,
                        combine(names(), observations)
                                .as((name, drafts) -> new LeafDraft(
                                        0, RuleRecipes.shown(), Optional.empty(), Surrounded.NOT, name, drafts)))));
        Arbitrary<Draft> lines = Arbitraries.frequencyOf(
                Tuple.of(4, leaves), Tuple.of(3, groups), Tuple.of(1, groups(Arbitraries.oneOf(leaves, groups))));
        Arbitrary<Optional<Integer>> conversions = maxima().optional(0.15);
        Arbitrary<PartDraft> base = combine(leaves, lines.list().ofMaxSize(3), cuts(), conversions)
                .as((first, rest, cut, converted) -> new PartDraft(
                        ImmutableList.<Draft>builder().add(first).addAll(rest).build(), cut, converted, false));
        Arbitrary<Optional<PartDraft>> survey = combine(
                        lines.list().ofMinSize(1).ofMaxSize(2), cuts(), conversions)
                .as((criteria, cut, converted) -> new PartDraft(criteria, cut, converted, false))
                .optional(0.4);
        Arbitrary<Optional<PartDraft>> bonus = combine(
                        leaves.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.integers().between(1, 99).optional(0.5),
                        Arbitraries.of(true, false))
                .as((criteria, cut, onTop) -> new PartDraft(criteria, cut, Optional.empty(), onTop))
                .optional(0.4);
        Arbitrary<Optional<PartDraft>> penalty = combine(
                        penalties.list().ofMinSize(1).ofMaxSize(2),
                        Arbitraries.integers().between(1, 50).optional(0.5),
                        Arbitraries.of(true, false))
                .as((criteria, least, onTop) -> new PartDraft(criteria, Optional.empty(), least, onTop))
                .optional(0.4);
        return combine(base, survey, bonus, penalty, indexPolicies()).as(Assembly::new);
    }

    private static Arbitrary<LeafDraft> leaves(Arbitrary<List<Observations.Draft>> observations) {
        return combine(
                        maxima(),
                        RuleRecipes.scoring(true),
                        policies(),
                        Arbitraries.frequency(
                                Tuple.of(12, Surrounded.NOT),
                                Tuple.of(1, Surrounded.BY_UNIT_KIND),
                                Tuple.of(1, Surrounded.BY_ANOTHER_LEAF),
                                Tuple.of(1, Surrounded.BY_PREVIOUS),
                                Tuple.of(1, Surrounded.BY_COHORT)),
                        names(),
                        observations)
                .as(LeafDraft::new);
    }

    private static Arbitrary<GroupDraft> groups(Arbitrary<? extends Draft> components) {
        return combine(components.list().ofMinSize(1).ofMaxSize(3), cuts(), maxima().optional(0.3), names())
                .as(GroupDraft::new);
    }

    private static Arbitrary<Optional<NotApplicablePolicy>> policies() {
        return Arbitraries.of(NotApplicablePolicy.class).optional(0.5);
    }

    /** In percent of what was added up. */
    private static Arbitrary<Optional<Integer>> cuts() {
        return Arbitraries.integers().between(1, 100).optional(0.15);
    }

    /** In tenths of a point. */
    private static Arbitrary<Integer> maxima() {
        return Arbitraries.integers().between(1, 200).shrinkTowards(10);
    }

    private static Arbitrary<Integer> names() {
        return Arbitraries.integers().between(0, NAMES.size() - 1);
    }

    private static Arbitrary<Policies> indexPolicies() {
        Arbitrary<Optional<Rounding>> rounding = RuleRecipes.roundings().optional(0.4);
        Arbitrary<TotalDraft> total = combine(
                        Arbitraries.shuffle(List.of(Step.values())),
                        Arbitraries.subsetOf(Step.CAP, Step.RAISE, Step.CONVERT))
                .as(TotalDraft::new);
        return combine(
                        rounding,
                        rounding,
                        rounding,
                        total.optional(0.5),
                        Arbitraries.integers().between(0, 2).optional(0.3),
                        Arbitraries.of(false, true))
                .as(Policies::new);
    }

    /** Puts one edition together. One use. */
    private static final class Assembly {
        private final PartDraft base;
        private final Optional<PartDraft> survey;
        private final Optional<PartDraft> bonus;
        private final Optional<PartDraft> penalty;
        private final Policies policies;
        private final List<Criterion> plainShares = new ArrayList<>();
        private final List<LeafDraft> leaves = new ArrayList<>();
        private int sources;

        Assembly(
                PartDraft base,
                Optional<PartDraft> survey,
                Optional<PartDraft> bonus,
                Optional<PartDraft> penalty,
                Policies policies) {
            this.base = base;
            this.survey = survey;
            this.bonus = bonus;
            this.penalty = penalty;
            this.policies = policies;
        }

        /** What was observed of {@code index}, which it has put together. */
        Samples.Inputs inputs(Index index, String kind, int whose) {
            LocalDate around = Samples.around(index);
            List<Criterion> made = index.leaves().toList();
            return Samples.inputs(
                    index,
                    kind,
                    IntStream.range(0, made.size())
                            .mapToObj(i -> Observations.of(
                                    made.get(i),
                                    around,
                                    leaves.get(i).observed().get(whose)))
                            .toList());
        }

        Index index() {
            List<Part> parts = new ArrayList<>();
            parts.add(scale("base", Part.Kind.BASE, "", base));
            survey.ifPresent(draft -> parts.add(scale("survey", Part.Kind.SURVEY, "S", draft)));
            bonus.ifPresent(draft -> parts.add(bonus(draft)));
            penalty.ifPresent(draft -> parts.add(penalty(draft)));
            Points max = Points.sum(parts.stream()
                    .filter(Part::withinScale)
                    .map(Part::maxPoints)
                    .toList());
            Edition.Builder edition = Edition.builder();
            Index.Builder index = Index.builder();
            return index.code("GEN")
                    .name(Name.of("Chỉ số sinh ra để thử", "Generated index"))
                    .edition(edition.id("generated-2026")
                            .period(Period.ofYear(2026))
                            .addUnitKinds("xã", "phường")
                            .workingTime(new Edition.WorkingTime(
                                    WorkingCalendar.of(
                                            FIRST_DAY,
                                            LAST_DAY,
                                            ImmutableList.of(FIRST_DAY, LocalDate.of(2026, 6, 17)),
                                            ImmutableList.of(LocalDate.of(2026, 6, 20))),
                                    source()))
                            .addDocuments(document("guide"), document("notice"))
                            .build())
                    .maxPoints(max)
                    .source(source())
                    .rounding(new RoundingPolicy(policies.leaf(), policies.component(), policies.total(), source()))
                    .addAllTotalSteps(policies.steps()
                            .map(draft -> steps(draft, parts, max))
                            .orElse(List.of()))
                    .grades(policies.grades().map(this::grades))
                    .addAllParts(parts)
                    .build();
        }

        private static LegalDocument document(String id) {
            LegalDocument.Builder document = LegalDocument.builder();
            return document.id(id)
                    .type("Quyết định")
                    .number("1/QĐ-UBND")
                    .date(FIRST_DAY)
                    .build();
        }

        /** Printed, derived and assumed ones in turn. */
        private SourceRef source() {
            sources++;
            return switch (sources % 4) {
                case 1 -> new SourceRef("guide", "Điều " + sources, Provenance.DERIVED, "suy ra: \"tổng\" # 1");
                case 2 -> new SourceRef("notice", "", Provenance.ASSUMED, "giả định để thử");
                default -> TestEditions.SOURCE;
            };
        }

        private Part scale(String id, Part.Kind kind, String codes, PartDraft draft) {
            ImmutableList<Criterion> criteria = criteria(draft.criteria(), codes);
            Points sum = Leaves.sum(criteria);
            if (draft.cut().isPresent()) {
                return part(id, kind)
                        .maxPoints(cut(sum, draft.cut()))
                        .capped(true)
                        .addAllCriteria(criteria)
                        .build();
            }
            Optional<Points> converted = draft.limit().map(Assembly::tenths).filter(max -> sum.signum() > 0);
            return part(id, kind)
                    .maxPoints(converted.orElse(sum))
                    .criteriaMax(converted.map(max -> sum))
                    .addAllCriteria(criteria)
                    .build();
        }

        private Part bonus(PartDraft draft) {
            ImmutableList<Criterion> criteria = criteria(draft.criteria(), "T");
            Points sum = Leaves.sum(criteria);
            return part("bonus", Part.Kind.BONUS)
                    .maxPoints(cut(sum, draft.cut()))
                    .withinScale(!draft.onTop())
                    .addAllCriteria(criteria)
                    .build();
        }

        private Part penalty(PartDraft draft) {
            return part("penalty", Part.Kind.PENALTY)
                    .maxPoints(Points.ZERO)
                    .minPoints(draft.limit().map(Assembly::tenths).map(Points::negate))
                    .withinScale(!draft.onTop())
                    .addAllCriteria(criteria(draft.criteria(), "P"))
                    .build();
        }

        private Part.Builder part(String id, Part.Kind kind) {
            Part.Builder part = Part.builder();
            part.id(id).kind(kind).name(Name.of("Phần " + id, id)).source(source());
            return part;
        }

        private ImmutableList<Criterion> criteria(List<? extends Draft> drafts, String codes) {
            return IntStream.range(0, drafts.size())
                    .mapToObj(i -> criterion(drafts.get(i), codes + (i + 1)))
                    .collect(ImmutableList.toImmutableList());
        }

        private Criterion criterion(Draft draft, String code) {
            return draft instanceof LeafDraft leaf ? leaf(leaf, code) : group((GroupDraft) draft, code);
        }

        private Criterion group(GroupDraft draft, String code) {
            ImmutableList<Criterion> components = criteria(draft.components(), code + ".");
            Points sum = cut(Leaves.sum(components), draft.cut());
            Optional<Points> converted = draft.converted().map(Assembly::tenths).filter(max -> sum.signum() > 0);
            return line(code, draft.name())
                    .capped(draft.cut().isPresent())
                    .maxPoints(converted.orElse(sum))
                    .componentsMax(converted.map(max -> sum))
                    .addAllComponents(components)
                    .build();
        }

        private static Points cut(Points sum, Optional<Integer> percent) {
            return percent.map(cut -> sum.times(Rational.of(cut, 100))).orElse(sum);
        }

        private Criterion leaf(LeafDraft draft, String code) {
            leaves.add(draft);
            Points max = tenths(draft.tenths());
            ScoringRule rule = rule(draft, max);
            boolean mayEndSo = rule.stated().anyMatch(new Stated.Without(Outcome.NOT_APPLICABLE)::equals);
            Criterion leaf = line(code, draft.name())
                    .maxPoints(max)
                    .rule(rule)
                    .notApplicable(draft.policy()
                            .or(() -> mayEndSo ? Optional.of(NotApplicablePolicy.REDUCE_MAXIMUM) : Optional.empty()))
                    .build();
            if (rule.input("share").isPresent() && draft.surrounded() == Surrounded.NOT) {
                plainShares.add(leaf);
            }
            return leaf;
        }

        private Criterion.Builder line(String code, int name) {
            Criterion.Builder line = Criterion.builder();
            line.code(CriterionCode.of(code))
                    .name(Name.of(NAMES.get(name) + (name == 0 ? " " + code : "")))
                    .source(source());
            return line;
        }

        private ScoringRule rule(LeafDraft draft, Points max) {
            return switch (draft.surrounded()) {
                case NOT -> draft.recipe().on(max, "");
                case BY_UNIT_KIND -> branch(draft.recipe(), max, "unit.kind = \"phường\"");
                case BY_ANOTHER_LEAF ->
                    plainShares.isEmpty()
                            ? draft.recipe().on(max, "")
                            : branch(
                                    draft.recipe(),
                                    max,
                                    "leaf(\"" + plainShares.get(0).code() + "\").share >= 50%");
                case BY_PREVIOUS -> byPrevious();
                case BY_COHORT -> byCohort();
            };
        }

        private static ScoringRule branch(Recipe recipe, Points max, String when) {
            ScoringRule.Builder rule = ScoringRule.builder();
            return rule.scheme(new Branch(
                            ImmutableList.of(new Branch.Case(Expression.parse(when), recipe.on(max, "p_"))),
                            recipe.on(max, "o_")))
                    .source(TestEditions.SOURCE)
                    .nothingArose(new Stated.Earns(Amount.ZERO))
                    .build();
        }

        private static ScoringRule byPrevious() {
            ScoringRule.Builder rule = ScoringRule.builder();
            return rule.scheme(new Bands(
                            Expression.parse("(revenue - previous.revenue) / previous.revenue"),
                            ImmutableList.of(
                                    Band.below(Rational.ZERO, Amount.ZERO),
                                    Band.of(Rational.ZERO, Rational.of(1, 20), Amount.parse("50%")),
                                    Band.from(Rational.of(1, 20), Amount.FULL))))
                    .addDeclaredInputs(InputSpec.required("revenue", InputType.NUMBER))
                    .source(TestEditions.SOURCE)
                    .nothingArose(new Stated.Earns(Amount.FULL))
                    .withoutPrevious(new Stated.Without(Outcome.NOT_ASSESSED))
                    .build();
        }

        private static ScoringRule byCohort() {
            ScoringRule.Builder rule = ScoringRule.builder();
            return rule.scheme(new Proportional(
                            Expression.parse("models / cohort.max(models)"), Optional.empty(), Optional.empty()))
                    .addDeclaredInputs(InputSpec.required("models", InputType.COUNT))
                    .source(TestEditions.SOURCE)
                    .nothingArose(new Stated.Earns(Amount.ZERO))
                    .withoutCohort(new Stated.Earns(Amount.FULL))
                    .build();
        }

        private static List<TotalStep> steps(TotalDraft draft, List<Part> parts, Points max) {
            List<TotalStep> steps = new ArrayList<>();
            for (Step step : draft.order()) {
                switch (step) {
                    case ADD_BONUS, ADD_PENALTY -> {
                        String id = step == Step.ADD_BONUS ? "bonus" : "penalty";
                        parts.stream()
                                .filter(part -> part.id().equals(id) && !part.withinScale())
                                .forEach(part -> steps.add(new TotalStep.Add(ImmutableList.of(id))));
                    }
                    case CAP, RAISE, CONVERT -> {
                        if (!draft.left().contains(step)) {
                            steps.add(limit(step, max));
                        }
                    }
                }
            }
            return steps;
        }

        private static TotalStep limit(Step step, Points max) {
            return switch (step) {
                case CAP -> new TotalStep.Cap(max);
                case RAISE -> new TotalStep.Raise(Points.ZERO);
                default -> new TotalStep.Convert(max, Points.of(100));
            };
        }

        /** So many bounds, and a last grade that takes everything below. */
        private GradeScale grades(int bounds) {
            GradeScale.Builder scale = GradeScale.builder();
            scale.complete(true);
            for (int i = 0; i < bounds; i++) {
                scale.addGrades(new GradeScale.Grade(
                        "g" + i, Name.of("Hạng " + i), Optional.of(Points.of(90 - 20L * i)), required(i), source()));
            }
            return scale.addGrades(new GradeScale.Grade("rest", Name.of("Còn lại"), Optional.empty(), source()))
                    .build();
        }

        private ImmutableList<GradeScale.Requirement> required(int rank) {
            return rank == 0 && policies.required()
                    ? ImmutableList.of(
                            new GradeScale.Requirement("base", Amount.parse("50%")),
                            new GradeScale.Requirement("1", new Amount.Fixed(Points.of(1))))
                    : ImmutableList.of();
        }

        private static Points tenths(int tenths) {
            return Points.of(Rational.of(tenths, 10));
        }
    }
}
