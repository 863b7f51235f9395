package vn.chiso.core.batch;

import java.util.Arrays;

/** The units in which a leaf was not observed, in order, each with what is known instead. */
final class States {
    static final int OBSERVED = 0;
    static final int NOT_ASSESSED = 1;
    static final int NOT_PERFORMED = 2;

    /** Not applicable on the first ground; on the next ones it is one more each. */
    static final int NOT_APPLICABLE = 3;

    private final int[] units;
    private final int[] states;

    private States(int[] units, int[] states) {
        this.units = units;
        this.states = states;
    }

    /** The position of the first of them that is {@code unit} or a later one. */
    int from(int unit) {
        int found = Arrays.binarySearch(units, unit);
        return found >= 0 ? found : -found - 1;
    }

    int size() {
        return units.length;
    }

    int unit(int position) {
        return units[position];
    }

    int state(int position) {
        return states[position];
    }

    int of(int unit) {
        int found = Arrays.binarySearch(units, unit);
        return found >= 0 ? states[found] : OBSERVED;
    }

    long bytes() {
        return 8L * units.length;
    }

    /** Collects them. */
    static final class Builder {
        private int[] units = new int[4];
        private int[] states = new int[4];
        private int size;

        void add(int unit, int state) {
            if (size == units.length) {
                units = Arrays.copyOf(units, size * 2);
                states = Arrays.copyOf(states, size * 2);
            }
            units[size] = unit;
            states[size++] = state;
        }

        States build() {
            return new States(Arrays.copyOf(units, size), Arrays.copyOf(states, size));
        }
    }
}
