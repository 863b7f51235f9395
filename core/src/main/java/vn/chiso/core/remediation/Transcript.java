package vn.chiso.core.remediation;

import java.util.regex.Pattern;

/**
 * The text of the paper that a plan was read from, so that its line numbers can be looked up.
 *
 * @param name of the file
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record Transcript(String name, String sha256) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Transcript {
        name = Texts.required("A transcript needs the name of its file", name);
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "A SHA-256 is 64 hexadecimal digits in lower case, but was '" + sha256 + "'");
        }
    }
}
