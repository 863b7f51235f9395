package vn.chiso.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chiso.core.evaluation.Scorecard;
import vn.chiso.core.score.Points;

/** The Java in the documents compiles against what is there, and the first of it does what its comments say. */
class DocumentedCodeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String IMPORTS = Stream.of(
                    "vn.chiso.cchc",
                    "vn.chiso.core.assessment",
                    "vn.chiso.core.evaluation",
                    "vn.chiso.core.gap",
                    "vn.chiso.core.index",
                    "vn.chiso.core.measure",
                    "vn.chiso.core.unit",
                    "vn.chiso.papi.provincial",
                    "vn.chiso.testkit",
                    "org.junit.jupiter.api",
                    "java.util.stream")
            .map(name -> "import " + name + ".*;\n")
            .collect(Collectors.joining());

    /** The statements of a block, with what stands around them in a reader's own class. */
    private static final String CLASS = IMPORTS + """
            import static vn.chiso.testkit.ChisoAssertions.assertThat;

            public class Documented implements java.util.function.Supplier<Object> {
                Scorecard scorecard;
                String text;
            %s
                public Object get() {
            %s
                    return scorecard;
                }
            }
            """;

    @TempDir
    Path classes;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/papi.md"})
    void java_in_documents_compiles(String document) throws IOException {
        List<String> blocks = blocks(document);
        assertThat(blocks).isNotEmpty();
        assertThat(blocks).allSatisfy(this::compile);
    }

    @Test
    void the_first_example_of_the_readme_scores_a_hundred() throws IOException, ReflectiveOperationException {
        compile(blocks("README.md").get(0));
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            Object documented =
                    loader.loadClass("Documented").getDeclaredConstructor().newInstance();
            Scorecard scorecard = (Scorecard) ((java.util.function.Supplier<?>) documented).get();
            assertThat(scorecard.total().points()).contains(Points.of(100)); // as its comment says
        }
    }

    private static List<String> blocks(String document) throws IOException {
        Matcher block = BLOCK.matcher(Files.readString(Path.of("..", document)));
        return block.results().map(found -> found.group(1)).toList();
    }

    private void compile(String block) {
        boolean hasMember = block.startsWith("@");
        int end = hasMember ? block.indexOf("\n\n") : 0;
        String source = CLASS.formatted(block.substring(0, end), block.substring(end));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(source)))
                .call();
        assertThat(compiled).as(() -> messages + source).isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Documented.java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
