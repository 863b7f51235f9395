package vn.chiso.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import vn.chiso.core.survey.Answers;
import vn.chiso.core.survey.Factor;
import vn.chiso.core.survey.MeansTable;
import vn.chiso.core.survey.ReplicateTable;
import vn.chiso.core.survey.ReplicateWeights;
import vn.chiso.core.survey.SurveyDesign;
import vn.chiso.core.survey.SurveyEstimator;

/** What a survey of the size of PAPI takes, on answers drawn at random. */
final class SurveySpeed {
    private static final int PROVINCES = 63;
    private static final int PSUS = 12; // of each province, in two strata
    private static final int RESPONDENTS = 20_000;
    private static final int QUESTIONS = 120;
    private static final double MISSING = 0.06;
    private static final int REPLICATES = 1000;
    private static final int RUNS = 7;

    private final StringBuilder out = new StringBuilder();
    private final SurveyDesign design;
    private final Factor province;
    private final List<Answers> questions = new ArrayList<>();

    private SurveySpeed() {
        SplittableRandom random = new SplittableRandom(20_241);
        List<String> provinces = new ArrayList<>();
        List<String> strata = new ArrayList<>();
        List<String> psus = new ArrayList<>();
        double[] weights = new double[RESPONDENTS];
        for (int row = 0; row < RESPONDENTS; row++) {
            int psu = (int) ((long) row * PROVINCES * PSUS / RESPONDENTS);
            provinces.add(String.format(Locale.ROOT, "P%02d", psu / PSUS + 1));
            strata.add(provinces.get(row) + (psu % PSUS < PSUS / 2 ? "-U" : "-R"));
            psus.add(String.format(Locale.ROOT, "%s-%02d", strata.get(row), psu % PSUS + 1));
            weights[row] = 500 + random.nextDouble(3000);
        }
        for (int question = 0; question < QUESTIONS; question++) {
            double[] values = new double[RESPONDENTS];
            for (int row = 0; row < RESPONDENTS; row++) {
                values[row] = random.nextDouble() < MISSING ? Double.NaN : 1 + random.nextInt(5);
            }
            questions.add(Answers.of(String.format(Locale.ROOT, "q%03d", question + 1), values));
        }
        design = SurveyDesign.builder()
                .strata(strata)
                .psus(psus)
                .weights(weights)
                .build();
        province = Factor.of("province", provinces);
    }

    static String measure() {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            return new SurveySpeed().times(threads);
        } finally {
            threads.shutdown();
        }
    }

    private String times(ExecutorService threads) {
        SurveyEstimator estimator = SurveyEstimator.of(design);
        out.append(String.format(
                Locale.ROOT,
                "Dữ liệu giả lập (synthetic): %d người trả lời x %d câu hỏi, %d tỉnh, %d đơn vị mẫu; %d luồng (threads)%n",
                RESPONDENTS,
                QUESTIONS,
                PROVINCES,
                design.psus().size(),
                Runtime.getRuntime().availableProcessors()));
        MeansTable means = best(
                PROVINCES * QUESTIONS + " trung bình với sai số chuẩn (means with standard errors)",
                () -> estimator.means(questions, province, threads));
        ReplicateTable replicates = best(
                REPLICATES + " mẫu lặp Rao-Wu của tất cả, gồm cả trọng số (replicates of all, weights included)",
                () -> means.replicates(ReplicateWeights.bootstrap(design, REPLICATES, 7, threads), threads));
        out.append(String.format(
                Locale.ROOT,
                "%s, sai số tuyến tính hoá / bootstrap (linearised / bootstrap): %.4f / %.4f%n",
                means.estimate("P01", "q001").orElseThrow().name(),
                means.estimate("P01", "q001").orElseThrow().standardError().orElseThrow(),
                replicates.estimates("P01", "q001").standardError().orElseThrow()));
        return out.toString();
    }

    /** The first run and the best of some, as the compiler of the virtual machine learns. */
    private <T> T best(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        long first = System.nanoTime() - start;
        long best = first;
        for (int run = 1; run < RUNS; run++) {
            start = System.nanoTime();
            result = work.get();
            best = Math.min(best, System.nanoTime() - start);
        }
        out.append(
                String.format(Locale.ROOT, "%s: %.3f s; lần đầu (first run): %.3f s%n", what, best / 1e9, first / 1e9));
        return result;
    }
}
