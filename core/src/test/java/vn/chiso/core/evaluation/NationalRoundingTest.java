package vn.chiso.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chiso.core.TestIndex.SOURCE;
import static vn.chiso.core.TestIndex.assess;
import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.index.RoundingPolicy;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rounding;

/**
 * Both orders of rounding are in real use. Bắc Kạn's "chuẩn tiếp cận pháp luật" 2021 (sotuphap.backan.gov.vn, item 98060) rounds the total to
 * whole points; PAR Index 2020 (Báo Đầu tư, 28/06/2021) prints totals of which three in ten differ by 0.01 from the sum of their printed
 * parts, so they were rounded from parts that had not been.
 */
class NationalRoundingTest {
    private static final Optional<Rounding> HUNDREDTHS = Optional.of(Rounding.halfUp(2));

    /** Five awarded parts of at most 30, the total rounded to whole points. */
    private static Index bacKan(RoundingMode mode) {
        Criterion[] parts =
                Stream.of("1", "2", "3", "4", "5").map(code -> leaf(code, "30")).toArray(Criterion[]::new);
        return index(
                "150",
                new RoundingPolicy(Optional.empty(), Optional.empty(), Optional.of(new Rounding(0, mode)), SOURCE),
                Optional.empty(),
                base("150", parts));
    }

    private static Points total(Index index, String... points) {
        Assessment.Builder assessment = assess(index);
        for (int i = 0; i < points.length; i++) {
            assessment.measure(Integer.toString(i + 1), Measurement.awarded(Points.parse(points[i])));
        }
        return IndexEvaluator.of(index)
                .evaluate(assessment.build())
                .total()
                .points()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "12.75, 26.5, 18.75, 9, 17.5, 85", // 84.5
        "15, 29, 20, 9, 17.5, 91", // 90.5
        "15, 29, 20, 9, 17.24, 90", // 90.24
        "15, 29, 20, 11, 17.75, 93", // 92.75
    })
    void bac_kan_rounds_halves_up_to_whole_points(String a, String b, String c, String d, String e, String total) {
        assertThat(total(bacKan(RoundingMode.HALF_UP), a, b, c, d, e)).isEqualTo(Points.parse(total));
    }

    @Test
    void rounding_halves_to_even_would_have_printed_other_totals() {
        assertThat(total(bacKan(RoundingMode.HALF_EVEN), "12.75", "26.5", "18.75", "9", "17.5"))
                .isEqualTo(Points.of(84));
        assertThat(total(bacKan(RoundingMode.HALF_EVEN), "15", "29", "20", "9", "17.5"))
                .isEqualTo(Points.of(90));
    }

    private static Index par(Optional<Rounding> leaf, Optional<Rounding> total) {
        return index(
                "100",
                new RoundingPolicy(leaf, Optional.empty(), total, SOURCE),
                Optional.empty(),
                base("100", leaf("1", "61.5"), leaf("2", "10"), leaf("3", "22"), leaf("4", "6.5")));
    }

    @ParameterizedTest
    @CsvSource({
        // appraisal, SIPAS, leaders, impact, printed total, sum of the printed parts
        "Quảng Ninh, 57.66, 9.56, 18.83, 5, 91.04, 91.05",
        "Hải Phòng, 58.71, 9.35, 19.45, 3, 90.51, 90.51",
        "Thừa Thiên Huế, 56.78, 8.57, 20.11, 3.01, 88.47, 88.47",
        "Bình Dương, 55.48, 8.82, 20.27, 2.36, 86.93, 86.93",
        "Đồng Tháp, 55.94, 8.89, 20.09, 1.84, 86.77, 86.76",
        "Đà Nẵng, 58.01, 8.24, 18.31, 2, 86.56, 86.56",
        "Long An, 56.52, 8.62, 18.11, 3, 86.25, 86.25",
        "Hà Nội, 55.79, 8.50, 20.28, 1.5, 86.07, 86.07",
        "Bà Rịa-Vũng Tàu, 56.23, 8.40, 18.25, 3.14, 86.02, 86.02",
        "Phú Thọ, 53.99, 8.81, 18.17, 4.76, 85.74, 85.73",
    })
    void par_2020_prints_totals_that_unrounded_parts_explain(
            String unit, String a, String b, String c, String d, String printed, String sum) {
        assertThat(total(par(Optional.empty(), HUNDREDTHS), a, b, c, d))
                .as(unit)
                .isEqualTo(Points.parse(sum));

        // Parts that would be printed the same, each moved by a part of the difference too small to be seen.
        Points moved = Points.parse(printed).minus(Points.parse(sum)).times(vn.chiso.core.score.Rational.of(1, 4));
        String[] unrounded = Stream.of(a, b, c, d)
                .map(part -> Points.parse(part).plus(moved).toString())
                .toArray(String[]::new);
        assertThat(total(par(Optional.empty(), HUNDREDTHS), unrounded)).as(unit).isEqualTo(Points.parse(printed));
        assertThat(total(par(HUNDREDTHS, HUNDREDTHS), unrounded)).as(unit).isEqualTo(Points.parse(sum));
    }
}
