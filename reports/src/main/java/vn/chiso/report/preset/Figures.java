package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import vn.chiso.core.evaluation.Score;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.gap.GapAnalysis;
import vn.chiso.core.gap.GapRow;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;
import vn.chiso.report.model.Figure;
import vn.chiso.report.model.Figure.Kind;
import vn.chiso.report.model.Figure.Series;
import vn.chiso.report.words.Words;

/** Pictures of a scorecard. */
public final class Figures {
    private static final Rational HUNDRED = Rational.of(100);

    private Figures() {}

    /** A bar of lost points for each top criterion that was scored, the longest first. */
    public static Figure lost(Scorecard scorecard, Words words) {
        ImmutableList<GapRow<Score>> rows = GapAnalysis.of(scorecard).byField().rows();
        return new Figure(
                "lost",
                words.text("figure.lost", scorecard.index().code(), scorecard.period()),
                Kind.BARS,
                words.text("figure.points"),
                all(rows, row -> row.key().id() + " " + words.name(row.key().name())),
                ImmutableList.of(new Series(
                        words.text("column.lost"),
                        all(rows, row -> Optional.of(row.lost().value())))));
    }

    /** The attainment of each top criterion in per cent; nothing where it was not scored. */
    public static Figure attainment(Scorecard scorecard, Words words) {
        ImmutableList<Score> fields = scorecard.parts().stream()
                .flatMap(part -> part.components().stream())
                .collect(ImmutableList.toImmutableList());
        return new Figure(
                "attainment",
                words.text("figure.attainment", scorecard.index().code(), scorecard.period()),
                Kind.RADAR,
                words.text("figure.percent"),
                all(fields, field -> field.id() + " " + words.name(field.name())),
                ImmutableList.of(new Series(scorecard.unit().name(), all(fields, Figures::percent))));
    }

    private static Optional<Rational> percent(Score score) {
        Points max = score.assessedMax();
        return score.points().filter(points -> max.signum() > 0).map(points -> points.shareOf(max)
                .times(HUNDRED));
    }

    private static <S, T> ImmutableList<T> all(ImmutableList<S> from, Function<S, T> what) {
        return from.stream().map(what).collect(ImmutableList.toImmutableList());
    }
}
