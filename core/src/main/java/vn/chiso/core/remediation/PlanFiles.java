package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Problem;

/**
 * Remediation plans as text files, in YAML or JSON (format {@code chiso: plan/1}). Reading is strict: whatever the format does not know,
 * whatever leads nowhere, is reported, all of it at once, with line and column. Words of the paper are kept as they are, and so is what
 * it lacks.
 */
public final class PlanFiles {
    private PlanFiles() {}

    /**
     * The plan that {@code text} describes.
     *
     * @param source the file's name, for messages
     * @throws InvalidDataException with every problem of the text
     */
    public static RemediationPlan read(String source, String text) {
        return new PlanReader(source).read(text);
    }

    /** Everything that keeps {@code text} from being a plan; empty if nothing does. */
    public static ImmutableList<Problem> check(String source, String text) {
        try {
            read(source, text);
            return ImmutableList.of();
        } catch (InvalidDataException e) {
            return e.problems();
        }
    }

    /** The plan as YAML in one canonical order: {@code read(write(plan))} equals {@code plan}. */
    public static String write(RemediationPlan plan) {
        return PlanWriter.write(plan);
    }
}
