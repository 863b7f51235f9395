package vn.chiso.core.composite;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import vn.chiso.core.composite.Element.Aggregate;
import vn.chiso.core.composite.Element.Indicator;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** What keeps a table from being evaluated. */
final class IndexChecks {
    private IndexChecks() {}

    /** Columns and reference units that are not there. */
    static ImmutableList<Problem> columns(CompositeIndex index, UnitTable table) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Indicator indicator : index.indicators()) {
            if (!table.hasColumn(indicator.id())) {
                problems.add(problem(
                        ProblemCode.MISSING_INPUT,
                        "indicator " + indicator.id(),
                        "a column of that name",
                        "only " + String.join(", ", table.columns()),
                        "Add the column, or correct the id."));
            }
            indicator
                    .normalisation()
                    .reference()
                    .filter(unit -> !table.units().contains(unit))
                    .ifPresent(unit -> problems.add(problem(
                            ProblemCode.UNKNOWN_REFERENCE,
                            "indicator " + indicator.id(),
                            "a reference unit of the table",
                            unit,
                            "Choose a unit of the table.")));
        }
        return problems.build();
    }

    /** Values that should be there after a run and are not. */
    static ImmutableList<Problem> values(Evaluator evaluator) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (int i = 0; i < evaluator.elements.size(); i++) {
            Element element = evaluator.elements.get(i);
            if (element instanceof Indicator indicator) {
                normalised(evaluator, i, indicator, problems);
            } else if (element instanceof Aggregate aggregate) {
                aggregated(evaluator, i, aggregate, problems);
            }
        }
        return problems.build();
    }

    private static void normalised(
            Evaluator evaluator, int at, Indicator indicator, ImmutableList.Builder<Problem> problems) {
        double[] observed = evaluator.table.column(indicator.id());
        if (Columns.count(evaluator.values[at]) < Columns.count(observed)) {
            boolean constant = Columns.min(observed) == Columns.max(observed);
            problems.add(problem(
                    ProblemCode.BAD_VALUE,
                    "indicator " + indicator.id(),
                    "values from which a " + indicator.normalisation() + " is defined",
                    constant ? "the same value, " + Columns.min(observed) + ", of every unit" : "no result",
                    constant
                            ? "Declare a value with whenConstant, or leave the indicator out."
                            : "Choose another normalisation, reference or target."));
        }
    }

    private static void aggregated(
            Evaluator evaluator, int at, Aggregate aggregate, ImmutableList.Builder<Problem> problems) {
        for (int unit = 0; unit < evaluator.table.units().size(); unit++) {
            if (Double.isNaN(evaluator.values[at][unit])) {
                undefined(evaluator, at, aggregate, unit).ifPresent(problems::add);
            }
        }
    }

    /** The problem of a value that is not there although enough children are. */
    private static Optional<Problem> undefined(Evaluator evaluator, int at, Aggregate aggregate, int unit) {
        int[] children = evaluator.children(at);
        double[] present = Arrays.stream(children)
                .mapToDouble(child -> evaluator.values[child][unit])
                .filter(value -> !Double.isNaN(value))
                .toArray();
        return aggregate.aggregation().isAvailable(present.length, children.length, aggregate.availability())
                ? Optional.of(problem(
                        ProblemCode.OUT_OF_BOUNDS,
                        "unit " + evaluator.table.units().get(unit) + ", element " + aggregate.id(),
                        aggregate.aggregation().needs() + " for a " + aggregate.aggregation(),
                        Arrays.toString(present),
                        "Normalise to a range where it is defined, such as 1 to 100."))
                : Optional.empty();
    }

    private static Problem problem(ProblemCode code, String place, String expected, String got, String remedy) {
        return new Problem(code, Place.of(place), expected, got, remedy);
    }
}
