package vn.chiso.benchmarks;

import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;

/**
 * A workbook as officials have it, worked out by POI: a row for each leaf with inputs, points and maximum, then the fields, the total and the
 * grade, all of them formulas. A unit's inputs are put in, and everything is worked out anew.
 */
final class ExcelFormulas implements Contender {
    private static final int POINTS = 3;

    private final Plain plain;
    private final Numbers numbers;
    private final Results results;
    private final HSSFSheet sheet;
    private final FormulaEvaluator evaluator;
    private final Row below;

    ExcelFormulas(Plain plain, Numbers numbers) {
        this.plain = plain;
        this.numbers = numbers;
        this.results = new Results(plain, numbers.units());
        HSSFWorkbook workbook = new HSSFWorkbook();
        sheet = workbook.createSheet();
        int leaves = plain.leaves().size();
        for (int leaf = 0; leaf < leaves; leaf++) {
            Row row = sheet.createRow(leaf);
            String at = Integer.toString(leaf + 1);
            String points =
                    new Formula(EXCEL, "A" + at, "B" + at).of(plain.leaves().get(leaf));
            row.createCell(0);
            row.createCell(1);
            row.createCell(2);
            row.createCell(POINTS).setCellFormula("IF(C" + at + "=1," + points + ",0)");
            row.createCell(4).setCellValue((double) plain.leaves().get(leaf).max());
            row.createCell(5).setCellValue((double) plain.leaves().get(leaf).field());
        }
        below = sheet.createRow(leaves);
        for (int field = 0; field < plain.fields().size(); field++) {
            below.createCell(field + 2).setCellFormula("SUMIF(F1:F" + leaves + "," + field + ",D1:D" + leaves + ")");
        }
        String applicable = "SUMPRODUCT(C1:C" + leaves + ",E1:E" + leaves + ")";
        String at = Integer.toString(leaves + 1);
        below.createCell(0)
                .setCellFormula("INT((20000*SUM(D1:D" + leaves + ")+" + applicable + ")/(2*" + applicable + "))");
        below.createCell(1).setCellFormula(grade("A" + at, 0));
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    private String grade(String total, int grade) {
        return grade == plain.grades().length()
                ? Integer.toString(grade)
                : "IF(" + total + ">=" + plain.grades().get(grade) + "," + grade + "," + grade(total, grade + 1) + ")";
    }

    @Override
    public long score(int times) {
        for (int i = 0; i < times; i++) {
            for (int unit = 0; unit < numbers.units(); unit++) {
                workOut(unit);
            }
        }
        return results.checksum();
    }

    private void workOut(int unit) {
        for (int leaf = 0; leaf < results.leaves.length; leaf++) {
            Row row = sheet.getRow(leaf);
            row.getCell(0).setCellValue((double) numbers.first(leaf, unit));
            row.getCell(1).setCellValue((double) numbers.second(leaf, unit));
            row.getCell(2).setCellValue(numbers.applies(leaf, unit) ? 1 : 0);
        }
        evaluator.clearAllCachedResultValues();
        for (int leaf = 0; leaf < results.leaves.length; leaf++) {
            long points = number(sheet.getRow(leaf), POINTS);
            results.leaves[leaf][unit] = numbers.applies(leaf, unit) ? points : Results.NOT_APPLICABLE;
        }
        for (int field = 0; field < results.fields.length; field++) {
            results.fields[field][unit] = number(below, field + 2);
        }
        results.totals[unit] = number(below, 0);
        results.grades[unit] = (int) number(below, 1);
    }

    private long number(Row row, int column) {
        return (long) evaluator.evaluate(row.getCell(column)).getNumberValue();
    }

    @Override
    public Results results() {
        return results;
    }

    private static final Formula.Syntax EXCEL = new Formula.Syntax() {
        @Override
        public String choice(String condition, String then, String otherwise) {
            return "IF(" + condition + "," + then + "," + otherwise + ")";
        }

        @Override
        public String quotient(String dividend, String divisor) {
            return "INT((" + dividend + ")/(" + divisor + "))";
        }
    };
}
