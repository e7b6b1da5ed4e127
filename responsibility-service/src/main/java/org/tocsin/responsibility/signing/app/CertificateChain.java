package org.tocsin.responsibility.signing.app;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;

/** A signer's certificate and the ones above it, as the signer hands them in. */
public final class CertificateChain {

    private static final int LONGEST = 5;
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final List<X509Certificate> certificates;

    private CertificateChain(List<X509Certificate> certificates) {
        this.certificates = List.copyOf(certificates);
    }

    /**
     * @param encoded DER in base64, the signer's first, each followed by its issuer's
     */
    public static CertificateChain of(List<String> encoded) {
        if (encoded.isEmpty() || encoded.size() > LONGEST) {
            throw SignatureFault.CHAIN_MALFORMED.refusal();
        }
        List<X509Certificate> read = new ArrayList<>();
        for (String certificate : encoded) {
            try {
                read.add(Certificates.read(Base64.getMimeDecoder().decode(certificate)));
            } catch (GeneralSecurityException | RuntimeException malformed) {
                throw SignatureFault.CHAIN_MALFORMED.refusal();
            }
        }
        return new CertificateChain(read);
    }

    /** As kept with a signature; empty if nothing of the kind was kept. */
    public static Optional<CertificateChain> ofPem(String pem) {
        try {
            List<X509Certificate> read =
                    Certificates.ofPem(pem.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return read.isEmpty() ? Optional.empty() : Optional.of(new CertificateChain(read));
        } catch (GeneralSecurityException malformed) {
            return Optional.empty();
        }
    }

    public X509Certificate signer() {
        return certificates.getFirst();
    }

    public List<X509Certificate> certificates() {
        return certificates;
    }

    public Optional<KeyKind> keyKind() {
        return KeyKind.of(signer().getPublicKey());
    }

    /** DER in base64, as in the JWS header {@code x5c}. */
    public List<String> encoded() {
        return certificates.stream().map(c -> Base64.getEncoder().encodeToString(der(c))).toList();
    }

    public String pem() {
        StringBuilder pem = new StringBuilder();
        for (X509Certificate certificate : certificates) {
            pem.append("-----BEGIN CERTIFICATE-----\n")
                    .append(PEM.encodeToString(der(certificate)))
                    .append("\n-----END CERTIFICATE-----\n");
        }
        return pem.toString();
    }

    /** SHA-256 of the signer's certificate, base64url: {@code x5t#S256} of RFC 7515. */
    public String thumbprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(der(signer()));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 4514. */
    public String subject() {
        return X500Name.getInstance(signer().getSubjectX500Principal().getEncoded()).toString();
    }

    public String issuer() {
        return X500Name.getInstance(signer().getIssuerX500Principal().getEncoded()).toString();
    }

    /** What the subject names under an attribute type. */
    List<String> named(ASN1ObjectIdentifier type) {
        X500Name subject = X500Name.getInstance(signer().getSubjectX500Principal().getEncoded());
        List<String> values = new ArrayList<>();
        for (var rdn : subject.getRDNs(type)) {
            for (var attribute : rdn.getTypesAndValues()) {
                if (attribute.getType().equals(type)) {
                    values.add(IETFUtils.valueToString(attribute.getValue()));
                }
            }
        }
        return values;
    }

    static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
