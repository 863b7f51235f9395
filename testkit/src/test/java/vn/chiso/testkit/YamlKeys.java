package vn.chiso.testkit;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.emitter.Emitter;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.serializer.Serializer;

/** The keys of a YAML text in another order. */
final class YamlKeys {
    /** Mappings whose order is content: the official order of documents, inputs and options. */
    private static final Set<String> ORDERED = Set.of("documents", "inputs", "options");

    private static final DumpSettings SETTINGS = DumpSettings.builder().build();

    private YamlKeys() {}

    static String shuffled(String yaml, Random random) {
        Node root =
                new Compose(LoadSettings.builder().build()).composeString(yaml).orElseThrow();
        shuffle(root, random, false);
        TextWriter text = new TextWriter();
        Serializer serializer = new Serializer(SETTINGS, new Emitter(SETTINGS, text));
        serializer.emitStreamStart();
        serializer.serializeDocument(root);
        serializer.emitStreamEnd();
        return text.toString();
    }

    private static void shuffle(Node node, Random random, boolean ordered) {
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> shuffle(item, random, false));
        }
        if (node instanceof MappingNode mapping) {
            List<NodeTuple> tuples = new ArrayList<>(mapping.getValue());
            tuples.forEach(tuple -> shuffle(
                    tuple.getValueNode(), random, ORDERED.contains(((ScalarNode) tuple.getKeyNode()).getValue())));
            if (!ordered) {
                Collections.shuffle(tuples, random);
            }
            mapping.setValue(tuples);
        }
    }

    private static final class TextWriter extends StringWriter implements StreamDataWriter {}
}
