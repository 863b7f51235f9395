package vn.chiso.report.preset;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chiso.core.score.Rational;
import vn.chiso.core.survey.Estimate;
import vn.chiso.core.survey.Estimated;
import vn.chiso.core.survey.Interval;
import vn.chiso.core.survey.MeansTable;
import vn.chiso.core.survey.NoEstimate;
import vn.chiso.report.model.Cell;
import vn.chiso.report.model.Cell.Reason;
import vn.chiso.report.model.Table;
import vn.chiso.report.model.TableDraft;
import vn.chiso.report.words.Words;

/**
 * What a survey says, with how sure it is: estimate, standard error, interval, respondents, and a mark on what is not to be relied on. What the
 * sample does not say is no zero.
 *
 * <pre>{@code
 * Reliability rule = new Reliability(30, Rational.of(3, 10), 8);
 * SurveyTables.means("Mức độ hài lòng", SurveyTables.entries(means), 0.95, rule, words).table();
 * }</pre>
 */
public final class SurveyTables {
    /** What a binary estimate is good for; what follows is noise. */
    private static final MathContext SIGNIFICANT = new MathContext(12);

    private SurveyTables() {}

    /**
     * One estimate.
     *
     * @param group whom it is of, such as a province
     * @param question what it is of
     * @param estimate what the sample says
     */
    public record Entry(String group, String question, Estimate estimate) {}

    /**
     * What an estimate needs to be relied on. No text fixes it for these surveys, so whoever publishes says it.
     *
     * @param fewestAnswers how many respondents at least; not asked of functions of several estimates
     * @param greatestVariation the greatest coefficient of variation, such as 3/10
     * @param fewestDegreesOfFreedom the sampling units less their strata, at least
     */
    public record Reliability(int fewestAnswers, Rational greatestVariation, int fewestDegreesOfFreedom) {
        public Reliability {
            if (fewestAnswers < 0 || greatestVariation.signum() <= 0 || fewestDegreesOfFreedom < 0) {
                throw new IllegalArgumentException(
                        "A rule of reliability needs counts of 0 or more and a variation above 0, but was "
                                + fewestAnswers + ", " + greatestVariation + ", " + fewestDegreesOfFreedom);
            }
        }

        /** Everything that an estimate lacks, in words; empty if it can be relied on. */
        ImmutableList<String> lacks(Estimated estimate, Words words) {
            Stream<String> answers = estimate
                    .sample()
                    .filter(sample -> sample.n() < fewestAnswers)
                    .map(sample -> words.text("reliability.answers", sample.n(), fewestAnswers))
                    .stream();
            OptionalDouble variation = estimate.coefficientOfVariation();
            Stream<String> varies = variation.isEmpty()
                    ? Stream.of(words.text("reliability.unknown"))
                    : Stream.of(decimal(variation.getAsDouble()))
                            .filter(known -> known.compareTo(greatestVariation) > 0)
                            .map(known -> words.text(
                                    "reliability.variation", words.share(known, 1), words.share(greatestVariation, 1)));
            Stream<String> freedom = Stream.of(estimate.degreesOfFreedom())
                    .filter(known -> known < fewestDegreesOfFreedom)
                    .map(known -> words.text("reliability.freedom", known, fewestDegreesOfFreedom));
            return Stream.of(answers, varies, freedom).flatMap(each -> each).collect(ImmutableList.toImmutableList());
        }
    }

    /** Every mean of a table, question by question. */
    public static ImmutableList<Entry> entries(MeansTable means) {
        return means.questions().stream()
                .flatMap(question -> means.groups().stream()
                        .map(group -> new Entry(group, question, means.estimate(group, question))))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Numbers on any scale, with intervals by Student's t.
     *
     * @param level of the intervals, such as 0.95
     */
    public static TableDraft<Entry> means(
            String title, List<Entry> estimates, double level, Reliability reliability, Words words) {
        return draft(
                title,
                estimates,
                new Scale(
                        Table.Type.NUMBER,
                        value -> new Cell.Quantity(decimal(value), 2),
                        estimated -> estimated.interval(level)),
                level,
                reliability,
                words);
    }

    /**
     * Proportions, shown in per cent, with intervals on the logit scale, which never leave 0 to 100.
     *
     * @param level of the intervals, such as 0.95
     */
    public static TableDraft<Entry> proportions(
            String title, List<Entry> estimates, double level, Reliability reliability, Words words) {
        return draft(
                title,
                estimates,
                new Scale(
                        Table.Type.SHARE,
                        value -> new Cell.Share(decimal(value), 1),
                        estimated -> estimated.logitInterval(level)),
                level,
                reliability,
                words);
    }

    private record Scale(
            Table.Type type, Function<Double, Cell> cell, Function<Estimated, Optional<Interval>> interval) {
        Cell of(Optional<Double> value) {
            return value.map(cell).orElse(Cell.absent(Reason.UNKNOWN));
        }
    }

    private static TableDraft<Entry> draft(
            String title, List<Entry> estimates, Scale scale, double level, Reliability reliability, Words words) {
        Optional<String> interval = Optional.of(words.text("group.interval", words.share(decimal(level), 0)));
        TableDraft<Entry> draft = TableDraft.ofBody("survey", title, estimates)
                .column("group", words.text("column.group"), Table.Type.CHOICE, entry -> Cell.text(entry.group()))
                .column(
                        "question",
                        words.text("column.question"),
                        Table.Type.CHOICE,
                        entry -> Cell.text(entry.question()))
                .column(
                        "estimate",
                        words.text("column.estimate"),
                        scale.type(),
                        entry -> marked(entry, scale.of(estimated(entry).map(Estimated::value)), reliability, words))
                .column(
                        "standard-error",
                        words.text("column.standard-error"),
                        scale.type(),
                        entry -> scale.of(estimated(entry).flatMap(known -> boxed(known.standardError()))))
                .column(
                        column("low", scale.type(), interval, words),
                        entry -> scale.of(
                                estimated(entry).flatMap(scale.interval()).map(Interval::low)))
                .column(
                        column("high", scale.type(), interval, words),
                        entry -> scale.of(
                                estimated(entry).flatMap(scale.interval()).map(Interval::high)))
                .column("answers", words.text("column.answers"), Table.Type.NUMBER, SurveyTables::answers)
                .column("note", words.text("column.note"), Table.Type.TEXT, entry -> why(entry, reliability, words));
        return draft.note(words.text("note.unreliable"));
    }

    private static Table.Column column(String id, Table.Type type, Optional<String> group, Words words) {
        return new Table.Column(id, words.text("column." + id), type, group, 1);
    }

    private static Optional<Estimated> estimated(Entry entry) {
        return entry.estimate().estimated();
    }

    private static Cell marked(Entry entry, Cell value, Reliability reliability, Words words) {
        boolean relied = estimated(entry)
                .map(known -> reliability.lacks(known, words).isEmpty())
                .orElse(true);
        return relied ? value : new Cell.Noted(value, 1);
    }

    /** Nobody answered is a number; how many answered a function of several questions is none. */
    private static Cell answers(Entry entry) {
        if (entry.estimate() instanceof NoEstimate none && none.reason() == NoEstimate.Reason.NO_ANSWERS) {
            return Cell.count(0);
        }
        return estimated(entry)
                .flatMap(Estimated::sample)
                .map(sample -> Cell.count(sample.n()))
                .orElse(Cell.absent(Reason.NONE));
    }

    private static Cell why(Entry entry, Reliability reliability, Words words) {
        String text = entry.estimate() instanceof NoEstimate none
                ? words.of("no-estimate", none.reason())
                : reliability.lacks(entry.estimate().orElseThrow(), words).stream()
                        .collect(Collectors.joining("; "));
        return text.isEmpty() ? Cell.absent(Reason.NONE) : Cell.text(text);
    }

    private static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }

    private static Rational decimal(double number) {
        return Rational.of(new BigDecimal(number).round(SIGNIFICANT));
    }
}
