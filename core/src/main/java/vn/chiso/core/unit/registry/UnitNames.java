package vn.chiso.core.unit.registry;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.chiso.core.unit.Unit;

/** When a name that somebody wrote is a unit's: with its kind or without, whatever the case, the spaces and the hyphens. */
final class UnitNames {
    private static final Splitter WORDS = Splitter.on(' ');

    private UnitNames() {}

    static boolean matches(String written, Unit unit) {
        String name = normal(unit.name());
        String asked = normal(written);
        return asked.equals(name) || asked.equals(withoutKind(name, normal(unit.kind())));
    }

    /** The name without the first words that its kind begins with too: {@code thành phố Huế}, a {@code thành phố trực thuộc trung ương}, is {@code Huế}. */
    private static String withoutKind(String name, String kind) {
        List<String> words = WORDS.splitToList(name);
        List<String> kinds = WORDS.splitToList(kind);
        int common = 0;
        while (common < words.size() - 1
                && common < kinds.size()
                && words.get(common).equals(kinds.get(common))) {
            common++;
        }
        return String.join(" ", words.subList(common, words.size()));
    }

    private static String normal(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return CharMatcher.whitespace().trimAndCollapseFrom(lower.replaceAll("[-\u2013]", " "), ' ');
    }
}
