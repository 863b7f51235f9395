package vn.chiso.core.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The means of many questions in many groups, as {@link SurveyEstimator#means} makes them. Answers are read once and summed up by sampling
 * unit; variances and replicates are then made of these sums.
 */
public final class MeansTable {
    private final SurveyDesign design;
    private final ImmutableList<Answers> questions;
    private final ImmutableMap<String, Integer> positions;
    private final Factor by;
    private final Cells cells;
    private final Tallied[][] tallied; // by group and question
    private final Estimate[][] estimates;

    private MeansTable(SurveyDesign design, ImmutableList<Answers> questions, Factor by, Cells cells) {
        ImmutableMap.Builder<String, Integer> names = ImmutableMap.builder();
        for (int i = 0; i < questions.size(); i++) {
            names.put(questions.get(i).name(), i);
        }
        this.design = design;
        this.questions = questions;
        this.positions = names.buildOrThrow();
        this.by = by;
        this.cells = cells;
        this.tallied = new Tallied[by.levels().size()][questions.size()];
        this.estimates = new Estimate[by.levels().size()][questions.size()];
    }

    /** Questions with names of their own. */
    static MeansTable of(SurveyDesign design, List<Answers> questions, Factor by, Executor executor) {
        questions.forEach(answers -> SurveyEstimator.requireRows(design, answers));
        if (by.size() != design.size()) {
            throw new IllegalArgumentException(
                    by + " has " + by.size() + " rows, but the design is of " + design.size());
        }
        Cells cells = Cells.of(design, by.levels().size(), by::code);
        MeansTable table = new MeansTable(design, ImmutableList.copyOf(questions), by, cells);
        Parallel.forEach(questions.size(), executor, table::fill);
        return table;
    }

    private void fill(int question) {
        Tally tally = new Tally(design, cells);
        Answers answers = questions.get(question);
        for (int group = 0; group < tallied.length; group++) {
            String name = answers + " (" + by + "=" + by.levels().get(group) + ")";
            tallied[group][question] = tally.mean(name, group, answers.numbers());
            estimates[group][question] = tallied[group][question].estimate(design);
        }
    }

    /** In their order. */
    public ImmutableList<String> groups() {
        return by.levels();
    }

    /** The names of the questions, in their order. */
    public ImmutableList<String> questions() {
        return positions.keySet().asList();
    }

    /**
     * The mean of a question in a group, or that there is none.
     *
     * @throws IllegalArgumentException if there is no such group or question
     */
    public Estimate estimate(String group, String question) {
        return estimates[group(group)][question(question)];
    }

    /**
     * All means in all replicates.
     *
     * @throws IllegalArgumentException if the weights are of another design, or whole weights of respondents; these are for {@link
     *     SurveyEstimator#replicates}
     */
    public ReplicateTable replicates(ReplicateWeights weights, Executor executor) {
        weights.requireOf(design);
        if (weights.carrier() != design) {
            throw new IllegalArgumentException("A table is replicated by multipliers of sampling units");
        }
        return ReplicateTable.of(this, weights, executor);
    }

    int group(String name) {
        int at = by.levels().indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no group " + name + ", only " + by.levels());
        }
        return at;
    }

    int question(String name) {
        Integer at = positions.get(name);
        if (at == null) {
            throw new IllegalArgumentException("There is no question " + name + ", only " + positions.keySet());
        }
        return at;
    }

    Tallied tallied(int group, int question) {
        return tallied[group][question];
    }

    /** The sampling units with respondents in a group, ascending. */
    int[] psus(int group) {
        return java.util.Arrays.copyOfRange(cells.psu(), cells.firstCell()[group], cells.firstCell()[group + 1]);
    }
}
