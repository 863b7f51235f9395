package vn.chiso.core.progress;

/** How far an action is. Points are booked on {@link #VERIFIED} only. */
public enum WorkStatus {
    PROPOSED,
    APPROVED,
    IN_PROGRESS,
    /** It waits for somebody outside. */
    BLOCKED,
    /** Who did it says that it is done. */
    DONE_CLAIMED,
    /** Somebody else has confirmed it. */
    VERIFIED,
    CANCELLED;

    /** Whether the office itself would report it as done. */
    public boolean isClaimed() {
        return this == DONE_CLAIMED || this == VERIFIED;
    }

    /** Whether work on it can still come to something. */
    public boolean isOpen() {
        return this != VERIFIED && this != CANCELLED;
    }
}
