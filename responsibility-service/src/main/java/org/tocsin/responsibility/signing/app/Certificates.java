package org.tocsin.responsibility.signing.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Reads certificates and revocation lists; by Bouncy Castle, which knows SM2. */
final class Certificates {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private Certificates() {}

    /**
     * @throws GeneralSecurityException if that is no certificate
     */
    static X509Certificate read(byte[] der) throws GeneralSecurityException {
        X509Certificate read =
                (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
        if (read == null) {
            throw new java.security.cert.CertificateException("no certificate");
        }
        return read;
    }

    /** All certificates of a PEM text. */
    static List<X509Certificate> ofPem(byte[] pem) throws GeneralSecurityException {
        return factory().generateCertificates(new ByteArrayInputStream(pem)).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    static List<X509Certificate> in(Path file) {
        try {
            return ofPem(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException(file + " holds no certificates", malformed);
        }
    }

    static List<X509CRL> listsIn(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends java.security.cert.CRL> lists = factory().generateCRLs(in);
            return lists.stream().map(X509CRL.class::cast).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException malformed) {
            throw new IllegalStateException(file + " holds no revocation list", malformed);
        }
    }

    static CertificateFactory factory() throws GeneralSecurityException {
        return CertificateFactory.getInstance("X.509", PROVIDER);
    }
}
