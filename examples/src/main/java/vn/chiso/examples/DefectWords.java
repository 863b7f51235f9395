package vn.chiso.examples;

import vn.chiso.core.remediation.Defect;

/** What a plan lacks, in the words of its readers. */
final class DefectWords {
    private DefectWords() {}

    static String of(Defect.Code code) {
        return switch (code) {
            case TOTAL_NOT_RECONCILED -> "Tổng điểm công bố không khớp các nội dung";
            case PRINTED_NUMBER_CONTRADICTED -> "Số in ra mâu thuẫn với số tính được";
            case GOAL_OUT_OF_REACH -> "Mục tiêu cao hơn điểm tối đa";
            case LOSS_WITHOUT_ITEM -> "Mất điểm mà kế hoạch không nhắc tới";
            case LOSS_WITHOUT_LIMITATION -> "Mất điểm mà không nêu hạn chế chỉ ra lỗi";
            case LOSS_WITHOUT_ACTION -> "Mất điểm mà không có giải pháp";
            case LOSS_WITHOUT_OWNER -> "Mất điểm mà không giao cho ai";
            case ITEM_WITHOUT_OWNER -> "Nội dung đạt tối đa không giao cho ai giữ";
            case COLLECTIVE_LEAD -> "Giao chung cho nhiều bên, không ai chủ trì";
            case SEVERAL_LEADS -> "Nhiều đơn vị cùng chủ trì";
            case ITEM_WITHOUT_GOAL -> "Không có mục tiêu";
            case GOAL_CONTRADICTS_RESULT -> "Mục tiêu mâu thuẫn với kết quả";
            case DANGLING_REFERENCE -> "Nhắc tới hạn chế chưa hề được nêu";
            case ITEM_WITHOUT_LEGAL_BASIS -> "Nội dung không có căn cứ";
            case ACTION_WITHOUT_LEGAL_BASIS -> "Giải pháp không có căn cứ";
            case LEGAL_BASIS_NOT_IN_FORCE -> "Căn cứ không còn hoặc chưa có hiệu lực";
            case GAIN_ABOVE_LOSS -> "Điểm dự kiến lấy lại nhiều hơn điểm mất";
            case ACTION_WITHOUT_DUE_DATE -> "Giải pháp không có thời hạn";
            case ACTION_NOT_VERIFIABLE -> "Giải pháp không có sản phẩm, chỉ tiêu đo được";
            case DUPLICATED_ACTION -> "Giải pháp trùng lặp";
            case TARGET_WITHOUT_VALUE -> "Chỉ tiêu không có con số";
            case REPEATED_WORDS -> "Từ ngữ bị lặp";
        };
    }
}
