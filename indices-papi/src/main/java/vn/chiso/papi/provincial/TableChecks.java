package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.score.Rational;

/** Whether the scores of a year can be, and agree with each other. */
final class TableChecks {
    private final Sheet sheet;
    private final YearResults results;
    private final Map<Province, Sheet.Row> rows;
    private final Rational tolerance;
    private final ImmutableMap<Province, Rational> totals;

    TableChecks(Sheet sheet, YearResults results, Map<Province, Sheet.Row> rows, Rational tolerance) {
        this.sheet = sheet;
        this.results = results;
        this.rows = rows;
        this.tolerance = tolerance;
        this.totals = results.totals();
    }

    void run() {
        rows.forEach((province, row) -> {
            codes(province, row);
            results.structure().dimensions().forEach(dimension -> dimension(province, row, dimension));
            total(province, row);
        });
        rows.forEach(this::rank);
    }

    /** Values under codes that the year does not have: the same code has meant other things. */
    private void codes(Province province, Sheet.Row row) {
        Structure structure = results.structure();
        row.cells().keySet().stream()
                .filter(column -> Character.isDigit(column.charAt(0)) || column.matches("D\\d"))
                .filter(column -> structure.part(column).isEmpty()
                        && structure.dimensions().stream()
                                .noneMatch(known -> known.column().equals(column)))
                .filter(column -> results.part(province, column).isPresent())
                .forEach(column -> problem(
                        ProblemCode.NOT_ALLOWED,
                        province,
                        row,
                        column,
                        "only what " + structure.year() + " has",
                        column + " = " + row.orEmpty(column),
                        "Codes mean other things in other years: check the year of the row."));
    }

    private void dimension(Province province, Sheet.Row row, Dimension dimension) {
        dimension.parts().forEach(part -> results.part(province, part.code())
                .ifPresent(score -> within(province, row, part.code(), score, dimension.partScale())));
        Optional<Rational> sum = results.sumOfParts(province, dimension);
        Optional<Rational> own = results.part(province, dimension.column());
        own.ifPresent(score -> within(province, row, dimension.column(), score, dimension.scale()));
        sum.ifPresent(parts -> own.ifPresent(score -> agree(
                province,
                row,
                dimension.column(),
                parts,
                score,
                "the sum of its " + dimension.parts().size() + " parts")));
    }

    private void total(Province province, Sheet.Row row) {
        results.publishedTotal(province).ifPresent(published -> {
            within(
                    province,
                    row,
                    TableReader.TOTAL,
                    published,
                    results.structure().totalScale());
            Optional<Rational> sum = results.total(province);
            sum.ifPresent(own -> agree(province, row, TableReader.TOTAL, own, published, "the sum of the dimensions"));
            if (sum.isEmpty()) {
                problem(
                        ProblemCode.NOT_ALLOWED,
                        province,
                        row,
                        TableReader.TOTAL,
                        "no total where a dimension is missing",
                        row.orEmpty(TableReader.TOTAL),
                        "Add the dimension, or remove the total.");
            }
        });
    }

    private void rank(Province province, Sheet.Row row) {
        results.publishedRank(province).ifPresent(rank -> {
            Optional<Rational> own = Optional.ofNullable(totals.get(province));
            long better = totals.values().stream()
                    .filter(other -> own.isPresent() && other.compareTo(own.get()) > 0)
                    .count();
            if (own.isEmpty() || rank != better + 1) {
                problem(
                        ProblemCode.BAD_VALUE,
                        province,
                        row,
                        TableReader.RANK,
                        own.isEmpty() ? "no rank without a total" : (better + 1) + ", by the totals at full precision",
                        Integer.toString(rank),
                        "Correct the rank, or the total.");
            }
        });
    }

    private void within(Province province, Sheet.Row row, String column, Rational score, Scale scale) {
        if (!scale.admits(score)) {
            problem(
                    ProblemCode.OUT_OF_BOUNDS,
                    province,
                    row,
                    column,
                    "a score from " + scale.lowest() + " to " + scale.highest(),
                    row.orEmpty(column),
                    "Correct the number, or the year of the row: the scale depends on the number of parts.");
        }
    }

    private void agree(Province province, Sheet.Row row, String column, Rational sum, Rational own, String of) {
        Rational difference = sum.minus(own).max(own.minus(sum));
        if (difference.compareTo(tolerance) > 0) {
            problem(
                    ProblemCode.SUM_MISMATCH,
                    province,
                    row,
                    column,
                    of + ", " + sum,
                    row.orEmpty(column),
                    "Look the figures up: press reports mistype and truncate.");
        }
    }

    private void problem(
            ProblemCode code,
            Province province,
            Sheet.Row row,
            String column,
            String expected,
            String got,
            String remedy) {
        String path = TableReader.path(province, results.structure().year()) + ", " + column;
        sheet.problem(code, row, column, path, expected, got, remedy);
    }
}
