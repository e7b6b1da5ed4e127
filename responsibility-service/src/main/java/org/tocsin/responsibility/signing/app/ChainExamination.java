package org.tocsin.responsibility.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXCertPathValidatorResult;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a chain of certificates was good for signing at a given time. Path validation is that of
 * RFC 5280 by Bouncy Castle, for SM2 chains too.
 */
@ApplicationScoped
public class ChainExamination {

    private static final int NOT_AN_AUTHORITY = -1;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    /** SHA-1 and MD5 are none of them. */
    private static final Set<String> CERTIFICATE_ALGORITHMS =
            Set.of(
                    "1.2.840.113549.1.1.10",
                    "1.2.840.113549.1.1.11",
                    "1.2.840.113549.1.1.12",
                    "1.2.840.113549.1.1.13",
                    "1.2.840.10045.4.3.2",
                    "1.2.840.10045.4.3.3",
                    "1.2.840.10045.4.3.4",
                    "1.2.156.10197.1.501");

    private final TrustAnchors anchors;

    ChainExamination(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /** Why the keys or algorithms are not strong enough; empty if they are. */
    public Optional<SignatureFault> ofStrength(CertificateChain chain) {
        boolean strong =
                chain.certificates().stream()
                        .allMatch(
                                c ->
                                        KeyKind.of(c.getPublicKey()).isPresent()
                                                && CERTIFICATE_ALGORITHMS.contains(
                                                        c.getSigAlgOID()));
        return strong ? Optional.empty() : Optional.of(SignatureFault.WEAK_KEY);
    }

    public Optional<SignatureFault> ofValidity(CertificateChain chain, Instant at) {
        for (X509Certificate certificate : chain.certificates()) {
            if (at.isAfter(certificate.getNotAfter().toInstant())) {
                return Optional.of(SignatureFault.EXPIRED);
            }
            if (at.isBefore(certificate.getNotBefore().toInstant())) {
                return Optional.of(SignatureFault.NOT_YET_VALID);
            }
        }
        return Optional.empty();
    }

    public Optional<SignatureFault> ofUsage(CertificateChain chain) {
        boolean[] usage = chain.signer().getKeyUsage();
        boolean signs =
                usage != null
                        && (usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION])
                        && chain.signer().getBasicConstraints() == NOT_AN_AUTHORITY;
        return signs ? Optional.empty() : Optional.of(SignatureFault.KEY_USAGE);
    }

    public Optional<SignatureFault> ofTrust(CertificateChain chain, Instant at) {
        return path(chain, at).isPresent()
                ? Optional.empty()
                : Optional.of(SignatureFault.UNTRUSTED);
    }

    /** Whether the chain ends in an anchor that is for demonstrations only. */
    public boolean isDemo(CertificateChain chain, Instant at) {
        return path(chain, at).map(anchor -> anchors.isDemo(anchor)).orElse(false);
    }

    /**
     * @param fresh whether a list that is out of date counts as a fault: at the signing, not for a
     *     signature of the past
     */
    public Optional<SignatureFault> ofRevocation(
            CertificateChain chain, Instant at, boolean fresh) {
        for (Issued issued : issued(chain)) {
            for (X509CRL list : anchors.listsOf(issued.issuer())) {
                if (fresh && isOutOfDate(list, at)) {
                    return Optional.of(SignatureFault.LIST_OUT_OF_DATE);
                }
                X509CRLEntry entry = list.getRevokedCertificate(issued.certificate());
                if (entry != null && !entry.getRevocationDate().toInstant().isAfter(at)) {
                    return Optional.of(SignatureFault.REVOKED);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether any revocation list was there to look at. */
    public boolean hasRevocationLists(CertificateChain chain) {
        return issued(chain).stream().anyMatch(i -> !anchors.listsOf(i.issuer()).isEmpty());
    }

    private static boolean isOutOfDate(X509CRL list, Instant at) {
        return list.getNextUpdate() != null && at.isAfter(list.getNextUpdate().toInstant());
    }

    private record Issued(X509Certificate certificate, X509Certificate issuer) {}

    private List<Issued> issued(CertificateChain chain) {
        List<X509Certificate> known = new ArrayList<>(chain.certificates());
        known.addAll(anchors.all());
        List<Issued> issued = new ArrayList<>();
        for (X509Certificate certificate : chain.certificates()) {
            known.stream()
                    .filter(
                            c ->
                                    c.getSubjectX500Principal()
                                                    .equals(certificate.getIssuerX500Principal())
                                            && !c.equals(certificate))
                    .findFirst()
                    .ifPresent(issuer -> issued.add(new Issued(certificate, issuer)));
        }
        return issued;
    }

    /** The anchor that the chain ends in; empty if in none. */
    private Optional<X509Certificate> path(CertificateChain chain, Instant at) {
        List<X509Certificate> trusted = anchors.all();
        List<X509Certificate> path = new ArrayList<>(chain.certificates());
        path.removeAll(trusted);
        if (trusted.isEmpty() || path.isEmpty() || !path.getFirst().equals(chain.signer())) {
            return Optional.empty();
        }
        try {
            PKIXParameters parameters =
                    new PKIXParameters(
                            trusted.stream()
                                    .map(anchor -> new TrustAnchor(anchor, null))
                                    .collect(Collectors.toSet()));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            CertPathValidator validator =
                    CertPathValidator.getInstance("PKIX", Certificates.PROVIDER);
            PKIXCertPathValidatorResult result =
                    (PKIXCertPathValidatorResult)
                            validator.validate(
                                    Certificates.factory().generateCertPath(path), parameters);
            return Optional.of(result.getTrustAnchor().getTrustedCert());
        } catch (GeneralSecurityException untrusted) {
            return Optional.empty();
        }
    }
}
