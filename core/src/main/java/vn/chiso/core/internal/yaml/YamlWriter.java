package vn.chiso.core.internal.yaml;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.serializer.Serializer;

/** Writes maps, lists and texts as YAML that {@link YamlReader} reads back. Equal values give equal text, lines end with {@code \n}. */
public final class YamlWriter {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setWidth(120)
            .setIndent(2)
            .setIndicatorIndent(2)
            .setIndentWithIndicator(true)
            .setSplitLines(true)
            .setBestLineBreak("\n")
            .build();
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d*)");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d*)\\.\\d+");

    private YamlWriter() {}

    /**
     * A number, which is written without quotes.
     *
     * @param text a decimal or a fraction
     */
    public record Plain(String text) {}

    /**
     * The YAML text of nested maps with text keys, iterables, {@link Plain} numbers, booleans and texts.
     *
     * @throws IllegalArgumentException if there is anything else in it
     */
    public static String write(Object value) {
        TextWriter text = new TextWriter();
        Serializer serializer = new Serializer(SETTINGS, new Emitter(SETTINGS, text));
        serializer.emitStreamStart();
        serializer.serializeDocument(node(value));
        serializer.emitStreamEnd();
        return text.toString();
    }

    private static final class TextWriter extends StringWriter implements StreamDataWriter {}

    private static Node node(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<NodeTuple> tuples = new ArrayList<>();
            map.forEach((key, item) -> tuples.add(new NodeTuple(text(key.toString()), node(item))));
            return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof Iterable<?> items) {
            List<Node> nodes = new ArrayList<>();
            items.forEach(item -> nodes.add(node(item)));
            boolean flat = nodes.stream().allMatch(ScalarNode.class::isInstance);
            return new SequenceNode(Tag.SEQ, nodes, flat ? FlowStyle.FLOW : FlowStyle.BLOCK);
        }
        if (value instanceof Plain number) {
            return new ScalarNode(numberTag(number.text()), number.text(), ScalarStyle.PLAIN);
        }
        if (value instanceof Boolean flag) {
            return new ScalarNode(Tag.BOOL, flag.toString(), ScalarStyle.PLAIN);
        }
        if (value instanceof String text) {
            return text(text);
        }
        throw new IllegalArgumentException("Cannot write a " + value.getClass().getName() + " as YAML");
    }

    private static Tag numberTag(String number) {
        if (WHOLE.matcher(number).matches()) {
            return Tag.INT;
        }
        return DECIMAL.matcher(number).matches() ? Tag.FLOAT : Tag.STR;
    }

    private static Node text(String text) {
        return new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
    }
}
