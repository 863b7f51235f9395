package vn.chiso.report.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.report.workbook.ScoreTable.Line;

/** Which line of an edition a line of a table is, by its number and, where that leaves a doubt, by its name. */
record Codes(Index index) {
    /** What a code of a criterion may have. */
    private static final int LONGEST = 60;

    Optional<Criterion> find(Line line) {
        Numbering numbering = line.numbering();
        Optional<Criterion> printed = criterion(numbering.code());
        Optional<Criterion> found =
                printed.isPresent() ? printed : criterion(line.node().path());
        return settled(found, line);
    }

    /** A cell that holds the number 1.1 may have been 1.10; the name decides, and nothing else does. */
    private Optional<Criterion> settled(Optional<Criterion> found, Line line) {
        if (!hasTwoReadings(line)) {
            return found;
        }
        List<Criterion> named = Stream.of(found, criterion(line.numbering().code() + "0"))
                .flatMap(Optional::stream)
                .filter(criterion ->
                        TableWords.folded(criterion.name().official()).equals(TableWords.folded(line.name())))
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether the cell holds a number that has lost a zero at its end, or not. */
    boolean hasTwoReadings(Line line) {
        Numbering numbering = line.numbering();
        return numbering.fromNumber()
                && numbering.code().contains(".")
                && criterion(numbering.code() + "0").isPresent();
    }

    private Optional<Criterion> criterion(String code) {
        return code.length() > LONGEST ? Optional.empty() : index.criterion(CriterionCode.of(code));
    }
}
