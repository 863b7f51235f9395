package vn.chiso.core.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chiso.core.index.Index;
import vn.chiso.core.internal.Packaged;

/**
 * Editions by id. Index modules offer theirs as a library; an application joins them with its own:
 *
 * <pre>{@code
 * EditionLibrary library = CchcEditions.library().plus(PapiEditions.library()).plus(myIndex);
 * }</pre>
 */
public final class EditionLibrary {
    private final ImmutableMap<String, Index> editions;

    private EditionLibrary(Map<String, Index> editions) {
        this.editions = ImmutableMap.copyOf(editions);
    }

    /**
     * A library of these editions.
     *
     * @throws IllegalArgumentException if two have the same id and are not equal
     */
    public static EditionLibrary of(Index... editions) {
        EditionLibrary library = new EditionLibrary(Map.of());
        for (Index edition : editions) {
            library = library.plus(edition);
        }
        return library;
    }

    /**
     * The editions that a module packages: the files that its resource {@code editions.txt} names, one a line. One that extends another
     * comes after it.
     *
     * <pre>{@code
     * EditionLibrary.packagedWith(name -> CchcEditions.class.getResourceAsStream(name));
     * }</pre>
     *
     * @param open opens a resource by its name, null if there is none. It has to be a lambda of the module that has them: a named module
     *     opens its resources to nobody else.
     * @throws IllegalArgumentException if one of the resources is missing
     * @throws vn.chiso.core.problem.InvalidDataException if one of them has a problem; bad packaged data stops loading
     */
    public static EditionLibrary packagedWith(Function<String, @Nullable InputStream> open) {
        EditionLibrary library = of();
        for (Map.Entry<String, String> file :
                Packaged.files(open, "editions.txt").entrySet()) {
            library = library.plus(IndexFiles.read(file.getKey(), file.getValue(), library));
        }
        return library;
    }

    /**
     * This library with one more edition.
     *
     * @throws IllegalArgumentException if it has another of the same id
     */
    public EditionLibrary plus(Index edition) {
        Map<String, Index> joined = new LinkedHashMap<>(editions);
        Index other = joined.put(edition.edition().id(), edition);
        if (other != null && !other.equals(edition)) {
            throw new IllegalArgumentException("There are two different editions with the id "
                    + edition.edition().id());
        }
        return new EditionLibrary(joined);
    }

    /**
     * The editions of both.
     *
     * @throws IllegalArgumentException if they have different editions of the same id
     */
    public EditionLibrary plus(EditionLibrary other) {
        EditionLibrary joined = this;
        for (Index edition : other.editions.values()) {
            joined = joined.plus(edition);
        }
        return joined;
    }

    /** The ids, in the order in which they came. */
    public ImmutableSet<String> ids() {
        return editions.keySet();
    }

    public Optional<Index> find(String id) {
        return Optional.ofNullable(editions.get(id));
    }

    /**
     * The edition of that id.
     *
     * @throws IllegalArgumentException if there is none, naming those that there are
     */
    public Index get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("There is no edition " + id + ", only " + ids()));
    }
}
