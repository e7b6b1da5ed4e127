package org.tocsin.platform.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.tocsin.platform.files.content.Content;
import org.tocsin.platform.files.content.FileType;
import org.tocsin.platform.files.examination.Examination;
import org.tocsin.platform.files.examination.Examination.Finding;

/** An examined upload; its clean copy goes when it is closed. */
public record Specimen(Finding finding, Path clean, Content content) implements Closeable {

    /**
     * @param taken the types that may come in
     * @param upload stays the caller's
     * @param clean where the clean copy shall be
     */
    public static Specimen of(Examination examination, Set<FileType> taken, Path upload, Path clean)
            throws IOException {
        try {
            Finding finding = examination.examine(upload, clean, taken);
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
