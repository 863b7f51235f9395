package vn.chiso.report.workbook;

/** What a column of a table holds. */
public enum Column {
    /** The number of the line (TT, STT, Mã). */
    CODE,
    /** What the line is about (Nội dung, Tiêu chí). */
    NAME,
    /** The most that it can earn (Điểm tối đa, Điểm chuẩn). */
    MAX,
    /** What the unit gave itself (Tự đánh giá, Điểm tự chấm). */
    SELF,
    /** What the appraisers gave (Thẩm định). */
    APPRAISED,
    /** What they gave after an explanation (Thẩm định lần 2). */
    REVIEWED,
    /** Points of which the table does not say whose they are (Điểm đạt). */
    POINTS,
    /** What was measured, for rules that do not read points (Kết quả thực hiện). */
    RESULT,
    /** How points are earned, in words (Cách tính điểm). */
    METHOD,
    /** Proof (Tài liệu kiểm chứng). */
    EVIDENCE,
    /** Anything else that was said (Ghi chú, Giải trình). */
    NOTE;

    boolean isPoints() {
        return this == SELF || this == APPRAISED || this == REVIEWED || this == POINTS;
    }

    /** Whether two columns of it would contradict each other. */
    boolean isSingle() {
        return this != EVIDENCE && this != NOTE && this != METHOD;
    }
}
