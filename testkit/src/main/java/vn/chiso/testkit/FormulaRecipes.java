package vn.chiso.testkit;

import static net.jqwik.api.Combinators.combine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import vn.chiso.core.expression.Expression;
import vn.chiso.core.rule.Formula;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.rule.InputType;
import vn.chiso.core.score.Points;
import vn.chiso.testkit.RuleRecipes.Shape;
import vn.chiso.testkit.RuleRecipes.ShapeRecipe;

/** Formulas over inputs of every type. */
final class FormulaRecipes {
    private FormulaRecipes() {}

    /** A formula in which {@code $} begins each input's name. */
    private record FormulaDraft(String text, Map<String, InputType> inputs, List<String> options) {
        Shape on(String names, Optional<Points> lowest) {
            return new Shape(
                    new Formula(Expression.parse(text.replace("$", names)), lowest),
                    inputs.entrySet().stream()
                            .map(input -> new InputSpec(
                                    names + input.getKey(), input.getValue(), true, ImmutableSet.copyOf(options)))
                            .collect(ImmutableList.toImmutableList()));
        }
    }

    private static final List<FormulaDraft> FORMULAS = List.of(
            new FormulaDraft("max - $n / 4", ImmutableMap.of("n", InputType.COUNT), List.of()),
            new FormulaDraft(
                    "max * min(1, $done / $received)",
                    ImmutableMap.of("done", InputType.COUNT, "received", InputType.COUNT),
                    List.of()),
            new FormulaDraft("round(max * $rate, 2)", ImmutableMap.of("rate", InputType.RATIO), List.of()),
            new FormulaDraft("if($ok, max, max / 3)", ImmutableMap.of("ok", InputType.FLAG), List.of()),
            new FormulaDraft(
                    "max * count_true($a, $b) / 2",
                    ImmutableMap.of("a", InputType.FLAG, "b", InputType.FLAG),
                    List.of()),
            new FormulaDraft(
                    "if($level = \"tốt\", max, if($level = \"khá\", max * 60%, 0))",
                    ImmutableMap.of("level", InputType.OPTION), List.of("tốt", "khá", "yếu")),
            new FormulaDraft(
                    "if(has($items, \"a: b\"), max, 0)",
                    ImmutableMap.of("items", InputType.OPTIONS),
                    List.of("a: b", "no")),
            new FormulaDraft(
                    "max - max * max(0, $on - date(\"2026-06-15\")) / 30",
                    ImmutableMap.of("on", InputType.DATE),
                    List.of()),
            new FormulaDraft(
                    "max * part($rate) / max(1, whole($rate))", ImmutableMap.of("rate", InputType.RATIO), List.of()));

    static Arbitrary<ShapeRecipe> formula() {
        return combine(
                        Arbitraries.of(FORMULAS),
                        Arbitraries.of(Points.ZERO, Points.of(-1)).optional(0.3))
                .as((formula, lowest) -> (max, names) -> formula.on(names, lowest));
    }
}
