package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.responsibility.agreement.app.SignatureCheck.Result;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.signing.app.CertificateChain;
import org.tocsin.responsibility.signing.app.ChainExamination;
import org.tocsin.responsibility.signing.app.PdfExamination;
import org.tocsin.responsibility.signing.app.PdfFinding;
import org.tocsin.responsibility.signing.app.SignatureFault;
import org.tocsin.responsibility.signing.app.SignerBinding;
import org.tocsin.responsibility.signing.app.SigningSettings;

/**
 * Examines a signature, in one and the same way when it is handed in and whenever somebody asks
 * later (Electronic Signature Law Art. 13). Makes no cryptography of its own.
 */
@ApplicationScoped
class SignatureExamination {

    private final ChainExamination chains;
    private final PdfExamination pdfs;
    private final SigningSettings settings;

    SignatureExamination(ChainExamination chains, PdfExamination pdfs, SigningSettings settings) {
        this.chains = chains;
        this.pdfs = pdfs;
        this.settings = settings;
    }

    /**
     * @param fault the first thing that is wrong; empty if nothing is
     * @param report of the signature in the PDF; empty text if there is none
     */
    record Outcome(
            List<SignatureCheck> checks,
            Optional<SignatureFault> fault,
            boolean demo,
            String report) {}

    Outcome examine(ClaimedSignature claimed) {
        Map<CheckCode, Optional<SignatureFault>> faults = new EnumMap<>(CheckCode.class);
        ofCertificates(claimed, faults);
        faults.put(CheckCode.SIGNING_TIME, ofTime(claimed));
        faults.put(CheckCode.JSON_SIGNATURE_VALID, ofJson(claimed));
        PdfFinding finding = ofPdf(claimed);
        if (claimed.pdf() != null) {
            faults.put(
                    CheckCode.PDF_SIGNATURE_VALID,
                    finding.valid() ? Optional.empty() : Optional.of(SignatureFault.PDF_INVALID));
        }
        return new Outcome(
                checks(claimed, faults),
                faults.values().stream().flatMap(Optional::stream).findFirst(),
                chains.isDemo(claimed.chain(), claimed.at()),
                finding.report());
    }

    /** Before anything is signed: whether this person could sign with these certificates. */
    void requireFit(String login, CertificateChain chain, PartyUnit unit, Instant at) {
        Map<CheckCode, Optional<SignatureFault>> faults = new EnumMap<>(CheckCode.class);
        ofCertificates(login, chain, unit, at, false, faults);
        faults.values().stream()
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(
                        fault -> {
                            throw fault.refusal();
                        });
    }

    private void ofCertificates(
            ClaimedSignature claimed, Map<CheckCode, Optional<SignatureFault>> faults) {
        ofCertificates(
                claimed.login(),
                claimed.chain(),
                claimed.unit(),
                claimed.at(),
                claimed.past(),
                faults);
    }

    private void ofCertificates(
            String login,
            CertificateChain chain,
            PartyUnit unit,
            Instant at,
            boolean past,
            Map<CheckCode, Optional<SignatureFault>> faults) {
        faults.put(CheckCode.KEY_STRENGTH, chains.ofStrength(chain));
        faults.put(CheckCode.CERTIFICATE_OF_SIGNER, SignerBinding.ofPerson(chain, login));
        faults.put(
                CheckCode.CERTIFICATE_OF_UNIT,
                SignerBinding.ofUnit(chain, unit.unitId().toString(), unit.name()));
        faults.put(CheckCode.CERTIFICATE_VALID, chains.ofValidity(chain, at));
        faults.put(CheckCode.CERTIFICATE_TRUSTED, chains.ofTrust(chain, at));
        faults.put(CheckCode.KEY_USAGE, chains.ofUsage(chain));
        faults.put(CheckCode.CERTIFICATE_NOT_REVOKED, chains.ofRevocation(chain, at, !past));
    }

    private Optional<SignatureFault> ofTime(ClaimedSignature claimed) {
        boolean near =
                isNear(claimed.claimedAt(), claimed.at())
                        && isNear(claimed.jws().claimedAt().orElse(claimed.at()), claimed.at());
        return near ? Optional.empty() : Optional.of(SignatureFault.TIME);
    }

    private boolean isNear(Instant claimed, Instant at) {
        Duration apart = Duration.between(claimed, at).abs();
        return apart.compareTo(settings.clockTolerance()) <= 0;
    }

    private static Optional<SignatureFault> ofJson(ClaimedSignature claimed) {
        if (!claimed.jws().names(claimed.chain())) {
            return Optional.of(SignatureFault.OTHER_CERTIFICATE);
        }
        return claimed.jws().isValidOver(claimed.content(), claimed.chain())
                ? Optional.empty()
                : Optional.of(SignatureFault.INVALID);
    }

    private PdfFinding ofPdf(ClaimedSignature claimed) {
        ClaimedSignature.Pdf pdf = claimed.pdf();
        return pdf == null
                ? new PdfFinding(false, "")
                : pdfs.examine(pdf.revision(), pdf.field(), claimed.chain(), claimed.at());
    }

    private List<SignatureCheck> checks(
            ClaimedSignature claimed, Map<CheckCode, Optional<SignatureFault>> faults) {
        List<SignatureCheck> checks = new ArrayList<>();
        faults.forEach(
                (code, fault) -> {
                    boolean unknown =
                            code == CheckCode.CERTIFICATE_NOT_REVOKED
                                    && !chains.hasRevocationLists(claimed.chain());
                    checks.add(
                            unknown
                                    ? new SignatureCheck(code, Result.NOT_CHECKED)
                                    : SignatureCheck.of(code, fault.isEmpty()));
                });
        return checks;
    }
}
