package vn.chiso.core.ranking;

import vn.chiso.core.score.Rational;

/** To which of two groups a result belongs that lies exactly on the cut between them. */
public enum CutSide {
    /** From the cut up: {@code result >= cut} is in the higher group. */
    HIGHER,
    /** Above the cut only: {@code result > cut} is in the higher group. */
    LOWER;

    boolean reaches(Rational result, Rational cut) {
        int compared = result.compareTo(cut);
        return compared > 0 || (this == HIGHER && compared == 0);
    }
}
