package vn.chiso.core.batch;

import com.google.common.primitives.ImmutableLongArray;
import java.math.BigInteger;
import java.util.Optional;
import vn.chiso.core.index.GradeScale;
import vn.chiso.core.rule.Outcome;

/**
 * Grades that follow from the total alone, because the list is complete and asks for nothing else.
 *
 * @param from the lower bounds of all but the last grade, best first
 */
record Grading(ImmutableLongArray from) {
    /** Stands for a total that is not known. */
    static final byte NONE = -1;

    static Optional<Grading> of(GradeScale scale, BigInteger unit) {
        int bounded = scale.grades().size() - 1;
        boolean plain = scale.complete()
                && scale.examples().isEmpty()
                && bounded < Byte.MAX_VALUE
                && scale.grades().stream().allMatch(grade -> grade.requires().isEmpty())
                && scale.grades().stream().limit(bounded).allMatch(grade -> grade.from()
                        .isPresent());
        return plain
                ? Optional.of(new Grading(ImmutableLongArray.copyOf(scale.grades().stream()
                        .limit(bounded)
                        .mapToLong(grade ->
                                Arithmetic.scaled(grade.from().orElseThrow().value(), unit)))))
                : Optional.empty();
    }

    void write(Frame total, int at, int count, byte[] grades) {
        for (int i = 0; i < count; i++) {
            int grade = from.length();
            for (int bound = from.length() - 1; bound >= 0 && total.points[i] >= from.get(bound); bound--) {
                grade = bound;
            }
            grades[at + i] = total.outcome[i] == Codes.of(Outcome.SCORED) ? (byte) grade : NONE;
        }
    }
}
