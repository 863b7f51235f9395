package vn.chiso.papi.provincial;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/** Published scores of provinces, year by year. */
public final class ProvincialTable {
    private final ImmutableMap<Integer, YearResults> years;

    ProvincialTable(ImmutableMap<Integer, YearResults> years) {
        this.years = years;
    }

    /**
     * The packaged table of the dimensions, totals and ranks of 2023 and 2024, read afresh; see {@code docs/papi.md} for where it comes
     * from.
     */
    public static ProvincialTable packaged(ProvincialPapi papi, ProvinceNames names) {
        ImmutableMap.Builder<Integer, YearResults> years = ImmutableMap.builder();
        Sheet.packaged("results.csv")
                .rows()
                .forEach(table -> years.putAll(TableReader.of(papi, names, table.get("system"))
                        .read(Sheet.packaged(table.get("file")))
                        .years));
        return new ProvincialTable(years.buildOrThrow());
    }

    public ImmutableSet<Integer> years() {
        return years.keySet();
    }

    /**
     * The results of a year.
     *
     * @throws IllegalArgumentException if the table has none of it
     */
    public YearResults year(int year) {
        YearResults results = years.get(year);
        if (results == null) {
            throw new IllegalArgumentException("There are no results of " + year + ", only of " + years.keySet());
        }
        return results;
    }
}
