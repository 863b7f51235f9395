package vn.chiso.report.html;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chiso.core.score.Rational;
import vn.chiso.core.score.Rounding;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Figure;
import vn.chiso.report.words.Words;

/** A figure as its template reads it: lengths and places in the picture. Public for the template only. */
public final class FigureView {
    /** The side of the square that a radar is drawn in. */
    public static final int SIDE = 360;

    private static final int RADIUS = 130;
    private static final Rational FULL = Rational.of(100);
    private static final Rounding TENTHS = new Rounding(1, RoundingMode.HALF_UP);
    private static final int FEWEST_SPOKES = 3;

    private final Figure figure;
    private final Words words;

    /** The view of one figure. */
    public FigureView(Figure figure, Words words) {
        this.figure = figure;
        this.words = words;
    }

    public Figure figure() {
        return figure;
    }

    /** Whether it is drawn as a radar, with at least three spokes. */
    public boolean isRadar() {
        return figure.kind() == Figure.Kind.RADAR && figure.categories().size() >= FEWEST_SPOKES;
    }

    /** The value with its unit, or that it is unknown. */
    public String value(Optional<Rational> value) {
        return value.map(number -> words.number(number, 2) + " " + figure.unit())
                .orElseGet(() -> words.reason(Cell.Reason.UNKNOWN));
    }

    /** How long a bar is, in per cent of the longest of all; nothing below zero. */
    public String length(Optional<Rational> value) {
        Rational longest = longest();
        return value.filter(number -> longest.signum() > 0 && number.signum() > 0)
                .map(number ->
                        number.dividedBy(longest).times(FULL).toDecimal(TENTHS).toPlainString() + "%")
                .orElse("0%");
    }

    /** A radar of shares reaches to 100, any other figure to its largest value. */
    private Rational longest() {
        Rational largest = figure.series().stream()
                .flatMap(series -> series.values().stream())
                .flatMap(Optional::stream)
                .reduce(Rational.ZERO, Rational::max);
        return figure.kind() == Figure.Kind.RADAR ? largest.max(FULL) : largest;
    }

    /** The corners of a polygon through the values of a series that has them. */
    public String polygon(Figure.Series series) {
        Rational longest = longest();
        return IntStream.range(0, series.values().size())
                .filter(spoke -> series.values().get(spoke).isPresent())
                .mapToObj(spoke -> place(
                        spoke,
                        series.values()
                                .get(spoke)
                                .orElseThrow()
                                .dividedBy(longest)
                                .toDecimal(new Rounding(6, RoundingMode.HALF_UP))
                                .doubleValue()))
                .collect(Collectors.joining(" "));
    }

    /** The corners of a ring at a share of the radius, in tenths. */
    public String ring(int tenths) {
        return IntStream.range(0, figure.categories().size())
                .mapToObj(spoke -> place(spoke, tenths / 10.0))
                .collect(Collectors.joining(" "));
    }

    /** Where a spoke ends. */
    public String end(int spoke, int axis) {
        return coordinate(spoke, 1, axis);
    }

    /** Where the label of a spoke stands. */
    public String label(int spoke, int axis) {
        return coordinate(spoke, 1.17, axis);
    }

    /** The first word of a category: its code. */
    public String shortName(int spoke) {
        String name = figure.categories().get(spoke);
        int space = name.indexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public ImmutableList<Integer> spokes() {
        return IntStream.range(0, figure.categories().size()).boxed().collect(ImmutableList.toImmutableList());
    }

    private String place(int spoke, double share) {
        return coordinate(spoke, share, 0) + "," + coordinate(spoke, share, 1);
    }

    /** @param axis 0 for x, 1 for y */
    private String coordinate(int spoke, double share, int axis) {
        double angle = 2 * StrictMath.PI * spoke / figure.categories().size() - StrictMath.PI / 2;
        double direction = axis == 0 ? StrictMath.cos(angle) : StrictMath.sin(angle);
        return new java.math.BigDecimal(SIDE / 2.0 + RADIUS * share * direction)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
