package vn.chiso.core.planning;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import vn.chiso.core.score.PointGrid;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;

/** Made-up cases, and what is best in them by trying out everything. */
final class Cases extends DomainContextBase {
    static final LocalDate AS_OF = LocalDate.of(2025, 3, 3);
    static final PointGrid GRID = PointGrid.of(Rounding.halfUp(2));
    static final Objective LIKELY = Objective.of(Objective.Valuation.LIKELY);

    static Points points(String text) {
        return Points.parse(text);
    }

    static PlanOption option(String code, String criterion, String gain, long days, String... requires) {
        PlanOption.Builder option = PlanOption.builder();
        return option.code(code)
                .criterion(criterion)
                .gain(Gain.certain(points(gain)))
                .effort(Effort.of("days", days))
                .addRequires(requires)
                .build();
    }

    static PlanOption enabler(String code, long days) {
        PlanOption.Builder option = PlanOption.builder();
        return option.code(code).effort(Effort.of("days", days)).build();
    }

    /** Of options that take days; every criterion has lost 10 points. */
    static PlanningCase.Builder given(long days, PlanOption... options) {
        PlanningCase.Builder given = PlanningCase.builder();
        given.ruleSet("hash").asOf(AS_OF).grid(GRID).putBudget("days", days);
        Map<String, Points> losses = new TreeMap<>();
        for (PlanOption option : options) {
            option.criterion().ifPresent(criterion -> losses.put(criterion, Points.of(10)));
        }
        return given.putAllLost(losses).addOptions(options);
    }

    /** The numbers that an option is made of. */
    record Spec(int criterion, int low, int more, int most, int quarters, int days, int money, int needs) {
        PlanOption option(int number) {
            PlanOption.Builder option = PlanOption.builder();
            option.code("o" + number)
                    .criterion("c" + criterion)
                    .gain(new Gain(
                            hundredths(low),
                            hundredths(low + more),
                            hundredths(low + more + most),
                            Rational.of(quarters, 4)))
                    .effort(new Effort.Known(ImmutableSortedMap.of("days", (long) days, "money", 1000L * money)));
            for (int enabler = 0; enabler < 2; enabler++) {
                if ((needs >> enabler & 1) == 1) {
                    option.addRequires("e" + enabler);
                }
            }
            if (needs >= 6 && number > 0) {
                option.addRequires("o" + (number - 1));
            }
            return option.build();
        }
    }

    private static Points hundredths(int units) {
        return GRID.points(units);
    }

    /** The same option with another gain, excluding these too. */
    static PlanOption copy(PlanOption option, Gain gain, List<String> excluding) {
        PlanOption.Builder copy = PlanOption.builder();
        return copy.code(option.code())
                .criterion(option.criterion())
                .gain(gain)
                .effort(option.effort())
                .addAllRequires(option.requires())
                .addAllExcludes(option.excludes())
                .addAllExcludes(excluding)
                .build();
    }

    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers().between(0, most);
    }

    @Provide
    Arbitrary<PlanningCase> cases() {
        Arbitrary<Spec> specs = Combinators.combine(
                        upTo(3), upTo(4), upTo(4), upTo(4), upTo(4), upTo(5), upTo(3), upTo(7))
                .as(Spec::new);
        return Combinators.combine(
                        specs.list().ofMaxSize(6),
                        upTo(4).list().ofSize(2),
                        upTo(41).list().ofMaxSize(1),
                        upTo(12),
                        upTo(7))
                .as(Cases::given);
    }

    private static PlanningCase given(
            List<Spec> specs, List<Integer> enablers, List<Integer> excluding, int days, int money) {
        List<PlanOption> options = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            PlanOption option = specs.get(i).option(i);
            int at = i;
            Optional<String> excluded = excluding.stream()
                    .filter(pair -> pair / 7 == at && pair % 7 < specs.size() && pair % 7 != at)
                    .map(pair -> "o" + pair % 7)
                    .filter(code -> !option.requires().contains(code))
                    .findFirst();
            options.add(copy(option, option.gain(), excluded.stream().toList()));
        }
        for (int i = 0; i < enablers.size(); i++) {
            options.add(enabler("e" + i, enablers.get(i)));
        }
        PlanningCase.Builder given = given(days, options.toArray(PlanOption[]::new));
        return given.putBudget("money", 1000L * money + 500).build();
    }

    /** Every choice that keeps to requirements, exclusions, alternatives, what is forced and forbidden, and to a budget. */
    static List<List<PlanOption>> allowed(PlanningCase given, Map<String, Long> budget) {
        List<List<PlanOption>> allowed = new ArrayList<>();
        int n = given.options().size();
        for (int subset = 0; subset < 1 << n; subset++) {
            List<PlanOption> chosen = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(given.options().get(i));
                }
            }
            if (isAllowed(given, budget, chosen)) {
                allowed.add(chosen);
            }
        }
        return allowed;
    }

    static boolean isAllowed(PlanningCase given, Map<String, Long> budget, List<PlanOption> chosen) {
        List<String> codes = chosen.stream().map(PlanOption::code).toList();
        for (PlanOption option : chosen) {
            if (!codes.containsAll(option.requires()) || given.forbidden().contains(option.code())) {
                return false;
            }
            for (PlanOption other : chosen) {
                if (option != other
                        && (option.excludes().contains(other.code())
                                || (option.criterion().isPresent()
                                        && option.criterion().equals(other.criterion())))) {
                    return false;
                }
            }
        }
        return codes.containsAll(given.forced())
                && budget.entrySet().stream()
                        .allMatch(limit -> sum(chosen, option -> ((Effort.Known) option.effort()).of(limit.getKey()))
                                <= limit.getValue());
    }

    private static long sum(List<PlanOption> chosen, ToLongFunction<PlanOption> part) {
        return chosen.stream().mapToLong(part).sum();
    }

    /** The most points, trying out everything; empty if nothing is allowed. */
    static Optional<Points> most(PlanningCase given, Map<String, Long> budget, Objective objective) {
        return allowed(given, budget).stream()
                .map(chosen -> gain(chosen, objective))
                .max(Points::compareTo);
    }

    static Points gain(List<PlanOption> chosen, Objective objective) {
        return Points.sum(chosen.stream().map(objective::of).toList());
    }

    /** The case's budget with another number of days. */
    static ImmutableMap<String, Long> withDays(PlanningCase given, long days) {
        Map<String, Long> budget = new TreeMap<>(given.budget());
        budget.put("days", days);
        return ImmutableMap.copyOf(budget);
    }
}
