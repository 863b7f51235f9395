package vn.chiso.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import vn.chiso.core.definition.EditionLibrary;
import vn.chiso.core.definition.IndexFiles;
import vn.chiso.core.verification.CaseResult;
import vn.chiso.core.verification.WorkedCase;
import vn.chiso.core.verification.WorkedCases;

/**
 * The worked cases of an edition as JUnit tests: one for each, failing with what is different and the arithmetic of it.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> worked_cases() {
 *     return WorkedCaseTests.of(name -> getClass().getResourceAsStream(name), "my-2026.yaml", "my-2026.cases.yaml");
 * }
 * }</pre>
 */
public final class WorkedCaseTests {
    private WorkedCaseTests() {}

    /**
     * One test for each case.
     *
     * @throws IllegalArgumentException if there are no cases, which would show nothing
     */
    public static Stream<DynamicTest> of(WorkedCases cases) {
        if (cases.cases().isEmpty()) {
            throw new IllegalArgumentException(
                    "There are no worked cases of " + cases.index().edition().id() + ", so nothing would be tested");
        }
        return cases.cases().stream()
                .map(worked -> DynamicTest.dynamicTest(worked.name(), () -> replay(cases, worked)));
    }

    /**
     * One test for each case of a resource, against the editions of {@code library}.
     *
     * @param open opens a resource by its name, null if there is none; a lambda of the module that has it
     * @param casesFile the name of the resource with the cases
     * @throws IllegalArgumentException if there is no such resource, or no case in it
     * @throws vn.chiso.core.problem.InvalidDataException with every problem of its text
     */
    public static Stream<DynamicTest> of(
            EditionLibrary library, Function<String, @Nullable InputStream> open, String casesFile) {
        return of(WorkedCases.read(casesFile, text(open, casesFile), library));
    }

    /**
     * One test for each case of a resource, against the edition of another.
     *
     * @param open opens a resource by its name, null if there is none; a lambda of the module that has it
     * @param editionFile the name of the resource with the edition
     * @param casesFile the name of the resource with the cases
     * @throws IllegalArgumentException if there is no such resource, or no case in it
     * @throws vn.chiso.core.problem.InvalidDataException with every problem of their texts
     */
    public static Stream<DynamicTest> of(
            Function<String, @Nullable InputStream> open, String editionFile, String casesFile) {
        return of(EditionLibrary.of(IndexFiles.read(editionFile, text(open, editionFile))), open, casesFile);
    }

    private static void replay(WorkedCases cases, WorkedCase worked) {
        CaseResult result = cases.verify(worked);
        if (!result.passed()) {
            throw new AssertionError(result.toString());
        }
    }

    private static String text(Function<String, @Nullable InputStream> open, String name) {
        try (InputStream in = open.apply(name)) {
            if (in == null) {
                throw new IllegalArgumentException("There is no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + name, e);
        }
    }
}
