package org.tocsin.gateway.atom.rest;

import jakarta.annotation.Nullable;
import java.util.Locale;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.tocsin.gateway.atom.app.AtomPage;
import org.tocsin.gateway.atom.domain.Bulletin;
import org.tocsin.gateway.atom.domain.BulletinKind;
import org.tocsin.gateway.atom.domain.Standing;
import org.tocsin.platform.problem.Text;

/**
 * A page as an Atom document, RFC 4287, with the links of RFC 5005 between pages. The same page is
 * the same bytes.
 */
final class AtomDocument {

    private static final Text TITLE =
            Text.of(
                    "安全生产公示：挂牌督办、事故调查处理与统计",
                    "Work safety: listed hazards, investigations, statistics");
    private static final String WRITTEN_IN = "zh-CN";

    private final String path;
    private final String author;
    private final Locale locale;

    /**
     * @param path of the whole feed, with its filter
     * @param author who announces
     */
    AtomDocument(String path, String author, Locale locale) {
        this.path = path;
        this.author = author;
        this.locale = locale;
    }

    /**
     * @param self path of this page
     * @param next path of the next one
     */
    byte[] of(AtomPage page, @Nullable BulletinKind kind, String self, @Nullable String next) {
        try {
            AtomXml xml = new AtomXml();
            xml.open("feed").inAtom().language(locale.toLanguageTag());
            xml.element("id", id(kind));
            xml.element("title", TITLE.in(locale));
            xml.element("updated", page.changedAt().toString());
            xml.open("author").element("name", author).close();
            link(xml, "self", self);
            link(xml, "first", path);
            if (next != null) {
                link(xml, "next", next);
            }
            for (Bulletin bulletin : page.bulletins()) {
                entry(xml, bulletin);
            }
            return xml.close().end();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Made once for each feed there is, and never to be changed. */
    private static String id(@Nullable BulletinKind kind) {
        String name = "tocsin public feed " + (kind == null ? "" : kind.name());
        return "urn:uuid:"
                + UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void entry(AtomXml xml, Bulletin bulletin) throws XMLStreamException {
        xml.open("entry");
        xml.element("id", "urn:uuid:" + bulletin.id());
        xml.element("title", title(bulletin));
        xml.element("published", bulletin.publishedAt().toString());
        xml.element("updated", bulletin.updatedAt().toString());
        xml.open("link")
                .with("rel", "alternate")
                .with("type", "application/json")
                .with("href", bulletin.href())
                .close();
        xml.open("category")
                .with("term", bulletin.kind().name())
                .with("label", bulletin.kind().text().in(locale))
                .close();
        xml.open("category")
                .with("term", bulletin.status())
                .with("label", Standing.name(bulletin.status()).in(locale))
                .close();
        xml.open("summary").language(WRITTEN_IN).text(summary(bulletin)).close();
        xml.close();
    }

    private String title(Bulletin bulletin) {
        String heading = bulletin.title() == null ? "" : bulletin.title() + " ";
        return bulletin.kind().text().in(locale)
                + " "
                + heading
                + bulletin.number()
                + " · "
                + Standing.name(bulletin.status()).in(locale);
    }

    private static String summary(Bulletin bulletin) {
        return bulletin.summary() == null ? bulletin.number() : bulletin.summary();
    }

    private static void link(AtomXml xml, String rel, String href) throws XMLStreamException {
        xml.open("link").with("rel", rel).with("href", href).close();
    }
}
