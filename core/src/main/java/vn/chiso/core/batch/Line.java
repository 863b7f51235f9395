package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import vn.chiso.core.index.NotApplicablePolicy;

/** A line of the edition as it is added up in columns; all numbers in multiples of the edition's unit. */
sealed interface Line {
    /**
     * A measured line.
     *
     * @param number its place among the leaves
     * @param max its maximum
     * @param kernel its rule
     * @param notPerformed what comes of <em>not performed</em>
     * @param notApplicable what becomes of its points if it does not apply
     * @param rounded whether its kernel has already rounded its points as leaves are
     */
    record Leaf(
            int number,
            long max,
            Kernel kernel,
            Cell notPerformed,
            Optional<NotApplicablePolicy> notApplicable,
            boolean rounded)
            implements Line {}

    /**
     * A line with components, or a part.
     *
     * @param number its place among all groups, top down
     * @param components the lines below it
     * @param leavesMax what the maxima of the leaves among them add up to
     * @param handsOver whether a leaf in it may hand its points to its neighbours
     * @param cap what its sum is cut to; {@link Long#MAX_VALUE} for none
     * @param factor what its sum is multiplied by
     * @param divisor what it is divided by then
     */
    record Group(
            int number,
            ImmutableList<Line> components,
            long leavesMax,
            boolean handsOver,
            long cap,
            long factor,
            long divisor)
            implements Line {
        int depth() {
            return 1
                    + components.stream()
                            .filter(Group.class::isInstance)
                            .mapToInt(component -> ((Group) component).depth())
                            .max()
                            .orElse(0);
        }
    }

    /**
     * A part of the total.
     *
     * @param sum its criteria
     * @param max its maximum
     * @param least the least it can earn; {@link Long#MIN_VALUE} for no limit
     * @param withinScale whether its maximum belongs to the scale
     */
    record PartLine(Group sum, long max, long least, boolean withinScale) {}
}
