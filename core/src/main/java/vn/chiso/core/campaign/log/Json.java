package vn.chiso.core.campaign.log;

import com.google.common.base.Joiner;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Maps, lists, texts and whole numbers as JSON in one line and one form: keys in their order, no space, only what must be is escaped. */
final class Json {
    private Json() {}

    static String write(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey().toString()) + ":" + write(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value instanceof Iterable<?> items) {
            return "["
                    + Joiner.on(',')
                            .join(StreamSupport.stream(items.spliterator(), false)
                                    .map(Json::write)
                                    .iterator())
                    + "]";
        }
        return value instanceof Long number ? number.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').append((char) point);
            } else if (mustEscape(point)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                out.appendCodePoint(point);
            }
        });
        return out.append('"').toString();
    }

    /** Control characters, line ends of every kind, and what no text may contain as it is. */
    private static boolean mustEscape(int point) {
        return point < 0x20
                || (point >= 0x7f && point < 0xa0)
                || point == 0x2028
                || point == 0x2029
                || point == 0xfeff
                || (point >= 0xd800 && point < 0xe000)
                || (point >= 0xfffe && point < 0x10000);
    }
}
