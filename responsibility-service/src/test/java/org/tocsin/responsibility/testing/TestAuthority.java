package org.tocsin.responsibility.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification service of the tests' own. */
public final class TestAuthority {

    public static final Provider PROVIDER = new BouncyCastleProvider();

    private static final AtomicLong SERIALS = new AtomicLong(1000);
    private static final Duration TWO_YEARS = Duration.ofDays(730);

    private final KeyPair key;
    private final String algorithm;
    private final X509Certificate certificate;

    private TestAuthority(KeyPair key, String algorithm, X509Certificate certificate) {
        this.key = key;
        this.algorithm = algorithm;
        this.certificate = certificate;
    }

    public static TestAuthority rsa(String name) {
        return of(name, rsaKey(2048), "SHA256withRSA");
    }

    public static TestAuthority sm2(String name) {
        return of(name, ecKey("sm2p256v1"), "SM3withSM2");
    }

    private static TestAuthority of(String name, KeyPair key, String algorithm) {
        X500Name subject = new X500Name("C=CN,O=Tests,CN=" + name);
        TestAuthority unnamed = new TestAuthority(key, algorithm, null);
        X509Certificate certificate =
                unnamed.certificate(
                        subject,
                        new Request(subject, key)
                                .usage(KeyUsage.keyCertSign | KeyUsage.cRLSign)
                                .authority());
        return new TestAuthority(key, algorithm, certificate);
    }

    public static KeyPair rsaKey(int bits) {
        return make("RSA", generator -> generator.initialize(bits));
    }

    public static KeyPair ecKey(String curve) {
        return make("EC", generator -> generator.initialize(new ECGenParameterSpec(curve)));
    }

    private interface Initialisation {
        void of(KeyPairGenerator generator) throws GeneralSecurityException;
    }

    private static KeyPair make(String kind, Initialisation initialisation) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, PROVIDER);
            initialisation.of(generator);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What somebody wants certified; good unless it says otherwise. */
    public static final class Request {

        private final X500Name subject;
        private final KeyPair key;
        private int usage = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        private boolean authority;
        private Instant from = Instant.now().minus(Duration.ofDays(1));
        private Instant until = Instant.now().plus(TWO_YEARS);

        public Request(X500Name subject, KeyPair key) {
            this.subject = subject;
            this.key = key;
        }

        public Request usage(int bits) {
            usage = bits;
            return this;
        }

        public Request authority() {
            authority = true;
            return this;
        }

        public Request valid(Instant first, Instant last) {
            from = first;
            until = last;
            return this;
        }
    }

    public X509Certificate certify(Request request) {
        return certificate(new X500Name(certificate.getSubjectX500Principal().getName()), request);
    }

    private X509Certificate certificate(X500Name issuer, Request request) {
        try {
            JcaX509ExtensionUtils ids = new JcaX509ExtensionUtils();
            var builder =
                    new JcaX509v3CertificateBuilder(
                            certificate == null
                                    ? issuer
                                    : X500Name.getInstance(
                                            certificate.getSubjectX500Principal().getEncoded()),
                            BigInteger.valueOf(SERIALS.incrementAndGet()),
                            Date.from(request.from),
                            Date.from(request.until),
                            request.subject,
                            request.key.getPublic());
            builder.addExtension(
                    Extension.basicConstraints, true, new BasicConstraints(request.authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(request.usage));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    ids.createSubjectKeyIdentifier(request.key.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    ids.createAuthorityKeyIdentifier(key.getPublic()));
            return new JcaX509CertificateConverter()
                    .setProvider(PROVIDER)
                    .getCertificate(
                            builder.build(
                                    new JcaContentSignerBuilder(algorithm)
                                            .setProvider(PROVIDER)
                                            .build(key.getPrivate())));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** A revocation list with these certificates on it, in the file. */
    public void revoke(Path file, Instant nextUpdate, X509Certificate... revoked) {
        try {
            X509v2CRLBuilder list =
                    new X509v2CRLBuilder(
                            X500Name.getInstance(
                                    certificate.getSubjectX500Principal().getEncoded()),
                            Date.from(Instant.now().minus(Duration.ofHours(2))));
            list.setNextUpdate(Date.from(nextUpdate));
            for (X509Certificate one : revoked) {
                list.addCRLEntry(
                        one.getSerialNumber(),
                        Date.from(Instant.now().minus(Duration.ofHours(1))),
                        CRLReason.keyCompromise);
            }
            var signer =
                    new JcaContentSignerBuilder(algorithm)
                            .setProvider(PROVIDER)
                            .build(key.getPrivate());
            write(file, list.build(signer).getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'})
                            .encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
