package vn.chiso.papi.provincial;

import com.google.common.base.Splitter;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;
import vn.chiso.core.source.Provenance;
import vn.chiso.core.source.SourceRef;

/**
 * The provinces of each system of units, by the many ways in which tables write them: with and without diacritics, hyphens, the kind
 * before the name or an asterisk behind it.
 *
 * <pre>{@code
 * ProvinceNames names = ProvinceNames.packaged();
 * names.find("vn-63", "Ba Ria-Vung Tau");   // Bà Rịa - Vũng Tàu (vn-63 77)
 * names.resolve("Bắc Ninh");                // refused: vn-63 27 or vn-34 24
 * }</pre>
 */
public final class ProvinceNames {
    private static final Pattern KIND = Pattern.compile("^(tinh |thanh pho |tp\\.? ?)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");
    private static final Splitter LIST = Splitter.on('|').omitEmptyStrings();

    private final ImmutableList<Province> provinces;
    private final ImmutableTable<String, String, Province> byKey; // of system and key

    private ProvinceNames(ImmutableList<Province> provinces) {
        this.provinces = provinces;
        Table<String, String, Province> keys = HashBasedTable.create();
        for (Province province : provinces) {
            keys.put(province.system(), key(province.name()), province);
            province.aliases().forEach(alias -> keys.put(province.system(), key(alias), province));
        }
        this.byKey = ImmutableTable.copyOf(keys);
    }

    /** The systems vn-63 and vn-34, read afresh. */
    public static ProvinceNames packaged() {
        return new ProvinceNames(Sheet.packaged("provinces.csv").rows().stream()
                .map(row -> new Province(
                        row.get("system"),
                        row.get("code"),
                        row.get("name"),
                        ImmutableSet.copyOf(LIST.split(row.orEmpty("aliases"))),
                        ImmutableSet.copyOf(LIST.split(row.orEmpty("formed-from"))),
                        source(row, "provenance")))
                .collect(ImmutableList.toImmutableList()));
    }

    /** The source of a packaged row. */
    static SourceRef source(Sheet.Row row, String provenance) {
        Provenance how = Provenance.valueOf(row.get(provenance).toUpperCase(Locale.ROOT));
        String note = row.orEmpty("note");
        return new SourceRef(row.get("source"), "", how, note.isEmpty() && how == Provenance.ASSUMED ? "unseen" : note);
    }

    public ImmutableSet<String> systems() {
        return provinces.stream().map(Province::system).collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The provinces of a system in the order of their codes.
     *
     * @throws IllegalArgumentException if there is no such system
     */
    public ImmutableList<Province> of(String system) {
        ImmutableList<Province> own = provinces.stream()
                .filter(province -> province.system().equals(system))
                .collect(ImmutableList.toImmutableList());
        if (own.isEmpty()) {
            throw new IllegalArgumentException("There is no system " + system + ", only " + systems());
        }
        return own;
    }

    /**
     * What a name means in one system.
     *
     * @throws IllegalArgumentException if there is no such system
     */
    public Optional<Province> find(String system, String name) {
        of(system);
        return Optional.ofNullable(byKey.get(system, key(name)));
    }

    /** Everything that a name can mean, over all systems. */
    public ImmutableList<Province> readings(String name) {
        return systems().stream()
                .flatMap(system -> find(system, name).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What a name means that belongs to one system only, such as that of a province that is no more.
     *
     * @throws InvalidDataException if no system has it, or several do; then the problem names every reading
     */
    public Province resolve(String name) {
        List<Province> readings = readings(name);
        if (readings.size() == 1) {
            return readings.get(0);
        }
        String got = readings.isEmpty()
                ? name
                : name + ", which can be "
                        + readings.stream().map(Province::toString).collect(Collectors.joining(" or "));
        throw new InvalidDataException(List.of(new Problem(
                readings.isEmpty() ? ProblemCode.UNKNOWN_REFERENCE : ProblemCode.BAD_VALUE,
                Place.of("province"),
                "the name of a province in one system of units",
                got,
                readings.isEmpty() ? "Correct the name." : "Say which system of units it belongs to.")));
    }

    /** Letters and digits only: no diacritics, no kind of unit; Đ, which does not decompose, is d. */
    private static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('Đ', 'd')
                .replace('đ', 'd')
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(KIND.matcher(plain).replaceFirst("")).replaceAll("");
    }
}
