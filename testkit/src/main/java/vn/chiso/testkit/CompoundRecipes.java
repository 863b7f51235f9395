package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;
import static vn.chiso.testkit.RuleRecipes.percents;
import static vn.chiso.testkit.RuleRecipes.share;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.rule.Amount;
import vn.chiso.core.rule.Branch;
import vn.chiso.core.rule.Composite;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.Rational;
import vn.chiso.testkit.RuleRecipes.Recipe;
import vn.chiso.testkit.RuleRecipes.Shape;
import vn.chiso.testkit.RuleRecipes.ShapeRecipe;

/** Rules made of rules: branches, and sums, means and choices of components. */
final class CompoundRecipes {
    private CompoundRecipes() {}

    /** One case of a branch: a flag, or a count from so many on. */
    private record CaseDraft(Optional<Integer> from, Recipe rule) {}

    static Arbitrary<ShapeRecipe> branch(Arbitrary<Recipe> rules) {
        Arbitrary<CaseDraft> one = combine(Arbitraries.integers().between(1, 20).optional(0.5), rules)
                .as(CaseDraft::new);
        return combine(one.list().ofMinSize(1).ofMaxSize(2), rules).as((cases, otherwise) -> (max, names) -> {
            ImmutableList.Builder<Branch.Case> made = ImmutableList.builder();
            ImmutableList.Builder<InputSpec> inputs = ImmutableList.builder();
            for (int i = 0; i < cases.size(); i++) {
                CaseDraft draft = cases.get(i);
                String input = names + (draft.from().isPresent() ? "size" : "big") + (i + 1);
                inputs.add(InputSpec.required(input, draft.from().isPresent() ? InputType.COUNT : InputType.FLAG));
                Expression when = Expression.parse(
                        draft.from().map(from -> input + " >= " + from).orElse(input));
                made.add(new Branch.Case(when, draft.rule().on(max, names + "c" + (i + 1) + "_")));
            }
            return new Shape(new Branch(made.build(), otherwise.on(max, names + "o_")), inputs.build());
        });
    }

    /** One component; what it can earn is a share of the maximum, and in a sum what the others leave. */
    private record ComponentDraft(int percent, boolean full, int weight, Recipe rule) {}

    static Arbitrary<ShapeRecipe> composite(Arbitrary<Recipe> rules) {
        Arbitrary<ComponentDraft> component = combine(
                        percents(1, 33),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 5),
                        rules)
                .as(ComponentDraft::new);
        return combine(
                        Arbitraries.of(Composite.Combine.class),
                        component.list().ofMinSize(1).ofMaxSize(3))
                .as((how, drafts) -> (max, names) -> {
                    ImmutableList.Builder<Composite.Component> components = ImmutableList.builder();
                    int left = 100;
                    for (int i = 0; i < drafts.size(); i++) {
                        ComponentDraft draft = drafts.get(i);
                        boolean last = i == drafts.size() - 1;
                        int percent = how == Composite.Combine.SUM
                                ? (last ? left : draft.percent())
                                : (i == 0 || draft.full() || how != Composite.Combine.BEST ? 100 : draft.percent());
                        left -= percent;
                        Amount most = percent == 100 ? Amount.FULL : new Amount.OfMax(share(percent));
                        components.add(new Composite.Component(
                                "ý " + (i + 1),
                                most,
                                Rational.of(how == Composite.Combine.MEAN ? draft.weight() : 1),
                                draft.rule().on(most.of(max), names + (char) ('a' + i) + "_")));
                    }
                    return Shape.of(new Composite(how, components.build()));
                });
    }
}
