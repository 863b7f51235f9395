/** Editions of the PAPI index as data. */
module vn.chiso.papi {
    requires transitive vn.chiso.core;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;

    exports vn.chiso.papi;
    exports vn.chiso.papi.provincial;
}
