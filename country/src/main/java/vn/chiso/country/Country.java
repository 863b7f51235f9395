package vn.chiso.country;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import vn.chiso.core.index.Index;
import vn.chiso.core.unit.Unit;

/**
 * A made-up country: communes in provinces, the same whenever it is made. Its measurements are drawn cell by cell, so a unit has the same
 * ones whatever it is drawn together with.
 *
 * <pre>{@code
 * Country country = Country.of(63, 10_598);
 * Index index = MadeUpEdition.of(2025);
 * Answers answers = country.answers(index, 0, country.units().size());
 * CompiledIndex.of(index).score(answers.batch());
 * }</pre>
 */
public final class Country {
    private final int provinces;
    private final ImmutableList<Unit> units;

    private Country(int provinces, int communes) {
        this.provinces = provinces;
        this.units = IntStream.range(0, provinces)
                .boxed()
                .flatMap(province -> IntStream.range(
                                first(province, provinces, communes), first(province + 1, provinces, communes))
                        .mapToObj(commune -> commune(province, commune)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Communes spread evenly over provinces.
     *
     * @throws IllegalArgumentException if there is no province, or one without a commune
     */
    public static Country of(int provinces, int communes) {
        if (provinces < 1 || communes < provinces) {
            throw new IllegalArgumentException("Expected one province or more and a commune in each, but got "
                    + provinces + " provinces and " + communes + " communes");
        }
        return new Country(provinces, communes);
    }

    private static int first(int province, int provinces, int communes) {
        return (int) ((long) province * communes / provinces);
    }

    private static Unit commune(int province, int commune) {
        return new Unit("t" + (province + 1) + "-x" + (commune + 1), "Xã giả lập " + (commune + 1), "xã");
    }

    /** The communes, province by province. */
    public ImmutableList<Unit> units() {
        return units;
    }

    public int provinces() {
        return provinces;
    }

    /** The position of the first commune of a province, counted from 0; for the number of provinces, the number of communes. */
    public int firstOf(int province) {
        return first(province, provinces, units.size());
    }

    /** The province of one of its communes, such as {@code t7}. */
    public static String province(Unit commune) {
        return commune.id().substring(0, commune.id().indexOf('-'));
    }

    /** What the communes from {@code from} to before {@code to} measured in the edition's year. */
    public Answers answers(Index index, int from, int to) {
        return Answers.draw(index, units, from, to);
    }
}
