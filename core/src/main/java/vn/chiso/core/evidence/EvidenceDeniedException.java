package vn.chiso.core.evidence;

import vn.chiso.core.access.Decision;

/** Somebody asked for evidence that the access policy denies. Nothing of it was read. */
public final class EvidenceDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EvidenceDeniedException(Evidence paper, Decision.Denied denied) {
        super("Evidence " + paper.id() + ": " + denied.reason());
    }
}
