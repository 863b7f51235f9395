package vn.chiso.core.benchmark;

import static vn.chiso.core.TestIndex.base;
import static vn.chiso.core.TestIndex.index;
import static vn.chiso.core.TestIndex.leaf;

import com.google.common.collect.Streams;
import java.util.List;
import java.util.stream.Stream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.evaluation.IndexEvaluator;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.score.Points;
import vn.chiso.core.unit.Unit;

/** Results of several communes under one edition, from as few words as possible. */
final class Communes {
    private Communes() {}

    /** Leaves c1, c2 ... of these maxima. */
    static Index edition(String... maxima) {
        Criterion[] leaves = Streams.mapWithIndex(Stream.of(maxima), (max, i) -> leaf("c" + (i + 1), max))
                .toArray(Criterion[]::new);
        String max = Points.sum(Stream.of(maxima).map(Points::parse).toList()).toString();
        return index(max, base(max, leaves));
    }

    /** The points of c1, c2 ...; {@code -} where nobody assessed it. */
    static Scorecard scored(Index index, String unit, String... points) {
        return scored(
                index,
                unit,
                Stream.of(points)
                        .map(text ->
                                text.equals("-") ? Measurement.notAssessed() : Measurement.awarded(Points.parse(text)))
                        .toList());
    }

    static Scorecard scored(Index index, String unit, List<Measurement> measurements) {
        IndexEvaluator evaluator = IndexEvaluator.of(index);
        Assessment.Builder assessment = Assessment.builder();
        assessment
                .unit(new Unit(unit, "xã " + unit, "xã"))
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(evaluator.contentHash());
        Streams.forEachPair(
                index.leaves(),
                measurements.stream(),
                (leaf, measurement) -> assessment.putMeasurement(leaf.code(), measurement));
        return evaluator.evaluate(assessment.build());
    }

    /** One leaf out of 100. */
    static Scorecard total(String unit, String points) {
        return scored(edition("100"), unit, points);
    }
}
