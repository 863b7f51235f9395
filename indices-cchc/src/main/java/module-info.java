/** Editions of the CCHC index as data. */
module vn.chiso.cchc {
    requires transitive vn.chiso.core;
    requires static transitive org.jspecify;

    exports vn.chiso.cchc;
}
