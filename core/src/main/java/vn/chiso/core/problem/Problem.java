package vn.chiso.core.problem;

/**
 * One thing that is wrong with data, in words that say how to mend it.
 *
 * @param code its kind
 * @param place where it stands
 * @param expected what would have been right, such as {@code points between 0 and 18}
 * @param got what came, such as {@code 19}
 * @param remedy what to do about it
 */
public record Problem(ProblemCode code, Place place, String expected, String got, String remedy) {
    /** The same problem, found at another place. */
    public Problem at(Place newPlace) {
        return new Problem(code, newPlace, expected, got, remedy);
    }

    /** {@code a.yaml:3:7 (criterion 1.3): expected points between 0 and 18, but got 19. Lower the points.} */
    @Override
    public String toString() {
        return place + ": expected " + expected + ", but got " + got + ". " + remedy;
    }
}
