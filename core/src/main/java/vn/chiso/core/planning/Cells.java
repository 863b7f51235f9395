package vn.chiso.core.planning;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.LongMath;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a table over the budgets of all resources, the last resource running fastest. A resource is counted in steps: the greatest
 * that divides every effort, or a coarser one if that makes too many cells.
 */
final class Cells {
    private final ImmutableList<String> resources;
    private final long[] steps;
    private final int[] sizes;
    private final boolean roundUp;

    private Cells(ImmutableList<String> resources, long[] steps, int[] sizes, boolean roundUp) {
        this.resources = resources;
        this.steps = steps;
        this.sizes = sizes;
        this.roundUp = roundUp;
    }

    /** No more than {@code most} cells for the budget, as fine as they can be. */
    static Cells of(ImmutableSortedMap<String, Long> budget, Collection<Effort.Known> efforts, long most) {
        ImmutableList<String> resources = budget.keySet().asList();
        long[] steps = new long[resources.size()];
        long[] limits = new long[resources.size()];
        for (int i = 0; i < steps.length; i++) {
            String resource = resources.get(i);
            long divisor = 0;
            long needed = 0;
            for (Effort.Known effort : efforts) {
                divisor = LongMath.gcd(divisor, effort.of(resource));
                needed = LongMath.saturatedAdd(needed, effort.of(resource));
            }
            steps[i] = Math.max(1, divisor);
            limits[i] = Math.min(needed, budget.values().asList().get(i));
        }
        while (product(limits, steps).compareTo(BigInteger.valueOf(most)) > 0) {
            int widest = 0;
            for (int i = 1; i < steps.length; i++) {
                widest = limits[i] / steps[i] > limits[widest] / steps[widest] ? i : widest;
            }
            steps[widest] *= 2;
        }
        int[] sizes = new int[steps.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = (int) (limits[i] / steps[i]) + 1;
        }
        return new Cells(resources, steps, sizes, true);
    }

    private static BigInteger product(long[] limits, long[] steps) {
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < limits.length; i++) {
            product = product.multiply(BigInteger.valueOf(limits[i] / steps[i] + 1));
        }
        return product;
    }

    /** The same cells, in which efforts are rounded down: what is found in them may break the budget, but nothing that keeps it is missed. */
    Cells roundingDown() {
        return new Cells(resources, steps, sizes, false);
    }

    /** The resources whose step does not divide every effort. */
    List<String> coarsened(Collection<Effort.Known> efforts) {
        List<String> coarsened = new ArrayList<>();
        for (int i = 0; i < steps.length; i++) {
            String resource = resources.get(i);
            long step = steps[i];
            if (efforts.stream().anyMatch(effort -> effort.of(resource) % step != 0)) {
                coarsened.add(resource);
            }
        }
        return coarsened;
    }

    long step(String resource) {
        return steps[resources.indexOf(resource)];
    }

    ImmutableList<String> resources() {
        return resources;
    }

    int dimensions() {
        return sizes.length;
    }

    int size(int dimension) {
        return sizes[dimension];
    }

    int count() {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        return count;
    }

    /** How many cells apart two neighbours in this dimension are. */
    int stride(int dimension) {
        int stride = 1;
        for (int i = dimension + 1; i < sizes.length; i++) {
            stride *= sizes[i];
        }
        return stride;
    }

    /** What an effort takes, in steps of each resource; empty if that is beyond the cells. */
    Optional<ImmutableIntArray> steps(Effort.Known effort) {
        ImmutableIntArray.Builder found = ImmutableIntArray.builder(sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            long units = effort.of(resources.get(i));
            long needed = units / steps[i] + (roundUp && units % steps[i] != 0 ? 1 : 0);
            if (needed >= sizes[i]) {
                return Optional.empty();
            }
            found.add((int) needed);
        }
        return Optional.of(found.build());
    }

    /** How many cells apart two are that differ by so many steps of each resource. */
    int distance(ImmutableIntArray difference) {
        int distance = 0;
        for (int i = 0; i < difference.length(); i++) {
            distance += difference.get(i) * stride(i);
        }
        return distance;
    }
}
