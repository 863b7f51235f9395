package vn.chiso.report.model;

import java.util.regex.Pattern;

/** Ids that can be a file name, an HTML id and a key alike. */
final class Ids {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private Ids() {}

    static void check(String what, String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("The id of a " + what
                    + " must look like cchc-gap (small letters, digits, hyphens), but was '" + id + "'");
        }
    }
}
