/** Tables, documents and pages of what core says. */
module vn.chiso.reports {
    requires transitive vn.chiso.core;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires static java.compiler;

    exports vn.chiso.report.csv;
    exports vn.chiso.report.html;
    exports vn.chiso.report.json;
    exports vn.chiso.report.model;
    exports vn.chiso.report.preset;
    exports vn.chiso.report.words;

    opens vn.chiso.report.html.template to
            gg.jte.runtime;
}
