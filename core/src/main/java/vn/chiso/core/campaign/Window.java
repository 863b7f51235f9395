package vn.chiso.core.campaign;

import java.time.Instant;
import java.util.Optional;

/**
 * The dates of a stage.
 *
 * @param opens from when anything can be done in it; empty for at once
 * @param due its deadline; itself still in time
 */
public record Window(Optional<Instant> opens, Instant due) {
    public Window {
        if (opens.filter(due::isBefore).isPresent()) {
            throw new IllegalArgumentException("A stage ends after it opens, but was " + opens.get() + " to " + due);
        }
    }

    /** Open at once. */
    public static Window until(Instant due) {
        return new Window(Optional.empty(), due);
    }

    public static Window between(Instant opens, Instant due) {
        return new Window(Optional.of(opens), due);
    }
}
