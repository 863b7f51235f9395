package vn.chiso.core.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Numbers for words that come again and again: grounds, reasons, documents. */
final class Dictionary {
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    int number(String word) {
        return numbers.computeIfAbsent(word, unknown -> {
            words.add(unknown);
            return words.size() - 1;
        });
    }

    String word(int number) {
        return words.get(number);
    }

    Dictionary copy() {
        Dictionary copy = new Dictionary();
        words.forEach(copy::number);
        return copy;
    }
}
