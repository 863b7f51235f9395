package vn.chiso.report.workbook.grid;

import com.google.common.collect.ImmutableList;
import vn.chiso.core.problem.InvalidDataException;
import vn.chiso.core.problem.Place;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.problem.ProblemCode;

/** What makes a whole file unusable, by the name of the file and of the part of it that is wrong. */
record Refusal(String source, String part) {
    private static final String SAVE_AGAIN = "Open it in Excel or LibreOffice and save it again as .xlsx.";

    Refusal in(String otherPart) {
        return new Refusal(source, otherPart);
    }

    /** Not what such a file is made of; saving it again mends it. */
    InvalidDataException malformed(String expected, String got) {
        return of(ProblemCode.SYNTAX, expected, got, SAVE_AGAIN);
    }

    /** More than is read. */
    InvalidDataException tooMuch(String expected, String got) {
        return of(
                ProblemCode.OUT_OF_BOUNDS,
                expected,
                got,
                "Copy the sheet with the table into a workbook of its own, values only, and read that.");
    }

    InvalidDataException of(ProblemCode code, String expected, String got, String remedy) {
        return new InvalidDataException(
                ImmutableList.of(new Problem(code, new Place(source, 0, 0, part), expected, got, remedy)));
    }
}
