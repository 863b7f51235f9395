package vn.chiso.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as a test writes it down, row by row. */
final class Book {
    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final XSSFCellStyle dates = workbook.createCellStyle();
    private XSSFSheet sheet = workbook.createSheet("Bảng");
    private boolean renamed;

    Book() {
        dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
    }

    /** Rows from here on are on a sheet of this name. */
    Book sheet(String name) {
        if (renamed || sheet.getPhysicalNumberOfRows() > 0) {
            sheet = workbook.createSheet(name);
        } else {
            workbook.setSheetName(0, name);
        }
        renamed = true;
        return this;
    }

    /** A row of numbers, texts, dates, formulas (texts with an equals sign) and empty cells (empty texts). */
    Book row(Object... cells) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].equals("")) {
                set(row.createCell(i), cells[i]);
            }
        }
        return this;
    }

    private void set(XSSFCell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(dates);
        } else if (value instanceof String text && text.startsWith("=")) {
            cell.setCellFormula(text.substring(1));
        } else {
            cell.setCellValue(value.toString());
        }
    }

    Book merge(String... regions) {
        for (String region : regions) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(region));
        }
        return this;
    }

    Book hideRow(int row) {
        sheet.getRow(row - 1).setZeroHeight(true);
        return this;
    }

    Book hideSheet() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    /** Formulas are worked out, as Excel does when it saves. */
    Path write(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                workbook) {
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
