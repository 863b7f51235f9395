package vn.chiso.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.chiso.core.composite.Estimates;
import vn.chiso.core.composite.PairwiseComparison;
import vn.chiso.core.survey.Domain;
import vn.chiso.core.survey.Estimand;
import vn.chiso.core.survey.Estimated;
import vn.chiso.core.survey.Interval;
import vn.chiso.core.survey.Microdata;
import vn.chiso.core.survey.MicrodataFormat;
import vn.chiso.core.survey.MicrodataFormat.Question;
import vn.chiso.core.survey.NoAnswer;
import vn.chiso.core.survey.NodeFunctions;
import vn.chiso.core.survey.ReplicateWeights;
import vn.chiso.core.survey.SurveyData;
import vn.chiso.core.survey.SurveyEstimator;

/** From respondents to a table of provinces that says which of them the sample cannot tell apart. */
final class SurveyCommand {
    static final String HELP = """

      Từ phiếu khảo sát đến bảng tỉnh (from respondents to provinces; synthetic data):

        java -jar chiso-examples.jar survey         a PAPI-like index with intervals and statistical ties
        java -jar chiso-examples.jar survey speed   what 20,000 respondents x 120 questions x 63 provinces take
      """;

    private static final double LEVEL = 0.95;

    /** Less is better in q05. */
    private static final List<List<Scaled>> DIMENSIONS = List.of(
            List.of(new Scaled("q01", 0, 1), new Scaled("q02", 1, 5), new Scaled("q03", 1, 5)),
            List.of(new Scaled("q04", 0, 10), new Scaled("q05", 1, 0), new Scaled("q06", 1, 5)),
            List.of(new Scaled("q07", 1, 4), new Scaled("q08", 0, 1), new Scaled("q09", 0, 8)));

    private SurveyCommand() {}

    /** A question and what its worst and best answers are. */
    private record Scaled(String question, double worst, double best) {
        Estimand score(SurveyData data, Domain province) {
            return Estimand.combined(
                    question,
                    NodeFunctions.rescaled(worst, best, 1, 10),
                    List.of(Estimand.mean(data.answers(question), province)));
        }
    }

    /** The exit code, if the call is for this command. */
    static Optional<Integer> run(String[] arguments, PrintStream out) {
        List<String> words = Arrays.asList(arguments);
        if (words.equals(List.of("survey"))) {
            out.print(provinces());
        } else if (words.equals(List.of("survey", "speed"))) {
            out.print(SurveySpeed.measure());
        } else {
            return Optional.empty();
        }
        return Optional.of(0);
    }

    private static String provinces() {
        SurveyData data = Microdata.read("microdata.csv", packaged(), format());
        SurveyEstimator estimator = SurveyEstimator.of(data.design());
        List<String> names = data.factor("province").levels();
        List<Estimand> indices = names.stream().map(name -> index(data, name)).toList();
        List<Estimated> estimates = indices.stream()
                .map(each -> estimator.estimate(each).orElseThrow())
                .toList();
        PairwiseComparison comparison = PairwiseComparison.of(
                Estimates.independent(
                        names,
                        estimates.stream().mapToDouble(Estimated::value).toArray(),
                        estimates.stream()
                                .mapToDouble(each -> each.standardError().orElseThrow())
                                .toArray()),
                1 - LEVEL,
                PairwiseComparison.Family.ALL_UNITS,
                PairwiseComparison.Control.HOLM);
        ReplicateWeights bootstrap = ReplicateWeights.bootstrap(data.design(), 1000, 2024, Runnable::run);
        TextTable table = new TextTable()
                .words("tỉnh", 5)
                .numbers("chỉ số", 7)
                .numbers("sai số", 7)
                .words("khoảng tin cậy 95 % (t)", 24)
                .words("bootstrap (1000 lần)", 21)
                .words("không khác biệt có ý nghĩa với", 31);
        for (int i = 0; i < names.size(); i++) {
            Estimated own = estimates.get(i);
            table.row(
                    names.get(i),
                    number(own.value()),
                    number(own.standardError().orElseThrow()),
                    interval(own.interval(LEVEL)),
                    interval(estimator.replicates(indices.get(i), bootstrap).percentileInterval(LEVEL)),
                    String.join(", ", comparison.tiedWith(names.get(i))));
        }
        return "Dữ liệu giả lập: " + data.respondents().size() + " người trả lời không có thật, "
                + data.design().psus().size() + " thôn, "
                + data.design().strata().size() + " tầng (synthetic data: nobody's answers)\n"
                + "Chỉ số kiểu PAPI: 3 nội dung, mỗi nội dung 3 câu hỏi trên thang 1-10 (a PAPI-like index)\n\n"
                + table.render("  ")
                + """

            chỉ số = index; sai số = standard error; khoảng tin cậy = confidence interval; không khác biệt có ý nghĩa với =
            statistically tied with (all pairs together at 95 %, Holm). Ties are not transitive: they make no classes.
            """;
    }

    private static Estimand index(SurveyData data, String province) {
        Domain domain = data.factor("province").domain(province);
        return Estimand.combined(
                "index " + province,
                NodeFunctions.sum(DIMENSIONS.size()),
                DIMENSIONS.stream()
                        .map(questions -> Estimand.combined(
                                "dimension",
                                NodeFunctions.arithmetic(1, 1, 1),
                                questions.stream()
                                        .map(question -> question.score(data, domain))
                                        .toList()))
                        .toList());
    }

    /** As the README beside the data declares it. */
    private static MicrodataFormat format() {
        MicrodataFormat.Builder format = MicrodataFormat.builder();
        return format.respondent("id")
                .stratum("stratum")
                .psu("psu")
                .weight("weight")
                .addGroups("province", "area", "sex", "age")
                .addQuestions(
                        Question.number("q01", 0, 1),
                        Question.number("q02", 1, 5),
                        Question.number("q03", 1, 5).without("", NoAnswer.DONT_KNOW),
                        Question.number("q04", 0, 10),
                        Question.number("q05", 0, 1),
                        Question.number("q06", 1, 5).without("", NoAnswer.NOT_ASKED),
                        Question.number("q07", 1, 4),
                        Question.number("q08", 0, 1),
                        Question.number("q09", 0, 30))
                .build();
    }

    private static String packaged() {
        try (InputStream in = Objects.requireNonNull(SurveyCommand.class.getResourceAsStream("survey/microdata.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String interval(Optional<Interval> interval) {
        return interval.map(of -> number(of.low()) + " - " + number(of.high())).orElse("chưa ước lượng được");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('.', ',');
    }
}
