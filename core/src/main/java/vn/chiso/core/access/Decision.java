package vn.chiso.core.access;

/** Whether something may be done, and why. */
public sealed interface Decision {
    /**
     * It may.
     *
     * @param basis what allows it, such as {@code role appraiser}
     */
    record Allowed(String basis) implements Decision {}

    /**
     * It may not.
     *
     * @param reason why, for the one who asked
     */
    record Denied(String reason) implements Decision {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
