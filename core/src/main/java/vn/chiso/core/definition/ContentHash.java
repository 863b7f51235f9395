package vn.chiso.core.definition;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import vn.chiso.core.index.Index;

/** What an edition says, as a short text: equal for equal meaning, whatever the white space and comments of its file. */
public final class ContentHash {
    private ContentHash() {}

    /** The SHA-256, in 64 hexadecimal digits, of the edition as {@link IndexFiles#write} writes it. */
    public static String of(Index index) {
        return Hashing.sha256()
                .hashString(IndexFiles.write(index), StandardCharsets.UTF_8)
                .toString();
    }
}
