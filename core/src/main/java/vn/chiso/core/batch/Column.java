package vn.chiso.core.batch;

import java.util.Arrays;

/** Whole numbers, one for each unit, stored as narrow as they allow: 4 bytes each until one needs 8. */
final class Column {
    /** Stands for an input that was left out. */
    static final long ABSENT = Long.MIN_VALUE;

    private final int[] narrow;
    private final long[] wide;
    private final long largest;

    private Column(int[] narrow, long[] wide, long largest) {
        this.narrow = narrow;
        this.wide = wide;
        this.largest = largest;
    }

    /** Whether every number, times {@code factor}, is below 2<sup>30</sup>, so that they can be worked with in 4 bytes. */
    boolean isSmall(long factor) {
        return wide.length == 0 && largest <= (1 << 30) / Math.max(1, factor);
    }

    /** The same for numbers that are {@linkplain #isSmall small}. */
    void read(int from, int count, int[] into) {
        System.arraycopy(narrow, from, into, 0, count);
    }

    long get(int unit) {
        return wide.length > 0 ? wide[unit] : narrow[unit];
    }

    /** Copies the numbers of {@code count} units from {@code from} on. */
    void read(int from, int count, long[] into) {
        if (wide.length > 0) {
            System.arraycopy(wide, from, into, 0, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            into[i] = narrow[from + i];
        }
    }

    long bytes() {
        return 4L * narrow.length + 8L * wide.length;
    }

    /** Collects them. */
    static final class Builder {
        private int[] narrow = new int[16];
        private long[] wide = {};
        private long largest;
        private int size;

        void add(long value) {
            largest = Math.max(largest, value < 0 ? -(value + 1) : value);
            if (wide.length == 0 && value != (int) value) {
                wide = new long[narrow.length];
                for (int i = 0; i < size; i++) {
                    wide[i] = narrow[i];
                }
            }
            if (size == capacity()) {
                grow();
            }
            if (wide.length == 0) {
                narrow[size++] = (int) value;
            } else {
                wide[size++] = value;
            }
        }

        private int capacity() {
            return wide.length == 0 ? narrow.length : wide.length;
        }

        private void grow() {
            if (wide.length == 0) {
                narrow = Arrays.copyOf(narrow, size * 2);
            } else {
                wide = Arrays.copyOf(wide, size * 2);
            }
        }

        Column build() {
            return wide.length == 0
                    ? new Column(Arrays.copyOf(narrow, size), new long[0], largest)
                    : new Column(new int[0], Arrays.copyOf(wide, size), largest);
        }
    }
}
