package vn.chiso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.verification.WorkedCases;

class WorkedCaseTestsTest {
    private static InputStream open(String name) {
        return WorkedCaseTestsTest.class.getResourceAsStream(name);
    }

    /** As users do. */
    @TestFactory
    Stream<DynamicTest> the_worked_cases() {
        return WorkedCaseTests.of(name -> getClass().getResourceAsStream(name), "small.yaml", "small.cases.yaml");
    }

    private static final EditionLibrary LIBRARY = EditionLibrary.of(TestEditions.index("small-2026")
            .base(Leaves.leaf("1", "2", vn.chiso.core.rule.Proportional.ofShare()))
            .build());

    private static final String CASES = """
      chiso: cases/1
      edition: small-2026
      unit: {id: an-binh, name: xã An Bình, kind: xã}
      cases:
        - case: hai phần ba
          measurements: {"1": {share: 2/4}}
          expect: {total: 1}
        - case: tính sai
          measurements: {"1": {share: 1/4}}
          expect: {points: {"1": 0.6}}
        - case: không có gì
          measurements: {"1": {share: 0/0}}
          expect: {total: 1}
      """;

    @Test
    void each_case_is_a_test_that_fails_with_the_arithmetic() {
        List<DynamicTest> tests = WorkedCaseTests.of(WorkedCases.read("cases.yaml", CASES, LIBRARY))
                .toList();
        assertThat(tests)
                .extracting(DynamicTest::getDisplayName)
                .containsExactly("hai phần ba", "tính sai", "không có gì");
        assertThatCode(() -> tests.get(0).getExecutable().execute()).doesNotThrowAnyException();
        assertThatThrownBy(() -> tests.get(1).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                  FAILS tính sai
                      criterion 1: expected 0.6, but got 0.5 (proportional)
                        read share = 1/4
                        MEASURED share = 0.25
                        EXACT = 0.5""");
        assertThatThrownBy(() -> tests.get(2).getExecutable().execute())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("criterion 1, share")
                .hasMessageContaining("at least one case to take a share of");
    }

    @Test
    void what_is_not_there_is_no_test() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkedCaseTests.of(WorkedCaseTestsTest::open, "none.yaml", "small.cases.yaml"))
                .withMessage("There is no resource none.yaml");
        String none = CASES.substring(0, CASES.indexOf("cases:\n")) + "cases: []\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkedCaseTests.of(WorkedCases.read("cases.yaml", none, LIBRARY)))
                .withMessageContaining("no worked cases of small-2026");
    }
}
