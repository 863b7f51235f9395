package vn.chiso.core.access;

/**
 * The one question about access. Whoever implements it denies what it does not know, is thread-safe, and answers equal questions equally.
 *
 * <pre>{@code
 * AccessPolicy policy = Roles.preset();
 * policy.decide(Actor.of("lan", "an-binh", "self-assessor"), "enter", Subject.of("an-binh", "self"));   // Allowed
 * policy.decide(Actor.of("lan", "an-binh", "self-assessor"), "enter", Subject.of("yen-my", "self"));    // Denied
 * }</pre>
 */
@FunctionalInterface
public interface AccessPolicy {
    /**
     * Whether {@code actor} may do {@code action} on {@code subject}.
     *
     * @param action a word such as {@code enter}, {@code submit} or {@code read}
     */
    Decision decide(Actor actor, String action, Subject subject);
}
