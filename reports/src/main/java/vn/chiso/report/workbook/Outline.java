package vn.chiso.report.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How lines stand under each other by their numbers. A number of several parts stands under that of its first ones; one of a single part beside the
 * last open line that is numbered in its style, or under the line before it where there is none.
 */
final class Outline {
    /**
     * A line in its place.
     *
     * @param numbering as printed
     * @param parent the line above; empty at the top
     * @param orphan whether a line above must be there and is not
     */
    record Node(Numbering numbering, Optional<Node> parent, boolean orphan) {
        /** The number with those of the lines above, such as {@code II.1.2}. */
        String path() {
            return parent.map(above -> above.path() + "." + numbering.lastPart())
                    .orElse(numbering.code());
        }

        int level() {
            return parent.map(above -> above.level() + 1).orElse(0);
        }
    }

    private final Map<String, Node> latest = new HashMap<>();
    private Optional<Node> last = Optional.empty();

    Node add(Numbering numbering) {
        Node node = numbering.hasOnePart() ? single(numbering) : several(numbering);
        latest.put(numbering.code(), node);
        last = node.orphan() ? last : Optional.of(node);
        return node;
    }

    private Node several(Numbering numbering) {
        Optional<Node> parent = Optional.ofNullable(latest.get(numbering.parentCode()));
        return new Node(numbering, parent, parent.isEmpty());
    }

    private Node single(Numbering numbering) {
        Optional<Node> open = last;
        while (open.isPresent()) {
            Numbering other = open.get().numbering();
            if (other.hasOnePart() && other.style() == numbering.style()) {
                return new Node(numbering, open.get().parent(), false);
            }
            open = open.get().parent();
        }
        return new Node(numbering, last, false);
    }
}
