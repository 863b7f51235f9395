package vn.chiso.benchmarks;

import java.util.List;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** JEXL: a parsed expression for each leaf. */
final class JexlScripts extends UnitByUnit {
    private static final Formula FORMULA = new Formula(
            new Formula.Syntax() {
                @Override
                public String choice(String condition, String then, String otherwise) {
                    return "(" + condition + " ? " + then + " : " + otherwise + ")";
                }

                @Override
                public String quotient(String dividend, String divisor) {
                    return "((" + dividend + ")/(" + divisor + "))";
                }
            },
            "first",
            "second");

    private final List<JexlExpression> expressions;
    private final MapContext context = new MapContext();

    JexlScripts(Plain plain, Numbers numbers) {
        super(plain, numbers);
        JexlEngine engine = new JexlBuilder().strict(true).silent(false).create();
        expressions = plain.leaves().stream()
                .map(FORMULA::of)
                .map(engine::createExpression)
                .toList();
    }

    @Override
    void score(int unit, long[][] leaves) {
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            if (numbers.applies(leaf, unit)) {
                context.set("first", numbers.first(leaf, unit));
                context.set("second", numbers.second(leaf, unit));
                leaves[leaf][unit] = ((Number) expressions.get(leaf).evaluate(context)).longValue();
            } else {
                leaves[leaf][unit] = Results.NOT_APPLICABLE;
            }
        }
    }
}
