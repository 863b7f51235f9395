package vn.chiso.country;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chiso.core.assessment.Assessment;
import vn.chiso.core.batch.BatchColumns;
import vn.chiso.core.batch.BatchInputs;
import vn.chiso.core.definition.ContentHash;
import vn.chiso.core.index.Criterion;
import vn.chiso.core.index.Index;
import vn.chiso.core.measure.Measurement;
import vn.chiso.core.rule.InputSpec;
import vn.chiso.core.unit.Unit;

/**
 * What communes measured for every leaf of an edition in its year.
 *
 * @param index the edition
 * @param units the communes
 * @param leaves the leaves in official order
 */
public record Answers(Index index, ImmutableList<Unit> units, ImmutableList<LeafAnswers> leaves) {
    private static final int NOT_APPLICABLE_PERCENT = 5;

    static Answers draw(Index index, ImmutableList<Unit> all, int from, int to) {
        int year = index.edition().period().year();
        ImmutableList<Criterion> leaves = index.leaves().collect(ImmutableList.toImmutableList());
        return new Answers(
                index,
                all.subList(from, to),
                IntStream.range(0, leaves.size())
                        .mapToObj(number -> draw(leaves.get(number), new Draw(year, number), all, from, to))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static LeafAnswers draw(Criterion leaf, Draw draw, List<Unit> all, int from, int to) {
        ImmutableList<InputSpec> inputs = leaf.rule().orElseThrow().inputs();
        long[][] columns = new long[inputs.stream().mapToInt(LeafAnswers::width).sum()][to - from];
        boolean[] applies = new boolean[to - from];
        for (int i = 0; i < applies.length; i++) {
            long province = Country.province(all.get(from + i)).hashCode();
            applies[i] = draw.number(from + i, 0, 100) >= NOT_APPLICABLE_PERCENT;
            long quality = draw.quality(province, from + i);
            int column = 0;
            for (InputSpec input : inputs) {
                switch (input.type()) {
                    case RATIO -> {
                        long whole = 20 + draw.number(from + i, 2, 2_000);
                        columns[column + 1][i] = whole;
                        columns[column][i] = whole * quality / 100;
                    }
                    case COUNT -> columns[column][i] = draw.number(from + i, 2, 13);
                    case FLAG -> columns[column][i] = draw.number(from + i, 2, 100) < quality ? 1 : 0;
                    case NUMBER -> columns[column][i] = (100 + 4 * quality) * 10_000;
                    case DATE -> // handed in, then issued: the better a unit, the sooner
                        columns[column][i] =
                                column == 0 ? draw.day(from + i, 10, 70 - quality / 2) : draw.day(from + i, 0, 20);
                    default ->
                        throw new IllegalStateException("The made-up edition has no input of type " + input.type());
                }
                column += LeafAnswers.width(input);
            }
        }
        return new LeafAnswers(leaf, columns, applies);
    }

    /** In columns, to be scored all at once. */
    public BatchInputs batch() {
        BatchColumns batch = BatchColumns.of(index, units);
        leaves.forEach(answers -> put(batch, answers));
        return batch.build();
    }

    private static void put(BatchColumns batch, LeafAnswers answers) {
        String code = answers.leaf().code().text();
        int column = 0;
        for (InputSpec input : answers.leaf().rule().orElseThrow().inputs()) {
            long[] numbers = answers.column(column);
            switch (input.type()) {
                case RATIO -> batch.shares(code, input.name(), numbers, answers.column(column + 1));
                case COUNT -> batch.counts(code, input.name(), numbers);
                case NUMBER -> batch.numbers(code, input.name(), numbers);
                case DATE -> batch.days(code, input.name(), numbers);
                case FLAG -> batch.flags(code, input.name(), flags(numbers));
                default -> throw new IllegalStateException("The made-up edition has no input of type " + input.type());
            }
            column += LeafAnswers.width(input);
        }
        Measurement without = Measurement.notApplicable(LeafAnswers.GROUND);
        for (int unit = 0; unit < answers.applies().length; unit++) {
            if (!answers.applies()[unit]) {
                batch.state(code, unit, without);
            }
        }
    }

    private static boolean[] flags(long[] numbers) {
        boolean[] flags = new boolean[numbers.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = numbers[i] == 1;
        }
        return flags;
    }

    /** One by one, to be scored with explanations. */
    public ImmutableList<Assessment> assessments() {
        String hash = ContentHash.of(index);
        return IntStream.range(0, units.size())
                .mapToObj(unit -> assessment(unit, hash))
                .collect(ImmutableList.toImmutableList());
    }

    private Assessment assessment(int unit, String hash) {
        Assessment.Builder assessment = Assessment.builder();
        assessment
                .unit(units.get(unit))
                .period(index.edition().period())
                .edition(index.edition().id())
                .contentHash(hash);
        leaves.forEach(leaf -> assessment.putMeasurement(leaf.leaf().code(), leaf.measurement(unit)));
        return assessment.build();
    }
}
