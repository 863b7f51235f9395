package vn.chiso.report.workbook;

/** Why a cell says a word where a number belongs. Three different things, and none of them is zero. */
public enum Absence {
    /** Nobody has looked yet. */
    NOT_ASSESSED,
    /** It should have been done and was not. */
    NOT_PERFORMED,
    /** It could not arise. */
    NOT_APPLICABLE
}
