package vn.chiso.report.workbook.grid;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One part of a workbook, element by element. A parser keeps every name that it meets and every open element; both are bounded here. */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 40;
    private static final int NAME_CHARACTERS = 100_000;

    private final Reader text;
    private final XMLStreamReader xml;
    private final Refusal refusal;
    private final Set<String> names = new HashSet<>();
    private long nameCharacters;
    private int event;
    private int depth;

    XmlPart(Reader text, Refusal refusal) {
        this.text = text;
        this.refusal = refusal;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            this.xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private RuntimeException malformed(XMLStreamException e) {
        return refusal.malformed("well-formed XML in UTF-8", String.valueOf(e.getMessage()));
    }

    /** Moves to the next start, end or text; false at the end. */
    boolean next() {
        try {
            while (xml.hasNext()) {
                event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    started();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
                if (event == XMLStreamConstants.CHARACTERS) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private void started() {
        if (++depth > DEEPEST) {
            throw refusal.tooMuch("elements at most " + DEEPEST + " deep", "deeper ones");
        }
        name(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            name(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            name(xml.getNamespacePrefix(i) + "=" + xml.getNamespaceURI(i));
        }
    }

    private void name(String name) {
        if (names.add(name)) {
            nameCharacters += name.length();
        }
        if (nameCharacters > NAME_CHARACTERS) {
            throw refusal.tooMuch("names of at most " + NAME_CHARACTERS + " characters together", "more");
        }
    }

    boolean starts(String element) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }

    /** The text that the reader stands on; empty on a tag. */
    String text() {
        return event == XMLStreamConstants.CHARACTERS ? xml.getText() : "";
    }

    /** An attribute of the element that starts here, whatever its namespace. */
    Optional<String> attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** A number from 0 to {@code most}; empty if there is none. */
    Optional<Integer> number(String name, int most) {
        return attribute(name).map(value -> number(name, value, most));
    }

    private int number(String name, String value, int most) {
        boolean digits = value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9') && !value.isEmpty();
        if (!digits || Integer.parseInt(value) > most) {
            throw refusal.malformed(name + " from 0 to " + most, value);
        }
        return Integer.parseInt(value);
    }

    boolean flag(String name) {
        return attribute(name)
                .filter(value -> value.equals("1") || value.equals("true"))
                .isPresent();
    }

    @Override
    public void close() {
        try {
            xml.close();
            text.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
