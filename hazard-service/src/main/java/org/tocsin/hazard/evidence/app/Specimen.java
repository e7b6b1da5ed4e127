package org.tocsin.hazard.evidence.app;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tocsin.hazard.evidence.app.content.Examination;
import org.tocsin.hazard.evidence.app.content.Examination.Finding;
import org.tocsin.hazard.evidence.domain.Content;

/** An examined upload; its clean copy goes when it is closed. */
record Specimen(Finding finding, Path clean, Content content) implements Closeable {

    /**
     * @param clean where the clean copy shall be
     */
    static Specimen of(Examination examination, Path upload, Path clean) throws IOException {
        try {
            Finding finding = examination.examine(upload, clean);
            Content content =
                    new Content(
                            finding.type(),
                            Files.size(clean),
                            finding.width(),
                            finding.height(),
                            digest(clean),
                            digest(upload));
            return new Specimen(finding, clean, content);
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(clean);
            throw refused;
        }
    }

    private static String digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(clean);
    }
}
