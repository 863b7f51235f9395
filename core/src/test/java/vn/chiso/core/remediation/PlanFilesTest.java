package vn.chiso.core.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.chiso.core.measure.CriterionCode;
import vn.chiso.core.problem.Problem;
import vn.chiso.core.score.Points;
import vn.chiso.core.score.Rational;

class PlanFilesTest {
    private static final String SMALLEST = """
      chiso: plan/1
      type: Kế hoạch
      title: Kế hoạch thử
      issuer: UBND xã An Bình
      unit: {id: an-binh, name: xã An Bình, kind: xã}
      assessed-period: 2024
      period: 2025
      parties:
        tu-phap: {name: công chức Tư pháp, kind: post}
      indices:
        - index: TEST
          edition: test-2024
          heading: 1. Chỉ số thử
          items:
            - criterion: "1.10"
              heading: {text: 1.10. Số hóa, lines: 10-12}
              actions:
                - code: 1.10-a
                  text: Số hóa 99,5% hồ sơ
                  targets:
                    - {id: q, metric: hồ sơ, metric-key: k, comparison: ge, value: 99.5, unit: "%", printed: "99,5%"}
                  due: 30/06/2025
              responsibility: {basis: explicit, leads: [tu-phap]}
      """;

    private static ImmutableList<String> problems(String text) {
        return PlanFiles.check("p.yaml", text).stream().map(Problem::toString).collect(ImmutableList.toImmutableList());
    }

    @Test
    void the_smallest_plan_is_read_with_exact_numbers() {
        RemediationPlan plan = PlanFiles.read("p.yaml", SMALLEST);
        PlanItem item = plan.index("TEST").item(CriterionCode.of("1.10")).orElseThrow();
        assertThat(item.heading()).isEqualTo(Passage.of("1.10. Số hóa", Lines.parse("10-12")));
        assertThat(item.targets().map(Target::value)).containsExactly(Optional.of(Rational.of(199, 2)));
        assertThat(item.actions().get(0).due()).contains(LocalDate.of(2025, 6, 30));
        assertThat(plan.preamble()).isEmpty();
        assertThat(plan.purposes()).isEqualTo(Chapter.none());
    }

    @Test
    void what_a_document_is_in_force_for_and_an_action_is_to_win_back_is_read_and_written() {
        String text = SMALLEST.replace("due: 30/06/2025", "planned-gain: 1.25").replace("indices:", """
                        documents:
                          nd: {role: legal-requirement, in-force-from: 2020-01-01, in-force-to: 2024-06-30, replaced-by: moi, document: {type: Nghị định}}
                          moi: {role: legal-requirement, document: {type: Nghị định}}
                        indices:""");
        RemediationPlan plan = PlanFiles.read("p.yaml", text);
        CitedDocument document = plan.documents().get(0);
        assertThat(document.inForceFrom()).contains(LocalDate.of(2020, 1, 1));
        assertThat(document.inForceTo()).contains(LocalDate.of(2024, 6, 30));
        assertThat(document.replacedBy()).contains("moi");
        assertThat(plan.actions().findFirst().orElseThrow().plannedGain()).contains(Points.parse("1.25"));
        assertThat(PlanFiles.read("p.yaml", PlanFiles.write(plan))).isEqualTo(plan);
        assertThat(problems(text.replace("replaced-by: moi", "replaced-by: khac")))
                .containsExactly(
                        "p.yaml:11:98 (document nd, replaced-by): expected another document among the plan's [nd, moi],"
                                + " but got khac. List it, or correct the name.");
        assertThat(problems(text.replace("2024-06-30", "2019-06-30")))
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .contains("in force from one day to a later one")
                        .contains("2020-01-01 to 2019-06-30"));
    }

    @Test
    void a_small_and_the_real_plan_read_back_equal() {
        RemediationPlan small = PlanFiles.read("p.yaml", SMALLEST);
        assertThat(PlanFiles.read("p.yaml", PlanFiles.write(small))).isEqualTo(small);
        RemediationPlan real = NhuQuynh.plan();
        assertThat(PlanFiles.read("p.yaml", PlanFiles.write(real))).isEqualTo(real);
    }

    @Test
    void the_real_plan_is_kept_in_the_form_in_which_it_is_written() {
        String file = NhuQuynh.resource(NhuQuynh.PLAN_FILE);
        String withoutComments = file.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        assertThat(PlanFiles.write(NhuQuynh.plan())).isEqualTo(withoutComments);
    }

    @Test
    void json_is_read_too() {
        String json = """
        {"chiso": "plan/1", "type": "Kế hoạch", "title": "T", "issuer": "UBND", "assessed-period": "2024",
         "unit": {"id": "u", "name": "xã U", "kind": "xã"}, "period": "2025", "indices": []}
        """;
        assertThat(PlanFiles.read("p.json", json).indices()).isEmpty();
    }

    @Test
    void every_problem_is_reported_with_its_line_and_column() {
        String spoilt = SMALLEST.replace("chiso: plan/1", "chiso: plan/2")
                .replace("kind: post}", "kind: chief}")
                .replace("value: 99.5", "value: '99,5'")
                .replace("lines: 10-12", "lines: 12-10")
                .replace("due: 30/06/2025", "due: 31/06/2025")
                .replace("heading: 1. Chỉ số thử", "headline: 1. Chỉ số thử");
        assertThat(problems(spoilt))
                .containsExactly(
                        "p.yaml:1:8 (chiso): expected one of plan/1, but got 'plan/2'. Choose one of them.",
                        "p.yaml:9:44 (parties.tu-phap.kind): expected one of unit, post, group, superior, but got 'chief'."
                                + " Choose one of them.",
                        "p.yaml:11:5 (indices[0]): expected the key 'heading', but got a mapping with index, edition, headline, items."
                                + " Add 'heading'.",
                        "p.yaml:16:46 (indices[0].items[0].heading.lines): expected lines such as 114 or 118-122, but got '12-10'."
                                + " Lines run from a first, at least 1, to a last that is not before it, but were 12 to 10.",
                        "p.yaml:21:78 (indices[0].items[0].actions[0].targets[0].value): expected a number such as 100 or 0.5, with a"
                                + " decimal dot, but got '99,5'. A number must look like 3, 0.75 or -1.5 (with a decimal dot), but was"
                                + " '99,5'.",
                        "p.yaml:22:18 (indices[0].items[0].actions[0].due): expected a date such as 2024-11-04 or 04/11/2024, but got"
                                + " '31/06/2025'. There is no such date as '31/06/2025'.",
                        "p.yaml:13:15 (indices[0].headline): expected only the keys index, edition, heading, publication, result, goal,"
                                + " items, but got headline. Remove it, or correct its spelling.");
    }

    @Test
    void a_name_that_leads_nowhere_is_reported_where_it_stands() {
        assertThat(problems(SMALLEST.replace("leads: [tu-phap]", "leads: [tu-phap, van-phong, tu-phap]")))
                .containsExactly("p.yaml:23:71 (indices[0].items[0].responsibility.leads[2]): expected each name once,"
                        + " but got 'tu-phap'. Remove one of the two.");
        assertThat(problems(SMALLEST.replace("leads: [tu-phap]", "leads: [van-phong]")))
                .containsExactly(
                        "p.yaml:23:25 (index TEST, criterion 1.10, responsibility): expected a party among the plan's parties [tu-phap],"
                                + " but got van-phong. List it, or correct the name.");
        assertThat(problems(SMALLEST.replace("due: 30/06/2025", "legal-basis: [nd]")))
                .containsExactly(
                        "p.yaml:18:13 (index TEST, criterion 1.10, action 1.10-a): expected a document among the plan's documents [],"
                                + " but got nd. List it, or correct the name.");
    }

    @Test
    void what_contradicts_itself_is_reported_where_it_stands() {
        assertThat(problems(SMALLEST.replace("{basis: explicit, leads: [tu-phap]}", "{basis: none, leads: [tu-phap]}")))
                .containsExactly(
                        "p.yaml:23:25 (indices[0].items[0].responsibility): expected a consistent responsibility, but got a"
                                + " mapping with basis, leads. A responsibility of basis NONE has no lead and any other has one, but was NONE"
                                + " with leads [tu-phap].");
    }

    @Test
    void a_plan_that_says_nothing_is_asked_for_everything_it_needs() {
        assertThat(problems("chiso: plan/1\n"))
                .extracting(problem -> problem.replaceAll("^.*the key '([^']+)'.*$", "$1"))
                .containsExactly("type", "title", "issuer", "unit", "assessed-period", "period", "indices");
    }
}
