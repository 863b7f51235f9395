package vn.chiso.papi.provincial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the tests of this package share. */
final class Known {
    static final ProvincialPapi PAPI = ProvincialPapi.packaged();
    static final ProvinceNames NAMES = ProvinceNames.packaged();
    static final String OLD = "vn-63";
    static final TableReader READER = TableReader.of(PAPI, NAMES, OLD);
    static final ProvincialTable PACKAGED = ProvincialTable.packaged(PAPI, NAMES);

    private Known() {}

    static Province province(String name) {
        return NAMES.find(OLD, name).orElseThrow();
    }

    /** The scores of all sub-dimensions, if they lie beside the project; they are not ours to publish. */
    static Optional<ProvincialTable> subDimensions() throws IOException {
        Path file = Path.of(System.getProperty("basedir", "."), "..", "..", "shared", "data", "papi-subdimensions.csv");
        return Files.exists(file)
                ? Optional.of(READER.read(file.getFileName().toString(), Files.readString(file)))
                : Optional.empty();
    }
}
