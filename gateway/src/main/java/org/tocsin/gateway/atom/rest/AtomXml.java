package org.tocsin.gateway.atom.rest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in which whatever people wrote is well-formed text. */
final class AtomXml {

    static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    AtomXml() throws XMLStreamException {
        out = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    }

    AtomXml open(String name) throws XMLStreamException {
        out.writeStartElement(name);
        return this;
    }

    AtomXml inAtom() throws XMLStreamException {
        out.writeDefaultNamespace(NAMESPACE);
        return this;
    }

    AtomXml with(String attribute, String value) throws XMLStreamException {
        out.writeAttribute(attribute, clean(value));
        return this;
    }

    AtomXml language(String tag) throws XMLStreamException {
        out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", tag);
        return this;
    }

    AtomXml text(String text) throws XMLStreamException {
        out.writeCharacters(clean(text));
        return this;
    }

    AtomXml close() throws XMLStreamException {
        out.writeEndElement();
        return this;
    }

    AtomXml element(String name, String text) throws XMLStreamException {
        return open(name).text(text).close();
    }

    byte[] end() throws XMLStreamException {
        out.writeEndDocument();
        out.close();
        return bytes.toByteArray();
    }

    /** Without the characters that XML 1.0 has no way to say. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(AtomXml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
