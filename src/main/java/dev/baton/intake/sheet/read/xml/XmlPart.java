package dev.baton.intake.sheet.read.xml;

import dev.baton.intake.sheet.read.raw.OoxmlText;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.ReaderInputStream;

/** An XML document, or one part of a workbook, read forwards. Names are compared without their namespace: there are two of them. */
public final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 32_767;
    private static final int DEEPEST = 100;
    private static final int LONGEST_LETTER = 3;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    public XmlPart(ZipFile zip, ZipEntry entry) throws IOException {
        this(zip.getInputStream(entry), entry.getSize());
    }

    /** @param size in bytes; more is refused */
    public XmlPart(InputStream content, long size) throws IOException {
        this(content, size, null);
    }

    /**
     * A document whose encoding is known, whatever it says itself.
     *
     * @param size of it in bytes; more letters are refused
     */
    public XmlPart(Reader letters, long size) throws IOException {
        this(utf8(letters), size * LONGEST_LETTER, StandardCharsets.UTF_8.name());
    }

    private XmlPart(InputStream content, long size, String encoding) throws IOException {
        in = new XmlGuard(content, size);
        try {
            reader = encoding == null ? FACTORY.createXMLStreamReader(in) : FACTORY.createXMLStreamReader(in, encoding);
        } catch (XMLStreamException damaged) {
            in.close();
            throw SheetRefused.damaged(damaged);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    public boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    // The parser remembers every element that is open
                    depth += event == XMLStreamConstants.START_ELEMENT ? 1 : -1;
                    if (depth > DEEPEST) {
                        throw SheetRefused.damaged(null);
                    }
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException damaged) {
            throw SheetRefused.damaged(damaged);
        }
    }

    public boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    public boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    public int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException damaged) {
            throw SheetRefused.damaged(damaged);
        }
    }

    /** The text of the element just started, which holds nothing else. */
    public void appendText(StringBuilder text) {
        try {
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.isStartElement()) {
                    throw SheetRefused.damaged(null);
                }
                if (reader.isCharacters() && text.length() <= LONGEST_TEXT) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
        } catch (XMLStreamException damaged) {
            throw SheetRefused.damaged(damaged);
        }
        depth--;
        text.setLength(Math.min(text.length(), LONGEST_TEXT));
    }

    /** The text of the rich or plain string just started, up to its end, without reading aids above the letters. */
    public String richText(String element) {
        var text = new StringBuilder();
        boolean aid = false;
        while (next() && !ends(element)) {
            if (starts("t") && !aid) {
                appendText(text);
            } else if (starts("rPh") || ends("rPh")) {
                aid = reader.isStartElement();
            }
        }
        return OoxmlText.unescape(text.toString());
    }

    /** All text up to the end of the element just started, that of elements within it included. */
    public String wholeText() {
        var text = new StringBuilder();
        int outside = depth - 1;
        try {
            while (depth > outside) {
                int event = reader.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (depth > DEEPEST) {
                    throw SheetRefused.damaged(null);
                }
                if (reader.isCharacters() && text.length() <= LONGEST_TEXT) {
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
        } catch (XMLStreamException damaged) {
            throw SheetRefused.damaged(damaged);
        }
        text.setLength(Math.min(text.length(), LONGEST_TEXT));
        return text.toString();
    }

    /** Goes behind the end of the element just started. */
    public void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // what stands in it is not wanted
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static InputStream utf8(Reader letters) throws IOException {
        return ReaderInputStream.builder()
                .setReader(letters)
                .setCharset(StandardCharsets.UTF_8)
                .get();
    }

    private static XMLInputFactory factory() {
        // The JDK's own, so that no library on the class path changes what is refused
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
