package vn.chiso.cchc;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.verification.WorkedCases;

/**
 * The packaged editions of the administrative reform index (CCHC). Each is a text file beside this class, listed in its resource
 * {@code editions.txt}; a new year's edition is a new file and a new line.
 *
 * <pre>{@code
 * Index index = CchcEditions.library().get("cchc-commune-hung-yen-2024");
 * }</pre>
 */
public final class CchcEditions {
    private CchcEditions() {}

    /**
     * All of them, read afresh.
     *
     * @throws InvalidDataException if one of them has a problem; bad packaged data stops loading
     */
    public static EditionLibrary library() {
        return EditionLibrary.packagedWith(name -> CchcEditions.class.getResourceAsStream(name));
    }

    /**
     * What published results show of them, to be replayed with {@link WorkedCases#verify()}.
     *
     * @throws InvalidDataException if one of them has a problem
     */
    public static ImmutableList<WorkedCases> workedCases() {
        return WorkedCases.packagedWith(name -> CchcEditions.class.getResourceAsStream(name), library());
    }
}
