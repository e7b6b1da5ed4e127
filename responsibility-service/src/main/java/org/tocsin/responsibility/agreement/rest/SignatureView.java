package org.tocsin.responsibility.agreement.rest;

import java.time.Instant;
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
                        description = "Thumbprint of the key 公钥指纹",
                        examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
                String kid,
        @Schema(description = "Made with a demonstration key, which proves nothing 演示密钥")
                boolean demo,
        Instant signedAt) {

    static SignatureView of(SignatureEvidence evidence) {
        return new SignatureView(
                evidence.party(),
                evidence.signerName(),
                evidence.signerRole(),
                evidence.thumbprint(),
                evidence.demoKey(),
                evidence.signedAt());
    }
}
