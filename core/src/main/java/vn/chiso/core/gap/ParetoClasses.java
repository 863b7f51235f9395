package vn.chiso.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/**
 * The rows of a table of losses by how much of the whole they make up (C2): class A up to and including the row that crosses 80 %, B to
 * 95 %, C the rest. Rows of equal loss stay in one class, that of the first of them; a row without a loss, or with a bonus on top of the
 * scale, is in C and makes the whole no smaller.
 *
 * @param <K> what the rows are of
 * @param classes the class of each row, largest loss first
 */
public record ParetoClasses<K>(ImmutableMap<K, Grade> classes) {
    /** How much a row weighs. */
    public enum Grade {
        A,
        B,
        C
    }

    private static final Rational MOST = Rational.of(80, 100);
    private static final Rational NEARLY_ALL = Rational.of(95, 100);

    /**
     * The classes of the rows of a table.
     *
     * @throws IllegalArgumentException if the table's rows do not add up, because some losses are in several of them
     */
    public static <K> ParetoClasses<K> of(GapTable<K> table) {
        if (!table.additive()) {
            throw new IllegalArgumentException(
                    "Rows that share losses do not add up to a whole; split the shared losses");
        }
        Points whole = Points.sum(
                table.rows().stream().map(row -> row.lost().max(Points.ZERO)).toList());
        Points before = Points.ZERO;
        Map<K, Grade> classes = new LinkedHashMap<>();
        Points group = Points.ZERO;
        Grade grade = Grade.A;
        for (GapRow<K> row : table.rows()) {
            if (classes.isEmpty() || !row.lost().equals(group)) {
                grade = row.lost().signum() <= 0 ? Grade.C : grade(before.shareOf(whole));
                group = row.lost();
            }
            classes.put(row.key(), grade);
            before = before.plus(row.lost().max(Points.ZERO));
        }
        return new ParetoClasses<>(ImmutableMap.copyOf(classes));
    }

    private static Grade grade(Rational shareBefore) {
        if (shareBefore.compareTo(MOST) < 0) {
            return Grade.A;
        }
        return shareBefore.compareTo(NEARLY_ALL) < 0 ? Grade.B : Grade.C;
    }

    /** The rows of one class, largest loss first. */
    public ImmutableList<K> of(Grade grade) {
        return classes.entrySet().stream()
                .filter(entry -> entry.getValue() == grade)
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }
}
