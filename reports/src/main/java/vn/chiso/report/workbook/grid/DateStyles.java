package vn.chiso.report.workbook.grid;

import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which formats of numbers show dates. */
final class DateStyles {
    private DateStyles() {}

    /** @param own the formats that the workbook defines itself, by id */
    static boolean isDate(int format, Map<Integer, String> own) {
        return DateUtil.isADateFormat(format, own.getOrDefault(format, ""));
    }
}
