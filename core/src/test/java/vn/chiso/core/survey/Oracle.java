package vn.chiso.core.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The synthetic microdata beside this class and what R's package survey computed from it; see its README. */
final class Oracle {
    static final List<String> NUMERIC =
            List.of("q01", "q02", "q03", "q04", "q05", "q06", "q07", "q08", "q09", "q10", "q12");
    static final List<NamedCsvRecord> ROWS = table("microdata.csv");
    static final SurveyDesign DESIGN = design("stratum");

    private Oracle() {}

    static List<NamedCsvRecord> table(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try (InputStream in = Oracle.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> column(String name) {
        return ROWS.stream().map(row -> row.getField(name)).toList();
    }

    static double[] weights() {
        return column("weight").stream().mapToDouble(Double::parseDouble).toArray();
    }

    static SurveyDesign design(String stratum) {
        return SurveyDesign.builder()
                .strata(column(stratum))
                .psus(column("psu"))
                .weights(weights())
                .build();
    }

    static Answers answers(String question) {
        return Answers.of(
                question,
                column(question).stream()
                        .mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell))
                        .toArray());
    }

    /** A question with options; empty cells are missing. */
    static Factor options(String question) {
        List<String> cells = column(question);
        Map<Integer, NoAnswer> reasons = new LinkedHashMap<>();
        for (int row = 0; row < cells.size(); row++) {
            if (cells.get(row).isEmpty()) {
                reasons.put(row, NoAnswer.MISSING);
            }
        }
        return Factor.of(question, List.of("A", "B", "C", "D"), cells, reasons);
    }

    /** {@code all}, or {@code province=P03;minority=1}. */
    static Domain domain(String name) {
        Domain domain = Domain.everyone();
        if (!name.equals("all")) {
            for (String part : Splitter.on(';').split(name)) {
                List<String> pair = Splitter.on('=').splitToList(part);
                domain = domain.and(Factor.of(pair.get(0), column(pair.get(0))).domain(pair.get(1)));
            }
        }
        return domain;
    }

    /** The score of a question in the index of the oracle: its mean on a scale from 1 to 10. */
    static Estimand score(String question, Domain domain) {
        double[] scale = SCALES.get(question);
        return Estimand.combined(
                question,
                NodeFunctions.rescaled(scale[0], scale[1], 1, 10),
                List.of(Estimand.mean(answers(question), domain)));
    }

    static Estimand dimension(int number, Domain domain) {
        return Estimand.combined(
                "D" + number,
                NodeFunctions.arithmetic(1, 1, 1),
                DIMENSIONS.get(number - 1).stream().map(q -> score(q, domain)).toList());
    }

    static Estimand index(Domain domain) {
        return Estimand.combined(
                "INDEX",
                NodeFunctions.sum(3),
                List.of(dimension(1, domain), dimension(2, domain), dimension(3, domain)));
    }

    private static final List<List<String>> DIMENSIONS =
            List.of(List.of("q01", "q02", "q03"), List.of("q04", "q05", "q06"), List.of("q07", "q08", "q09"));

    private static final Map<String, double[]> SCALES = Map.of(
            "q01", new double[] {0, 1},
            "q02", new double[] {1, 5},
            "q03", new double[] {1, 5},
            "q04", new double[] {0, 10},
            "q05", new double[] {1, 0}, // less is better
            "q06", new double[] {1, 5},
            "q07", new double[] {1, 4},
            "q08", new double[] {0, 1},
            "q09", new double[] {0, 8});

    static ReplicateWeights bootstrap() {
        Map<String, double[]> byPsu = new LinkedHashMap<>();
        for (NamedCsvRecord row : table("bootstrap_multipliers.csv")) {
            byPsu.put(
                    row.getField(0),
                    row.getFields().stream()
                            .skip(1)
                            .mapToDouble(Double::parseDouble)
                            .toArray());
        }
        return ReplicateWeights.given(DESIGN, byPsu);
    }

    /** To 1e-9 relative or 1e-12 absolute. */
    static void same(String what, OptionalDouble actual, String expected) {
        if (expected.equals("NA") || expected.equals("NaN")) {
            assertThat(actual).as(what).isEmpty();
            return;
        }
        double number = Double.parseDouble(expected);
        assertThat(actual).as(what).isPresent();
        double tolerance = Math.max(1e-12, 1e-9 * Math.abs(number));
        assertThat(Math.abs(actual.getAsDouble() - number))
                .as("%s: %s, not %s", what, actual, expected)
                .isLessThanOrEqualTo(tolerance);
    }

    static void same(String what, double actual, String expected) {
        same(what, OptionalDouble.of(actual), expected);
    }

    static double[] ones() {
        double[] ones = new double[ROWS.size()];
        Arrays.fill(ones, 1);
        return ones;
    }
}
