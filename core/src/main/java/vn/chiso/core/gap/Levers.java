package vn.chiso.core.gap;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.measure.Measurement.Observed;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.rule.Awarded;
import vn.chiso.core.rule.Lever;
import vn.chiso.core.rule.ScoringRule;

/** Whether levers move something that their leaves observe. */
final class Levers {
    private Levers() {}

    /**
     * Finds nothing wrong, or throws.
     *
     * @throws InvalidDataException with every lever that moves nothing
     */
    static void check(WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers) {
        InvalidDataException.throwIfAny(problems(whatIf, levers));
    }

    /**
     * The same for levers along which something may go wrong.
     *
     * @throws InvalidDataException with every lever that moves nothing, or is about cases to come
     */
    static void checkDownwards(WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers) {
        List<Problem> problems = new ArrayList<>(problems(whatIf, levers));
        levers.forEach((leaf, lever) -> {
            if (lever.isAboutCasesToCome()) {
                problems.add(new Problem(
                        ProblemCode.NOT_ALLOWED,
                        Place.of("lever of criterion " + leaf + ", " + lever.input()),
                        "a lever along which counted cases go wrong, such as Lapse",
                        lever.toString(),
                        "Ask the nearest steps what cases to come must hold."));
            }
        });
        InvalidDataException.throwIfAny(problems);
    }

    private static List<Problem> problems(WhatIf whatIf, ImmutableSetMultimap<CriterionCode, Lever> levers) {
        return levers.entries().stream()
                .flatMap(entry -> problem(whatIf, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private static Optional<Problem> problem(WhatIf whatIf, CriterionCode leaf, Lever lever) {
        Index index = whatIf.present().index();
        Optional<ScoringRule> rule = index.criterion(leaf).flatMap(Criterion::rule);
        if (rule.isEmpty()) {
            return Optional.of(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    Place.of("lever of criterion " + leaf),
                    "a leaf of " + index.edition().id(),
                    leaf.text(),
                    "Correct the code, or check that this is the right edition."));
        }
        Place place = Place.of("lever of criterion " + leaf + ", " + lever.input());
        if (rule.get().scheme() instanceof Awarded) {
            return Optional.of(new Problem(
                    ProblemCode.NOT_ALLOWED,
                    place,
                    "no lever, as the points are awarded and nothing is counted",
                    lever.toString(),
                    "Leave it out; what the next level takes is unknown here."));
        }
        String moved = lever.moves().description();
        if (rule.get().input(lever.input()).isEmpty()) {
            return Optional.of(new Problem(
                    ProblemCode.UNKNOWN_REFERENCE,
                    place,
                    moved + ", one of the inputs "
                            + rule.get().inputs().stream()
                                    .map(input -> input.name())
                                    .toList(),
                    lever.input(),
                    "Correct the name of the input."));
        }
        Optional<Observed> observed = whatIf.observed(leaf);
        return observed.flatMap(values -> whatIf.observed(leaf, lever.input())
                .map(value -> lever.moves().accepts(value)
                        ? Optional.<Problem>empty()
                        : Optional.of(new Problem(
                                ProblemCode.WRONG_TYPE, place, moved, value.toString(), "Use a lever that moves it.")))
                .orElseGet(() -> Optional.of(new Problem(
                        ProblemCode.MISSING_INPUT,
                        place,
                        moved,
                        "nothing",
                        "Enter what is observed now; a change starts from it."))));
    }
}
