package vn.chiso.report.model;

/** The language of a report. Official names are Vietnamese in both where there is no English one. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, such as {@code vi}. */
    public String tag() {
        return tag;
    }
}
