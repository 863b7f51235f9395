package vn.chiso.core.remediation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.core.TestIndex;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.assessment.PublishedResult;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Reconciliation;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Edition;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.Name;
import vn.chiso.core.index.Part;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.measure.Period;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PrintedScore;
import vn.chiso.core.score.VietnameseNumbers;
import vn.chiso.core.source.LegalDocument;

/**
 * The real plan of thị trấn Như Quỳnh for 2025 and the results that it answers. The resource nhu-quynh-plan.yaml is the plan as the
 * examples ship it, nhu-quynh-plan-2025.txt the text that was extracted from the paper; the maxima are those that the paper prints.
 */
final class NhuQuynh {
    static final String PLAN_FILE = "nhu-quynh-plan.yaml";

    private static final ImmutableMap<String, Integer> CCHC_MAXIMA = ImmutableMap.<String, Integer>builder()
            .put("1.1", 15)
            .put("1.2", 13)
            .put("1.3", 18)
            .put("1.4", 5)
            .put("1.5", 11)
            .put("1.6", 10)
            .put("1.7", 12)
            .put("1.8", 12)
            .put("1.9", 4)
            .buildOrThrow();
    private static final ImmutableMap<String, Integer> PAPI_MAXIMA = ImmutableMap.<String, Integer>builder()
            .put("2.1", 6)
            .put("2.2", 7)
            .put("2.3", 9)
            .put("2.4", 5)
            .put("2.5", 4)
            .put("2.6", 6)
            .put("2.7", 10)
            .put("2.8", 7)
            .put("2.9", 6)
            .buildOrThrow();

    private static final RemediationPlan PLAN = PlanFiles.read(PLAN_FILE, resource(PLAN_FILE));

    private NhuQuynh() {}

    static String resource(String name) {
        try (InputStream in = NhuQuynh.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RemediationPlan plan() {
        return PLAN;
    }

    static ImmutableList<IndexResult> results() {
        return ImmutableList.of(cchc("83,60/100đ", Map.of()), papi("83.81/100đ"));
    }

    /** Its parts belong to one here: nothing of the plan depends on how they are cut. */
    static IndexResult cchc(String publishedTotal, Map<String, String> misprints) {
        Index index = index("CCHC", "cchc-commune-hung-yen-2024", TestIndex.base("100", leaves(CCHC_MAXIMA)));
        return result(index, CCHC_MAXIMA, publishedTotal, misprints);
    }

    static IndexResult papi(String publishedTotal) {
        Part survey = TestIndex.part("survey", Part.Kind.SURVEY, "40", true, TestIndex.leaf("survey", "40"));
        Index index = index("PAPI", "papi-commune-hung-yen-2024", TestIndex.base("60", leaves(PAPI_MAXIMA)), survey);
        return result(index, PAPI_MAXIMA, publishedTotal, Map.of());
    }

    private static Criterion[] leaves(Map<String, Integer> maxima) {
        return maxima.entrySet().stream()
                .map(line -> TestIndex.leaf(line.getKey(), line.getValue().toString()))
                .toArray(Criterion[]::new);
    }

    private static Index index(String code, String edition, Part... parts) {
        return Index.builder()
                .code(code)
                .name(Name.of(code))
                .edition(Edition.builder()
                        .id(edition)
                        .period(Period.ofYear(2024))
                        .addDocuments(LegalDocument.builder()
                                .id("guide")
                                .type("Kế hoạch")
                                .build())
                        .build())
                .maxPoints(Points.of(100))
                .source(TestIndex.SOURCE)
                .rounding(RoundingPolicy.none(TestIndex.SOURCE))
                .addParts(parts)
                .build();
    }

    /** The points are those that the plan quotes; {@code misprints} are published lines that say something else. */
    private static IndexResult result(
            Index index, Map<String, Integer> maxima, String publishedTotal, Map<String, String> misprints) {
        IndexPlan plan = plan().index(index.code());
        Map<CriterionCode, PrintedScore> lines = new LinkedHashMap<>();
        Map<CriterionCode, Measurement> measured = new LinkedHashMap<>();
        index.leaves().forEach(leaf -> measured.put(leaf.code(), Measurement.notAssessed()));
        maxima.forEach((text, max) -> {
            CriterionCode code = CriterionCode.of(text);
            String quoted = plan.item(code).orElseThrow().result().orElseThrow().text();
            measured.put(code, Measurement.awarded(printed(quoted, max).points()));
            lines.put(code, printed(misprints.getOrDefault(text, quoted), max));
        });
        Scorecard scorecard = IndexEvaluator.of(index)
                .evaluate(Assessment.builder()
                        .unit(plan().unit())
                        .period(Period.ofYear(2024))
                        .edition(index.edition().id())
                        .contentHash(ContentHash.of(index))
                        .putAllMeasurements(measured)
                        .build());
        PublishedResult published = PublishedResult.builder()
                .total(printed(publishedTotal, 100))
                .putAllLines(lines)
                .build();
        return IndexResult.of(scorecard, Reconciliation.of(scorecard, published));
    }

    private static PrintedScore printed(String text, int max) {
        return PrintedScore.parse(text, VietnameseNumbers.mixed(), Points.of(max));
    }
}
