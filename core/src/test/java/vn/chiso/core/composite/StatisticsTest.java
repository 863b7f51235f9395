package vn.chiso.core.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chiso.core.ranking.QuantileType;
import vn.chiso.core.score.Rational;

/** Correlations, shapes and quantiles; the numbers are those of SciPy 1.17 and NumPy (method names: inverted_cdf ... normal_unbiased). */
class StatisticsTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double NONE = Double.NaN;
    private static final double[] X = {2.1, 3.5, 1.0, NONE, 4.2, 4.2, 0.5, 9.9, 3.3};
    private static final double[] Y = {1.0, 2.0, 0.5, 7.7, 2.5, 3.5, 1.0, 2.0, 2.5};

    @Test
    void correlations_are_over_the_units_that_have_both() {
        assertThat(Correlation.pearson(X, Y).orElseThrow().coefficient()).isCloseTo(0.47304107258622635, CLOSE);
        assertThat(Correlation.pearson(X, Y).orElseThrow().n()).isEqualTo(8);
        assertThat(Correlation.spearman(X, Y).orElseThrow().coefficient()).isCloseTo(0.7012716610452439, CLOSE);
        assertThat(Correlation.kendall(X, Y).orElseThrow().coefficient()).isCloseTo(0.5388602512436507, CLOSE);
        assertThat(Correlation.pearson(X, Y).orElseThrow().t().orElseThrow()).isCloseTo(1.3151602209716722, CLOSE);
    }

    @Test
    void there_is_none_where_nothing_varies_or_too_few_have_both() {
        double[] flat = {1, 1, 1};
        double[] rising = {1, 2, 3};
        assertThat(Correlation.pearson(flat, rising)).isEmpty();
        assertThat(Correlation.kendall(flat, rising)).isEmpty();
        assertThat(Correlation.spearman(new double[] {1, NONE, 2}, new double[] {NONE, 1, 2}))
                .isEmpty();
        assertThat(Correlation.pearson(rising, rising).orElseThrow()).isEqualTo(new Correlation(1, 3));
        assertThat(new Correlation(1, 3).t()).isEmpty();
        assertThat(new Correlation(0.5, 2).t()).isEmpty();
    }

    @Test
    void cronbachs_alpha_is_of_covariances() {
        double[] x = {2.1, 3.5, 1.0, 4.2, 4.2, 0.5, 9.9, 3.3};
        double[] y = {1.0, 2.0, 0.5, 2.5, 3.5, 1.0, 2.0, 2.5};
        double[] w = {5, 3, 4, 1, 2, 8, 7, 6};
        assertThat(Correlation.cronbachAlpha(x, y, w).orElseThrow()).isCloseTo(0.08112280087144058, CLOSE);
        assertThat(Correlation.cronbachAlpha(x, x).orElseThrow()).isCloseTo(1, CLOSE);
        assertThat(Correlation.cronbachAlpha(x)).isEmpty();
    }

    @Test
    void a_shape_has_skewness_from_three_and_kurtosis_from_four_values() {
        Shape shape = Shape.of(X);
        assertThat(shape.skewness().orElseThrow()).isCloseTo(1.566688628846386, CLOSE);
        assertThat(shape.kurtosis().orElseThrow()).isCloseTo(3.406836911541631, within(1e-11));
        assertThat(shape.hasOutliers()).isFalse();
        assertThat(Shape.of(new double[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 30}).hasOutliers())
                .isTrue();
        assertThat(Shape.of(new double[] {1, 2, 9}).skewness()).isPresent();
        assertThat(Shape.of(new double[] {1, 2, 9}).kurtosis()).isEmpty();
        assertThat(Shape.of(new double[] {1, 2}).skewness()).isEmpty();
        assertThat(Shape.of(new double[] {2, 2, 2, 2}).skewness()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "INVERTED_CDF, 1, 1, 2, 7, 16, 22",
        "AVERAGED_INVERTED_CDF, 1, 1, 2, 7, 16, 22",
        "CLOSEST_EVEN, 1, 1, 2, 7, 16, 22",
        "INTERPOLATED_CDF, 1, 1, 1.75, 5.5, 14, 22",
        "HAZEN, 1, 1.2, 2.5, 7, 16.6, 22",
        "WEIBULL, 1, 1, 2, 7, 18.4, 22",
        "LINEAR, 1, 1.6, 3, 7, 15, 22",
        "MEDIAN_UNBIASED, 1, 1.0666666666666667, 2.333333333333333, 7, 17.2, 22",
        "NORMAL_UNBIASED, 1, 1.1, 2.375, 7, 17.05, 22"
    })
    void quantiles_of_seven_values(
            QuantileType type, double p0, double p10, double p25, double p50, double p80, double p100) {
        double[] values = {22, 1, 2, NONE, 4, 7, 11, 16};
        double[] found = Stream.of("0", "0.1", "0.25", "0.5", "0.8", "1")
                .mapToDouble(p ->
                        EstimateQuantiles.of(type, values, Rational.parse(p)).orElseThrow())
                .toArray();
        assertThat(found).containsExactly(new double[] {p0, p10, p25, p50, p80, p100}, CLOSE);
    }

    @ParameterizedTest
    @CsvSource({
        "INVERTED_CDF, 1, 2, 2, 4",
        "AVERAGED_INVERTED_CDF, 3/2, 2, 3, 11/2",
        "CLOSEST_EVEN, 1, 2, 2, 4",
        "INTERPOLATED_CDF, 1, 3/2, 2, 4",
        "HAZEN, 3/2, 2, 3, 11/2",
        "WEIBULL, 5/4, 15/8, 3, 25/4",
        "LINEAR, 7/4, 9/4, 3, 19/4",
        "MEDIAN_UNBIASED, 17/12, 47/24, 3, 23/4",
        "NORMAL_UNBIASED, 23/16, 63/32, 3, 91/16"
    })
    void exact_quantiles_of_four_values(QuantileType type, String p25, String p375, String p50, String p75) {
        List<Rational> values = Stream.of(7, 1, 4, 2).map(Rational::of).toList();
        List<Rational> found = Stream.of("0.25", "0.375", "0.5", "0.75")
                .map(p -> type.quantile(values, Rational.parse(p)))
                .toList();
        assertThat(found)
                .isEqualTo(Stream.of(p25, p375, p50, p75)
                        .map(StatisticsTest::fraction)
                        .toList());
    }

    private static Rational fraction(String text) {
        String[] parts = text.split("/", -1);
        return Rational.of(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
    }

    @Test
    void there_is_no_quantile_of_nothing() {
        assertThat(EstimateQuantiles.of(QuantileType.LINEAR, new double[] {NONE}, Rational.ONE))
                .isEmpty();
    }
}
