package org.tocsin.responsibility.agreement.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.app.SignatureCheck;
import org.tocsin.responsibility.agreement.app.Verification;
import org.tocsin.responsibility.agreement.app.Verification.Verified;
import org.tocsin.responsibility.agreement.domain.Party;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;

/** What was checked of an agreement's signatures, with all that is needed to check it offline. */
@Schema(
        name = "AgreementVerification",
        description =
                "What was checked of each signature, and all it takes to check it offline 核验结果")
record VerificationView(
        UUID agreementId,
        String agreementNo,
        @Schema(description = "Whether all signatures made so far hold 已有签名是否全部有效") boolean valid,
        @Schema(description = "SHA-256 of the content as stored now, hex") String digest,
        @Schema(description = "Whether that is the digest fixed at the issue 内容是否未变")
                boolean contentUnchanged,
        @Schema(description = "The exact bytes that were signed") String contentHref,
        List<SignatureResult> signatures,
        Instant verifiedAt) {

    /** One signature: the evidence and the outcome of each check. */
    @Schema(name = "SignatureResult")
    record SignatureResult(
            Party party,
            UUID unitId,
            String signer,
            String role,
            @Nullable @Schema(nullable = true) String division,
            boolean valid,
            @Schema(description = "Made with a demonstration key, which proves nothing 演示密钥")
                    boolean demo,
            String kid,
            @JsonRawValue
                    @Schema(type = SchemaType.OBJECT, description = "Public JWK at that time 公钥")
                    String jwk,
            @Schema(description = "Detached JWS as received 签名原文") String jws,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "Protected header 签名头")
                    String header,
            Instant signedAt,
            List<CheckView> checks) {

        static SignatureResult of(Verified verified, Locale language) {
            SignatureEvidence evidence = verified.evidence();
            return new SignatureResult(
                    evidence.party(),
                    evidence.unitId(),
                    evidence.signerName(),
                    evidence.signerRole(),
                    evidence.signerDivision(),
                    verified.valid(),
                    evidence.demoKey(),
                    evidence.thumbprint(),
                    evidence.publicJwk(),
                    evidence.jws(),
                    evidence.protectedHeader(),
                    evidence.signedAt(),
                    verified.checks().stream().map(c -> CheckView.of(c, language)).toList());
        }
    }

    /** One check. */
    @Schema(name = "SignatureCheck")
    record CheckView(
            @Schema(examples = "content-unchanged") String code,
            boolean passed,
            @Schema(
                            description =
                                    "True: done again now. False: as it was at the time of signing"
                                            + " 是否为本次重新核验")
                    boolean repeated,
            @Nullable
                    @Schema(
                            description = "Article of the Electronic Signature Law 《电子签名法》条款",
                            examples = "13(4)",
                            nullable = true)
                    String article,
            String message) {

        static CheckView of(SignatureCheck check, Locale language) {
            return new CheckView(
                    check.code().code(),
                    check.passed(),
                    check.code().repeatable(),
                    check.code().article(),
                    check.code().meaning().in(language));
        }
    }

    static VerificationView of(Verification verification, Locale language) {
        UUID id = verification.agreement().id();
        return new VerificationView(
                id,
                verification.agreement().agreementNo(),
                verification.valid(),
                verification.digest(),
                verification.contentUnchanged(),
                AgreementResource.PATH + "/" + id + "/content",
                verification.signatures().stream()
                        .map(v -> SignatureResult.of(v, language))
                        .toList(),
                verification.verifiedAt());
    }
}
