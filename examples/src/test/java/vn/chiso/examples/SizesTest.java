package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.chiso.core.forecast.Forecast;
import vn.chiso.core.forecast.Simulation;
import vn.chiso.core.planning.Objective;
import vn.chiso.core.planning.PlanSolver;
import vn.chiso.core.planning.Solution;

class SizesTest {
    @Test
    void every_size_is_printed_with_its_time_and_choosing_is_optimal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Sizes(new PrintStream(out, true, StandardCharsets.UTF_8), 1, 0).print();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("14 tiêu chí, 4 điều kiện dùng chung: OPTIMAL: \\d+,\\d{3}; \\d+,\\d{3}\n")
                .containsPattern("90 tiêu chí, 8 điều kiện dùng chung: OPTIMAL: \\d+,\\d{3}; \\d+,\\d{3}\n")
                .containsPattern("exact\\): 90 tiêu chí: \\d+,\\d{3}; \\d+,\\d{3}\n")
                .containsPattern("simulated\\): 100000 lượt: \\d+,\\d{3}; \\d+,\\d{3}\n");
    }

    @Test
    void the_cases_are_no_trifles() {
        Solution best = PlanSolver.exact().best(Sizes.planning(14, 4), Objective.of(Objective.Valuation.LIKELY));
        assertThat(best.plan().orElseThrow().options()).hasSizeGreaterThan(10);
        assertThat(Forecast.of(Sizes.yearEnd(90), new Simulation(1, 1)).total().probabilities())
                .hasSizeGreaterThan(1000);
    }
}
