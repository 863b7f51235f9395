package vn.chiso.core.remediation;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Texts compared as a reader would: without regard to case, spaces and Unicode form. */
final class Wording {
    private static final int LONGEST_REPETITION = 8;
    private static final CharMatcher MARKS = CharMatcher.anyOf(".,;:!?…)”\"");

    private Wording() {}

    /** In lower case and NFC, with single spaces. */
    static String normalised(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return CharMatcher.whitespace().trimAndCollapseFrom(composed, ' ').toLowerCase(Locale.ROOT);
    }

    /** Like {@link #normalised}, and without punctuation at the end. */
    static String gist(String text) {
        return CharMatcher.whitespace().or(MARKS).trimTrailingFrom(normalised(text));
    }

    /**
     * Groups of two to eight syllables that stand there twice in a row, such as <em>xây dựng xây dựng</em>. A single syllable may well be
     * doubled in Vietnamese.
     */
    static ImmutableSet<String> repetitions(String text) {
        List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(normalised(text));
        ImmutableSet.Builder<String> found = ImmutableSet.builder();
        for (int at = 0; at < words.size(); at++) {
            for (int length = LONGEST_REPETITION; length >= 2; length--) {
                if (at + 2 * length <= words.size() && repeats(words, at, length)) {
                    found.add(String.join(" ", words.subList(at, at + length)));
                    at += length - 1;
                    break;
                }
            }
        }
        return found.build();
    }

    private static boolean repeats(List<String> words, int at, int length) {
        int last = at + length - 1;
        for (int i = at; i < last; i++) {
            if (!words.get(i).equals(words.get(i + length))) {
                return false;
            }
        }
        return words.get(last).equals(MARKS.trimTrailingFrom(words.get(last + length)));
    }
}
