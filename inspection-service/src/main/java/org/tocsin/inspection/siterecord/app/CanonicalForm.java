package org.tocsin.inspection.siterecord.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent;
import org.tocsin.platform.audit.CanonicalJson;

/** The form in which the content of a site record is kept and digested: RFC 8785. */
@ApplicationScoped
class CanonicalForm {

    private final ObjectMapper json;
    private final ObjectReader reader;

    CanonicalForm(ObjectMapper json) {
        this.json = json;
        this.reader =
                json.readerFor(SiteRecordContent.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    byte[] of(SiteRecordContent content) {
        try {
            return CanonicalJson.of(json.valueToTree(content), json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Also reads what an older version of the service has frozen. */
    SiteRecordContent read(String canonical) {
        try {
            return reader.readValue(canonical);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String digest(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
