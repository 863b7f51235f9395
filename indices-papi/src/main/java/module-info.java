/** Editions of the PAPI index as data. */
module vn.chiso.papi {
    requires transitive vn.chiso.core;
    requires static transitive org.jspecify;

    exports vn.chiso.papi;
}
