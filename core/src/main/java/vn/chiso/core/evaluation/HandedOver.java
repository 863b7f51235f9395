package vn.chiso.core.evaluation;

import vn.chiso.core.index.NotApplicablePolicy;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.PointsSum;

/** Adds up the points that leave the maxima of the lines of a group because something does not apply, by who is to carry them. */
final class HandedOver {
    private final PointsSum toSiblings = new PointsSum();
    private final PointsSum toPart = new PointsSum();
    private final PointsSum toTotal = new PointsSum();

    /** A leaf that does not apply and whose policy takes its maximum out. */
    void remove(Points max, NotApplicablePolicy policy) {
        switch (policy) {
            case HAND_TO_SIBLINGS -> toSiblings.add(max);
            case RESCALE_PART -> toPart.add(max);
            case RESCALE_TOTAL -> toTotal.add(max);
            default -> {} // the scale is the shorter for it
        }
    }

    /** What a group could not carry itself. */
    void add(Weighed group) {
        toSiblings.add(group.toSiblings());
        toPart.add(group.toPart());
        toTotal.add(group.toTotal());
    }

    Points toSiblings() {
        return toSiblings.total();
    }

    Points toPart() {
        return toPart.total();
    }

    Points toTotal() {
        return toTotal.total();
    }
}
