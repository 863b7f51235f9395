package vn.chiso.report.official;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;

/** Roman numerals, as annexes are numbered. */
final class Roman {
    private static final ImmutableSortedMap<Integer, String> SIGNS = ImmutableSortedMap.<Integer, String>orderedBy(
                    Comparator.reverseOrder())
            .put(50, "L")
            .put(40, "XL")
            .put(10, "X")
            .put(9, "IX")
            .put(5, "V")
            .put(4, "IV")
            .put(1, "I")
            .build();

    private Roman() {}

    /** A numeral from 1 to 89. */
    static String of(int number) {
        if (number < 1 || number > 89) {
            throw new IllegalArgumentException("A Roman numeral is written for 1 to 89, but was " + number);
        }
        StringBuilder numeral = new StringBuilder();
        int rest = number;
        for (Map.Entry<Integer, String> sign : SIGNS.entrySet()) {
            while (rest >= sign.getKey()) {
                numeral.append(sign.getValue());
                rest -= sign.getKey();
            }
        }
        return numeral.toString();
    }
}
