package org.tocsin.local.sign;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.tocsin.local.realm.SecretFile;

/**
 * A certification service for demonstrations, on this machine. What a launcher certifies proves
 * nothing about anybody, so every certificate says DEMO, and the services mark what is signed under
 * it (Electronic Signature Law Art. 16 and 17). One authority for RSA and ECDSA, one for SM2.
 */
public final class DemoAuthority {

    private static final Duration LIFE = Duration.ofDays(3650);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String KEY = "key";

    /** Another alias, which the library writes beside the certificate in what it has certified. */
    private static final String AUTHORITY = "authority";

    private static final String LABEL = "演示，不具法律效力";

    private final Path keys;

    /**
     * @param keys the directory of the demo people's keys
     */
    public DemoAuthority(Path keys) {
        this.keys = keys;
    }

    /** PEM of both authorities' certificates, made when it is first asked for. */
    public Path anchors() {
        Path file = keys.resolve("demo-anchors.pem");
        try {
            if (!Files.exists(file)) {
                String pem = pem(authority(DemoKeyKind.RSA).certificate());
                SecretFile.write(file, pem + pem(authority(DemoKeyKind.SM2).certificate()));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The password of all the files here, in a file that only its owner reads. */
    public char[] password() {
        try {
            return SecretFile.readOrMake(keys.resolve("demo-password")).toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A person's key for signing on behalf of a unit, made when it is first asked for. */
    Path key(String user, String unitId, String unit, DemoKeyKind kind) {
        Path file = keys.resolve(user + "-" + unitId + ".p12");
        try {
            if (!Files.exists(file)) {
                KeyPair pair = kind.generate();
                X500Name subject =
                        new X500NameBuilder(BCStyle.INSTANCE)
                                .addRDN(BCStyle.C, "CN")
                                .addRDN(BCStyle.O, unit)
                                .addRDN(BCStyle.ORGANIZATION_IDENTIFIER, unitId)
                                .addRDN(BCStyle.UID, user)
                                .addRDN(BCStyle.CN, "DEMO " + user + " " + LABEL)
                                .build();
                Authority issuer = authority(kind.authority());
                X509Certificate certificate =
                        certify(issuer, kind.authority(), subject, pair, false);
                store(file, KEY, pair.getPrivate(), certificate, issuer.certificate());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Authority(X500Name name, PrivateKey key, X509Certificate certificate) {}

    private Authority authority(DemoKeyKind kind) throws IOException, GeneralSecurityException {
        Path file =
                keys.resolve(
                        "demo-authority-"
                                + kind.name().toLowerCase(java.util.Locale.ROOT)
                                + ".p12");
        if (!Files.exists(file)) {
            KeyPair pair = kind.generate();
            X500Name name =
                    new X500NameBuilder(BCStyle.INSTANCE)
                            .addRDN(BCStyle.C, "CN")
                            .addRDN(BCStyle.O, "Tocsin DEMO")
                            .addRDN(BCStyle.CN, "Tocsin DEMO CA " + kind + " " + LABEL)
                            .build();
            Authority itself = new Authority(name, pair.getPrivate(), null);
            store(file, AUTHORITY, pair.getPrivate(), certify(itself, kind, name, pair, true));
        }
        KeyStore store = KeyStore.getInstance("PKCS12", PersonalKey.PROVIDER);
        try (var in = Files.newInputStream(file)) {
            store.load(in, password());
        }
        X509Certificate certificate = (X509Certificate) store.getCertificate(AUTHORITY);
        return new Authority(
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()),
                (PrivateKey) store.getKey(AUTHORITY, password()),
                certificate);
    }

    private static X509Certificate certify(
            Authority issuer,
            DemoKeyKind signing,
            X500Name subject,
            KeyPair pair,
            boolean authority)
            throws GeneralSecurityException {
        Instant from = Instant.now().minus(Duration.ofDays(1));
        var builder =
                new JcaX509v3CertificateBuilder(
                        issuer.name(),
                        new BigInteger(120, RANDOM),
                        Date.from(from),
                        Date.from(from.plus(LIFE)),
                        subject,
                        pair.getPublic());
        int usage =
                authority
                        ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                        : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            var signer =
                    new JcaContentSignerBuilder(signing.signature())
                            .setProvider(PersonalKey.PROVIDER)
                            .build(issuer.key());
            return new JcaX509CertificateConverter()
                    .setProvider(PersonalKey.PROVIDER)
                    .getCertificate(builder.build(signer));
        } catch (CertIOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(Path file, String alias, PrivateKey key, X509Certificate... chain)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12", PersonalKey.PROVIDER);
        store.load(null, null);
        store.setKeyEntry(alias, key, password(), chain);
        SecretFile.write(file, ""); // only its owner reads it from the start
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password());
        }
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
