package org.tocsin.responsibility.agreement.rest;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Party;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;

/** Who has signed. */
@Schema(name = "AgreementSignature", description = "A verified signature 已核验的签名")
record SignatureView(
        Party party,
        @Schema(description = "签名人", examples = "陈立东") String signer,
        @Schema(description = "The duty in which they signed 签署身份", examples = "leader")
                String role,
        @Schema(
                        description =
                                "What was signed: the JSON always, the PDF by every key but SM2"
                                        + " 已签形式")
                List<SignedForm> forms,
        @Schema(
                        description =
                                "SHA-256 of the signer's certificate, base64url (`x5t#S256`) 证书指纹",
                        examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
                String certificateThumbprint,
        @Schema(description = "Under a demonstration authority, which proves nothing 演示证书")
                boolean demo,
        Instant signedAt) {

    /** In which form it was signed. */
    enum SignedForm {
        JSON,
        PDF
    }

    static SignatureView of(SignatureEvidence evidence) {
        return new SignatureView(
                evidence.party(),
                evidence.signer().name(),
                evidence.signer().role(),
                forms(evidence),
                evidence.thumbprint(),
                evidence.demo(),
                evidence.signedAt());
    }

    static List<SignedForm> forms(SignatureEvidence evidence) {
        return evidence.pdf() == null
                ? List.of(SignedForm.JSON)
                : List.of(SignedForm.JSON, SignedForm.PDF);
    }
}
