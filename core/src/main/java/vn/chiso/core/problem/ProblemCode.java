package vn.chiso.core.problem;

/** The kinds of problem that data can have. Stable: applications may switch on them. */
public enum ProblemCode {
    /** The text is not YAML or JSON, or breaks a limit on size, depth or aliases. */
    SYNTAX,
    /** A file or folder cannot be read. */
    UNREADABLE,
    /** A key that the format does not know. */
    UNKNOWN_KEY,
    /** A key that must be there is not. */
    MISSING_KEY,
    /** A mapping where a text belongs, and the like. */
    WRONG_TYPE,
    /** A value of the right type that cannot be read or makes no sense. */
    BAD_VALUE,
    /** A number outside its bounds. */
    OUT_OF_BOUNDS,
    /** Numbers that must add up do not. */
    SUM_MISMATCH,
    /** A name that leads nowhere. */
    UNKNOWN_REFERENCE,
    /** A code or name that is there twice. */
    DUPLICATE,
    /** Something that is well formed but that the edition does not allow. */
    NOT_ALLOWED,
    /** A leaf has no measurement, or a measurement lacks an input that the rule reads. */
    MISSING_INPUT,
    /** An assessment and the index it is scored against do not belong together. */
    EDITION_MISMATCH,
    /** A log whose entries were changed, removed or added after they had been made. */
    BROKEN_CHAIN
}
