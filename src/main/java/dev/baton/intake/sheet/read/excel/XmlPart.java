package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.OoxmlText;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One XML part of a workbook, read forwards. Names are compared without their namespace: there are two of them. */
final class XmlPart implements Closeable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int LONGEST_TEXT = 32_767;
    private static final int DEEPEST = 100;

    private final InputStream in;
    private final XMLStreamReader reader;
    private int depth;

    XmlPart(ZipFile zip, ZipEntry entry) throws IOException {
        in = new XmlGuard(zip.getInputStream(entry), entry.getSize());
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException damaged) {
            in.close();
            throw SheetRefused.damaged(damaged);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() {
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

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException damaged) {
            throw SheetRefused.damaged(damaged);
        }
    }

    /** The text of the element just started, which holds nothing else. */
    void appendText(StringBuilder text) {
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
    String richText(String element) {
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

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static XMLInputFactory factory() {
        // The JDK's own, so that no library on the class path changes what is refused
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
