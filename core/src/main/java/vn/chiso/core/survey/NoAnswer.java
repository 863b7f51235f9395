package vn.chiso.core.survey;

/** Why a respondent has no answer to a question. Five different things, kept apart; what counts as an answer is said per question. */
public enum NoAnswer {
    /** The questionnaire did not come to it, as for people who never used the service. */
    NOT_ASKED(1),
    /** Không biết. Some published shares count it in the base; {@link Answers#counting} does. */
    DONT_KNOW(2),
    /** Từ chối trả lời. */
    REFUSED(3),
    /** Không áp dụng, said by the respondent. */
    NOT_APPLICABLE(4),
    /** Nothing was recorded. */
    MISSING(5);

    private final byte code;

    NoAnswer(int code) {
        this.code = (byte) code;
    }

    /** How columns store it; 0 is an answer. */
    byte code() {
        return code;
    }
}
