package vn.chiso.core.progress;

import com.google.common.collect.ImmutableList;

/** What keeps an entry out of the log. */
record Objection(String expected, String got, String remedy) {
    static ImmutableList<Objection> needsReason(LogEntry entry) {
        return entry.reason().filter(why -> !why.isBlank()).isPresent()
                ? ImmutableList.of()
                : ImmutableList.of(new Objection("a reason", "none", "Say why."));
    }
}
