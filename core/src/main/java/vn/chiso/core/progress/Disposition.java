package vn.chiso.core.progress;

/** What was decided about a finding, apart from the work on it. */
public enum Disposition {
    NONE,
    /** The unit contests it (giải trình). */
    CONTESTED,
    /** It will not be pursued. */
    ACCEPTED,
    NOT_APPLICABLE,
    /** It was handed up. */
    SUPERIOR
}
