package vn.chiso.report.words;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.rule.Step;
import vn.chiso.core.rule.Working;
import vn.chiso.core.source.SourceRef;

/**
 * Why a score is what it is, a line each, read off its step: the rule and its source, what was read, what was done with it. Everything of
 * the step is said; nothing is recomputed.
 *
 * <pre>{@code
 * Explanation.of(scorecard.criterion(CriterionCode.of("1.3")), words);
 * // Quy tắc: điểm được công bố (1445/QĐ-SNV, ...); Đọc được: điểm = 16,22; ...
 * }</pre>
 */
public final class Explanation {
    private static final String INDENT = "– ";

    private final Words words;
    private final ImmutableList.Builder<String> lines = ImmutableList.builder();

    private Explanation(Words words) {
        this.words = words;
    }

    /** The lines of one score. */
    public static ImmutableList<String> of(Score score, Words words) {
        Explanation explanation = new Explanation(words);
        explanation.step(score.step(), "");
        return explanation.lines.build();
    }

    private void step(Step step, String indent) {
        lines.add(indent + words.text("explanation.rule", words.text("rule." + step.rule()), source(step.source())));
        boolean readsComponents = step.rule().equals("sum");
        if (!readsComponents) {
            step.inputs()
                    .forEach((name, value) ->
                            lines.add(indent + words.text("explanation.input", name, words.value(value))));
        }
        step.workings().forEach(working -> lines.add(indent + working(working)));
        step.ground().ifPresent(ground -> lines.add(indent + words.text("explanation.ground", ground)));
        step.parts().forEach(part -> step(part, indent + INDENT));
    }

    private String working(Working working) {
        String operation = words.of("operation", working.operation());
        String what = working.subject().isEmpty() ? operation : operation + " (" + working.subject() + ")";
        return words.text("explanation.working", what, words.value(working.result()));
    }

    private String source(SourceRef source) {
        String place = source.at().isEmpty() ? source.document() : source.document() + ", " + source.at();
        return source.isAssumed() ? words.text("explanation.assumed", place) : place;
    }
}
