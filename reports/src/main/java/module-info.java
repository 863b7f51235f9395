/** Tables, documents and pages of what core says. */
module vn.chiso.reports {
    requires transitive vn.chiso.core;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.core;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires java.desktop;
    requires java.logging;
    requires java.xml;
    requires openhtmltopdf.core;
    requires openhtmltopdf.pdfbox;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;
    requires org.apache.xmlbeans;
    requires static java.compiler;

    exports vn.chiso.report.csv;
    exports vn.chiso.report.docx;
    exports vn.chiso.report.html;
    exports vn.chiso.report.json;
    exports vn.chiso.report.model;
    exports vn.chiso.report.official;
    exports vn.chiso.report.preset;
    exports vn.chiso.report.words;
    exports vn.chiso.report.workbook;
    exports vn.chiso.report.xlsx;

    opens vn.chiso.report.html.template to
            gg.jte.runtime;
}
