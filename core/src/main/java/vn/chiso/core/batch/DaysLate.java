package vn.chiso.core.batch;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;
import vn.chiso.core.measure.WorkingCalendar;
import vn.chiso.core.rule.Deadline;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

/** What being in time earns: a table by the number of days late, made once. */
final class DaysLate implements Kernel {
    /** The kernel is sure of so many days; whoever is later is scored by the explaining evaluator, unless a cut-off comes before. */
    static final int KNOWN = 4_000;

    private final int column;
    private final Optional<Integer> dueColumn;
    private final long due;
    private final int offset;
    private final int grace;
    private final Optional<WorkingDays> workingDays;
    private final Cell[] cells;
    private final long[] points;
    private final boolean plain;

    /**
     * @param dueColumn where the due date is given, so many days before it is due
     * @param due the due day, if it is not given
     */
    DaysLate(
            int column,
            Optional<Integer> dueColumn,
            long due,
            Deadline rule,
            Optional<WorkingDays> days,
            ImmutableList<Cell> cells,
            BigInteger unit) {
        this.column = column;
        this.dueColumn = dueColumn;
        this.due = due;
        this.offset = rule.offset();
        this.grace = rule.grace();
        this.workingDays = days;
        this.cells = cells.toArray(Cell[]::new);
        this.points = cells.stream()
                .mapToLong(cell -> Arithmetic.scaled(cell.points().value(), unit))
                .toArray();
        this.plain = cells.stream().allMatch(Cell::isScored);
    }

    /** What so many days late after the due day come to, the last entry for all that are later. */
    static ImmutableList<Cell> cells(Deadline rule, Settling settling) {
        int last = rule.cutOff().map(day -> Math.min(day + 1, KNOWN)).orElse(KNOWN);
        Optional<BandTable> table = rule.late().map(bands -> BandTable.of(bands, settling));
        ImmutableList.Builder<Cell> cells = ImmutableList.builder();
        for (int day = 0; day < last; day++) {
            Rational late = Rational.of(day);
            cells.add(table.map(bands -> bands.at(late))
                    .orElseGet(() -> Cell.scored(settling.settled(settling.max()
                            .minus(rule.perDay().orElse(Points.ZERO).times(late))))));
        }
        boolean cutOff = rule.cutOff().filter(day -> day < KNOWN - 1).isPresent();
        return cells.add(cutOff ? settling.cell(rule.beyond()) : Cell.UNKNOWN).build();
    }

    @Override
    public void score(Chunk chunk, ImmutableList<Column> columns) {
        long[] days = chunk.first;
        columns.get(column).read(chunk.from, chunk.count, days);
        dueColumn.ifPresent(given -> columns.get(given).read(chunk.from, chunk.count, chunk.second));
        for (int i = 0; i < chunk.count; i++) {
            long by = dueColumn.isPresent() ? chunk.second[i] + offset : due;
            long late = workingDays.isPresent() ? workingDays.get().between(by, days[i]) : days[i] - by;
            if (late == WorkingDays.UNKNOWN) {
                chunk.giveUp(i);
                continue;
            }
            int row = (int) Math.max(0, Math.min(late - grace, cells.length - 1));
            chunk.points[i] = points[row];
            if (!plain && !cells[row].isScored()) {
                chunk.ends(i, cells[row]);
            }
        }
    }

    /** How many working days there were from the first day of a calendar up to each. */
    record WorkingDays(long first, ImmutableIntArray until) {
        static final long UNKNOWN = Long.MIN_VALUE;

        static WorkingDays of(WorkingCalendar calendar) {
            int[] until =
                    new int[(int) (calendar.to().toEpochDay() - calendar.from().toEpochDay() + 1)];
            int count = 0;
            for (int i = 0; i < until.length; i++) {
                LocalDate day = calendar.from().plusDays(i);
                count += calendar.isWorkingDay(day) ? 1 : 0;
                until[i] = count;
            }
            return new WorkingDays(calendar.from().toEpochDay(), ImmutableIntArray.copyOf(until));
        }

        private boolean covers(long day) {
            return day >= first && day < first + until.length();
        }

        /** The working days after {@code start} up to {@code end}; unknown beyond the calendar. */
        long between(long start, long end) {
            if (!covers(start) || !covers(end)) {
                return UNKNOWN;
            }
            return Math.max(0, until.get((int) (end - first)) - until.get((int) (start - first)));
        }
    }
}
