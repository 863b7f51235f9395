package vn.chiso.core.source;

/** How sure a number is. What is assumed shows in every report that uses it. */
public enum Provenance {
    /** It stands in the document that is named. */
    PRINTED,
    /** It follows from printed numbers by arithmetic or by comparison with published results. */
    DERIVED,
    /** Nobody has seen it in print; it is a stated assumption. */
    ASSUMED
}
