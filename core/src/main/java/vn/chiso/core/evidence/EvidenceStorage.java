package vn.chiso.core.evidence;

import java.io.IOException;
import java.io.InputStream;

/**
 * Where an application keeps the content of evidence. Only {@link EvidenceVault} reads it, after an access decision. There is no way to
 * remove anything: what was withdrawn stays where it is.
 */
public interface EvidenceStorage {
    /**
     * The content of that hash, from its first byte.
     *
     * @param contentHash as {@link Evidence#contentHash()} has it
     * @throws IOException if there is none, or it cannot be read
     */
    InputStream open(String contentHash) throws IOException;
}
