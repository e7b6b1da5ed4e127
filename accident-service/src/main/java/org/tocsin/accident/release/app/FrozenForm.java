package org.tocsin.accident.release.app;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tocsin.platform.audit.CanonicalJson;

/** The form in which a release is kept and digested: RFC 8785. */
@ApplicationScoped
class FrozenForm {

    private final ObjectMapper json;
    private final ObjectReader reader;

    FrozenForm(ObjectMapper json) {
        this.json = json;
        this.reader =
                json.readerFor(Bulletin.class)
                        .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String of(Object document) {
        try {
            return new String(
                    CanonicalJson.of(json.valueToTree(document), json), StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Also reads what an older version of the service has frozen. */
    Bulletin read(String canonical) {
        try {
            return reader.readValue(canonical);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String digest(String canonical) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
