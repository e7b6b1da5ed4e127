package org.tocsin.responsibility.signing.app;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.TimeZone;
import org.tocsin.platform.time.Moments;

/**
 * Signatures in a PDF (PAdES-B-B, ETSI EN 319 142-1), by the European Commission's DSS library. The
 * key stays with the signer: what is to be signed goes out, the signature value comes in. The same
 * document and the same {@link PdfSigning} always ask for the same bytes, so nothing is kept in
 * between.
 */
@ApplicationScoped
public class PdfSignatures {

    /** The CMS attributes (DER) that are to be signed; they hold the document's digest. */
    public byte[] toBeSigned(byte[] pdf, PdfSigning signing) {
        return service().getDataToSign(new InMemoryDocument(pdf), parameters(signing)).getBytes();
    }

    /**
     * The document with the signature appended as an incremental update; not verified yet.
     *
     * @param value as the signer's key made it over {@link #toBeSigned}; ECDSA as DER
     */
    public byte[] sign(byte[] pdf, PdfSigning signing, byte[] value) {
        PAdESSignatureParameters parameters = parameters(signing);
        try {
            return bytes(
                    service()
                            .signDocument(
                                    new InMemoryDocument(pdf),
                                    parameters,
                                    new SignatureValue(parameters.getSignatureAlgorithm(), value)));
        } catch (DSSException | IllegalArgumentException notASignature) {
            throw SignatureFault.PDF_INVALID.refusal();
        }
    }

    private static PAdESService service() {
        CommonCertificateVerifier unasked = new CommonCertificateVerifier(true);
        unasked.setAlertOnExpiredCertificate(null); // ours to check, by the suite's clock
        unasked.setAlertOnNotYetValidCertificate(null);
        return new PAdESService(unasked);
    }

    private static PAdESSignatureParameters parameters(PdfSigning signing) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setSigningCertificate(new CertificateToken(signing.chain().signer()));
        parameters.setCertificateChain(
                signing.chain().certificates().stream().map(CertificateToken::new).toList());
        parameters.setDigestAlgorithm(
                signing.chain().keyKind().filter(KeyKind.P384::equals).isPresent()
                        ? DigestAlgorithm.SHA384
                        : DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(signing.at()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(Moments.CHINA));
        parameters.setReason(signing.reason());
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        parameters.getImageParameters().getFieldParameters().setFieldId(signing.field());
        return parameters;
    }

    private static byte[] bytes(DSSDocument document) {
        try (InputStream in = document.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
