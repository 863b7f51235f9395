package vn.chiso.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The arrows between core's packages, as docs/adr/0003 lists them, and what core must never use. */
@AnalyzeClasses(packages = "vn.chiso.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /** Each may use those before it. */
    private static final List<String> LAYERS = List.of(
            "score",
            "problem",
            "source",
            "measure",
            "unit",
            "expression",
            "rule",
            "index",
            "definition",
            "assessment",
            "evaluation",
            "verification",
            "batch",
            "ranking",
            "gap",
            "benchmark",
            "survey",
            "composite",
            "forecast",
            "remediation",
            "planning",
            "progress",
            "access",
            "evidence",
            "campaign");

    /** Where probabilities and estimates are, which are no scores. */
    private static final String ESTIMATES = "vn.chiso.core.(survey|composite|forecast)..";

    @ArchTest
    static void arrows_point_one_way(JavaClasses classes) {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : LAYERS) {
            layers = layers.optionalLayer(layer).definedBy("vn.chiso.core." + layer + "..");
        }
        for (int i = 0; i < LAYERS.size(); i++) {
            String[] later = LAYERS.subList(i + 1, LAYERS.size()).toArray(String[]::new);
            layers = later.length == 0
                    ? layers.whereLayer(LAYERS.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(LAYERS.get(i)).mayOnlyBeAccessedByLayers(later);
        }
        layers.check(classes);
    }

    @ArchTest
    static void every_package_is_in_the_list(JavaClasses classes) {
        TreeSet<String> packages = classes.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.substring("vn.chiso.core.".length()))
                .filter(name -> !name.startsWith("internal"))
                .map(name -> name.split("\\.", 2)[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(LAYERS).containsAll(packages);
    }

    @ArchTest
    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("vn.chiso.core.(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_BINARY_FRACTIONS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(ESTIMATES)
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);

    @ArchTest
    static final ArchRule NO_BINARY_RESULTS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage(ESTIMATES)
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .orShould()
            .haveRawParameterTypes(double.class);

    @ArchTest
    static final ArchRule NO_HIDDEN_WORLD = noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, System.Logger.class, java.io.PrintStream.class)
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(Math.class, "random");
}
