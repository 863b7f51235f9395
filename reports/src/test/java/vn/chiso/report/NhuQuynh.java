package vn.chiso.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.chiso.cchc.CchcEditions;
import vn.chiso.core.assessment.AssessmentFile;
import vn.chiso.core.assessment.AssessmentFiles;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.remediation.PlanFiles;
import vn.chiso.core.remediation.RemediationPlan;
import vn.chiso.papi.PapiEditions;
import vn.chiso.report.preset.UnitReport.Result;

/** The real case of thị trấn Như Quỳnh 2024, as the examples ship it. */
public final class NhuQuynh {
    private static final EditionLibrary EDITIONS = CchcEditions.library().plus(PapiEditions.library());

    private NhuQuynh() {}

    public static Scorecard cchc() {
        return scorecard(file("cchc.yaml"));
    }

    public static Scorecard papi() {
        return scorecard(file("papi.yaml"));
    }

    public static RemediationPlan plan() {
        return PlanFiles.read("plan.yaml", text("plan.yaml"));
    }

    /** Both indices, as published and computed. */
    public static List<Result> results() {
        return List.of(result("cchc.yaml"), result("papi.yaml"));
    }

    private static Result result(String name) {
        AssessmentFile file = file(name);
        return Result.of(scorecard(file), file.published().orElseThrow());
    }

    private static AssessmentFile file(String name) {
        return AssessmentFiles.read(name, text(name), EDITIONS);
    }

    private static Scorecard scorecard(AssessmentFile file) {
        return IndexEvaluator.of(EDITIONS.get(file.assessment().edition())).evaluate(file.assessment());
    }

    /** The plan as its file has it. */
    public static String planText() {
        return text("plan.yaml");
    }

    private static String text(String name) {
        String resource = "/vn/chiso/examples/nhu-quynh-2024/" + name;
        try (InputStream in = Objects.requireNonNull(NhuQuynh.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
