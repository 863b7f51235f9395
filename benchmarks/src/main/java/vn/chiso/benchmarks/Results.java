package vn.chiso.benchmarks;

import java.util.Arrays;

/** What units came to, in hundredths of a point: leaves and fields line by line, then totals and the places of grades. */
final class Results {
    /** Stands for the points of a leaf that does not apply. */
    static final long NOT_APPLICABLE = -1;

    private static final long FULL = 10_000;

    final long[][] leaves;
    final long[][] fields;
    final long[] totals;
    final int[] grades;

    Results(Plain plain, int units) {
        leaves = new long[plain.leaves().size()][units];
        fields = new long[plain.fields().size()][units];
        totals = new long[units];
        grades = new int[units];
    }

    /** A sum over the totals and grades, so that no contender can leave its work undone. */
    long checksum() {
        long sum = 0;
        for (int unit = 0; unit < totals.length; unit++) {
            sum = 31 * sum + totals[unit] + grades[unit];
        }
        return sum;
    }

    /** Adds up the leaves of a unit, converts the total to 100, halves up, and grades it. */
    void addUp(Plain plain, int unit) {
        for (long[] field : fields) {
            field[unit] = 0;
        }
        long sum = 0;
        long applicable = 0;
        for (int i = 0; i < leaves.length; i++) {
            long points = leaves[i][unit];
            if (points != NOT_APPLICABLE) {
                Plain.Leaf leaf = plain.leaves().get(i);
                fields[leaf.field()][unit] += points;
                sum += points;
                applicable += leaf.max();
            }
        }
        totals[unit] = total(sum, applicable);
        grades[unit] = grade(plain, totals[unit]);
    }

    static long total(long sum, long applicable) {
        return (2 * FULL * sum + applicable) / (2 * applicable);
    }

    static int grade(Plain plain, long total) {
        int grade = 0;
        while (grade < plain.grades().length() && total < plain.grades().get(grade)) {
            grade++;
        }
        return grade;
    }

    /** The first line in which another differs, in words; empty if none does. */
    String difference(Results other) {
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            if (!Arrays.equals(leaves[leaf], other.leaves[leaf])) {
                return "leaf " + leaf + ": " + shown(leaves[leaf], other.leaves[leaf]);
            }
        }
        for (int field = 0; field < fields.length; field++) {
            if (!Arrays.equals(fields[field], other.fields[field])) {
                return "field " + field + ": " + shown(fields[field], other.fields[field]);
            }
        }
        if (!Arrays.equals(totals, other.totals)) {
            return "total: " + shown(totals, other.totals);
        }
        int unit = Arrays.mismatch(grades, other.grades);
        return unit < 0 ? "" : "grade: unit " + unit + ", " + grades[unit] + " and " + other.grades[unit];
    }

    private static String shown(long[] own, long[] others) {
        int unit = Arrays.mismatch(own, others);
        return "unit " + unit + ", " + own[unit] + " and " + others[unit];
    }
}
