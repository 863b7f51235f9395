package vn.chiso.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import vn.chiso.core.access.AccessPolicy;
import vn.chiso.core.access.Actor;
import vn.chiso.core.access.Decision;
import vn.chiso.core.access.Subject;

/** The only way to the content of evidence: first the access decision, then the stream, whose content is held against its hash. */
public final class EvidenceVault {
    /** The action that is asked for. */
    public static final String OPEN = "open-evidence";

    private final EvidenceStorage storage;
    private final AccessPolicy access;

    private EvidenceVault(EvidenceStorage storage, AccessPolicy access) {
        this.storage = storage;
        this.access = access;
    }

    public static EvidenceVault of(EvidenceStorage storage, AccessPolicy access) {
        return new EvidenceVault(storage, access);
    }

    /**
     * The content of {@code paper}, to be closed by the caller. Reading to its end proves it: if it is not what was handed in, the end is an
     * {@link IOException} that names both hashes.
     *
     * @param subject whose it is, with the bodies that its leaves are assigned to
     * @throws EvidenceDeniedException if the policy denies it; the storage was not touched
     * @throws IOException if the storage has no such content, or cannot read it
     */
    public InputStream open(Actor actor, Subject subject, Evidence paper) throws IOException {
        if (access.decide(actor, OPEN, subject) instanceof Decision.Denied denied) {
            throw new EvidenceDeniedException(paper, denied);
        }
        return new ProvenStream(storage.open(paper.contentHash()), paper);
    }
}
