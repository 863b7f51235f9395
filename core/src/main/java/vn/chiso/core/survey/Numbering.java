package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Strata and units with their numbers: strata by name, units by stratum and name. */
@SuppressWarnings("ArrayRecordComponent") // package-private and never compared
record Numbering(
        ImmutableList<String> strata,
        ImmutableList<String> psus,
        int[] psuOfRow,
        int[] firstPsu,
        int[] stratumOfPsu,
        int[] respondents) {

    /** Each unit is in one stratum. */
    static Numbering of(List<String> stratumOfRow, List<String> psuOfRow) {
        TreeMap<String, TreeSet<String>> tree = new TreeMap<>();
        for (int row = 0; row < psuOfRow.size(); row++) {
            tree.computeIfAbsent(stratumOfRow.get(row), name -> new TreeSet<>()).add(psuOfRow.get(row));
        }
        ImmutableList<String> strata = ImmutableList.copyOf(tree.keySet());
        ImmutableList<String> psus =
                tree.values().stream().flatMap(TreeSet::stream).collect(ImmutableList.toImmutableList());
        int[] first = new int[strata.size() + 1];
        int[] stratumOfPsu = new int[psus.size()];
        int stratum = 0;
        for (TreeSet<String> units : tree.values()) {
            first[stratum + 1] = first[stratum] + units.size();
            java.util.Arrays.fill(stratumOfPsu, first[stratum], first[stratum + 1], stratum);
            stratum++;
        }
        Map<String, Integer> numbers = new HashMap<>();
        psus.forEach(psu -> numbers.put(psu, numbers.size()));
        int[] rows = psuOfRow.stream().mapToInt(numbers::get).toArray();
        int[] respondents = new int[psus.size()];
        for (int psu : rows) {
            respondents[psu]++;
        }
        return new Numbering(strata, psus, rows, first, stratumOfPsu, respondents);
    }
}
