package org.tocsin.responsibility.signing.app;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Validates a signature in a PDF by the rules of ETSI EN 319 102-1 (DSS), with our own policy: no
 * network, trust in the configured anchors only, and nothing in the document that the signature
 * does not cover.
 */
@ApplicationScoped
public class PdfExamination {

    private static final Logger LOG = Logger.getLogger(PdfExamination.class);
    private static final String POLICY = "/signing/pdf-signature-policy.xml";

    private final TrustAnchors anchors;

    PdfExamination(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    /**
     * @param revision the document as it stood when this signature had just been added
     * @param field the signature field
     * @param chain whose certificate must have signed it
     * @param at when the certificate had to be good
     */
    public PdfFinding examine(byte[] revision, String field, CertificateChain chain, Instant at) {
        try {
            SignedDocumentValidator validator =
                    SignedDocumentValidator.fromDocument(new InMemoryDocument(revision));
            validator.setCertificateVerifier(verifier());
            validator.setValidationTime(Date.from(at));
            Reports reports = validator.validateDocument(policy());
            boolean valid =
                    signature(reports, field)
                            .filter(s -> isWhole(s, revision.length))
                            .filter(s -> isBy(s, chain))
                            .filter(s -> reports.getSimpleReport().isValid(s.getId()))
                            .isPresent();
            return new PdfFinding(valid, reports.getXmlSimpleReport());
        } catch (DSSException | UnsupportedOperationException | IllegalArgumentException broken) {
            LOG.infof("A signature in a PDF could not be examined: %s", broken);
            return new PdfFinding(false, "");
        }
    }

    private static Optional<SignatureWrapper> signature(Reports reports, String field) {
        return reports.getDiagnosticData().getSignatures().stream()
                .filter(s -> s.getPDFRevision() != null)
                .filter(s -> s.getPDFRevision().getSignatureFieldNames().contains(field))
                .findFirst();
    }

    /** Nothing was appended after it: its byte range ends where the document does. */
    private static boolean isWhole(SignatureWrapper signature, int length) {
        var range = signature.getPDFRevision().getSignatureByteRange();
        return range.size() == 4
                && range.getFirst().signum() == 0
                && range.get(2).add(range.get(3)).intValueExact() == length;
    }

    private static boolean isBy(SignatureWrapper signature, CertificateChain chain) {
        return signature.getSigningCertificate() != null
                && signature
                        .getSigningCertificate()
                        .getId()
                        .equals(new CertificateToken(chain.signer()).getDSSIdAsString());
    }

    private CommonCertificateVerifier verifier() {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        anchors.all().stream()
                .filter(PdfExamination::signsPdf) // the library does not know SM2
                .forEach(anchor -> trusted.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        return verifier;
    }

    private static boolean signsPdf(X509Certificate anchor) {
        return KeyKind.of(anchor.getPublicKey()).filter(KeyKind::signsPdf).isPresent();
    }

    private static ValidationPolicy policy() {
        try (InputStream in = PdfExamination.class.getResourceAsStream(POLICY)) {
            return ValidationPolicyLoader.fromValidationPolicy(in).create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
