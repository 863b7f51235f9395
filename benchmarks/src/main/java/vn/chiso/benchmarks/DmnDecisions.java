package vn.chiso.benchmarks;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: a model with an input and a decision for each leaf, in FEEL. */
final class DmnDecisions extends UnitByUnit {
    private static final String MODEL = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnDecisions(Plain plain, Numbers numbers) {
        super(plain, numbers);
        Resource resource = ResourceFactory.newReaderResource(new StringReader(text(plain)), "UTF-8");
        resource.setSourcePath("points.dmn");
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(resource))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().get(0);
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    void score(int unit, long[][] leaves) {
        DMNContext context = runtime.newContext();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            context.set(
                    "c" + leaf,
                    Map.of(
                            "applies", numbers.applies(leaf, unit),
                            "first", numbers.first(leaf, unit),
                            "second", numbers.second(leaf, unit)));
        }
        DMNResult result = runtime.evaluateAll(model, context);
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            leaves[leaf][unit] =
                    ((Number) result.getDecisionResultByName("p" + leaf).getResult()).longValue();
        }
    }

    static String text(Plain plain) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<definitions xmlns=\""
                + MODEL + "\" namespace=\"points\" name=\"points\" id=\"points\">\n");
        for (int leaf = 0; leaf < plain.leaves().size(); leaf++) {
            String input = "c" + leaf;
            String points = new Formula(FEEL, input + ".first", input + ".second")
                    .of(plain.leaves().get(leaf));
            text.append("<inputData id=\"i").append(leaf).append("\" name=\"").append(input);
            text.append("\"><variable name=\"").append(input).append("\" typeRef=\"Any\"/></inputData>\n");
            text.append("<decision id=\"d").append(leaf).append("\" name=\"p").append(leaf);
            text.append("\"><variable name=\"p").append(leaf).append("\" typeRef=\"number\"/>");
            text.append("<informationRequirement><requiredInput href=\"#i").append(leaf);
            text.append("\"/></informationRequirement><literalExpression><text>");
            text.append(escaped("if " + input + ".applies then " + points + " else " + Results.NOT_APPLICABLE));
            text.append("</text></literalExpression></decision>\n");
        }
        return text.append("</definitions>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static final Formula.Syntax FEEL = new Formula.Syntax() {
        @Override
        public String choice(String condition, String then, String otherwise) {
            return "(if " + condition + " then " + then + " else " + otherwise + ")";
        }

        @Override
        public String quotient(String dividend, String divisor) {
            return "floor((" + dividend + ")/(" + divisor + "))";
        }
    };
}
