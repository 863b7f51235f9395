package vn.chiso.core.progress;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One line of the log. Entries are added and never changed.
 *
 * @param on the day; never before that of the entry above
 * @param by who
 * @param subject the code of the action or the finding
 * @param change what happened to it
 * @param reason why; some changes need one
 */
public record LogEntry(LocalDate on, String by, String subject, Change change, Optional<String> reason) {
    public LogEntry {
        if (by.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("An entry says who it is by and what it is about");
        }
    }

    public static LogEntry of(LocalDate on, String by, String subject, Change change) {
        return new LogEntry(on, by, subject, change, Optional.empty());
    }

    public LogEntry because(String why) {
        return new LogEntry(on, by, subject, change, Optional.of(why));
    }
}
