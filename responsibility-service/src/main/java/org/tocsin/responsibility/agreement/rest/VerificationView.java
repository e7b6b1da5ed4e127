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
import org.tocsin.responsibility.agreement.app.SignatureCheck.Result;
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
        @Schema(description = "The exact bytes that the JWS sign") String contentHref,
        DocumentView document,
        List<SignatureResult> signatures,
        Instant verifiedAt) {

    /** The printed form. */
    @Schema(name = "VerifiedDocument", description = "The PDF 打印件")
    record DocumentView(
            @Schema(description = "SHA-256 of the PDF as issued, hex 签发时摘要") String issuedDigest,
            @Schema(description = "SHA-256 of the PDF with its signatures, hex 现摘要") String digest,
            @Schema(
                            description =
                                    "Whether the digests are those recorded, and nothing was"
                                            + " appended but the recorded signatures 文件是否未变")
                    boolean unchanged,
            String href) {}

    /** One signature: the evidence and the outcome of each check. */
    @Schema(name = "SignatureResult")
    record SignatureResult(
            Party party,
            UUID unitId,
            String signer,
            @Schema(description = "The name they sign in with, which the certificate names 登录名")
                    String login,
            String role,
            @Nullable @Schema(nullable = true) String division,
            boolean valid,
            @Schema(description = "Under a demonstration authority, which proves nothing 演示证书")
                    boolean demo,
            List<SignatureView.SignedForm> forms,
            @Schema(description = "SHA-256 of the signer's certificate, base64url 证书指纹")
                    String certificateThumbprint,
            @Nullable @Schema(description = "PEM, the signer's first 证书链", nullable = true)
                    String certificateChain,
            @Schema(description = "Detached JWS as received 签名原文") String jws,
            @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "Protected header 签名头")
                    String header,
            @Nullable
                    @Schema(
                            description =
                                    "Bytes of the PDF up to and with this signature; null for a JWS"
                                            + " alone 含此签名的 PDF 长度",
                            nullable = true)
                    Integer documentLength,
            @Nullable @Schema(description = "SHA-256 of those bytes, hex", nullable = true)
                    String documentDigest,
            @Nullable
                    @Schema(
                            description =
                                    "Validation report of the PDF signature at the signing (ETSI EN"
                                            + " 319 102-1, DSS), XML 签署时的核验报告",
                            nullable = true)
                    String report,
            @Nullable @Schema(description = "As the signer claimed 签名人所称时间", nullable = true)
                    Instant claimedAt,
            @Schema(description = "By the server's clock: the time that counts 服务器时间")
                    Instant signedAt,
            List<CheckView> checks) {

        static SignatureResult of(Verified verified, Locale language) {
            SignatureEvidence evidence = verified.evidence();
            SignatureEvidence.Signer signer = evidence.signer();
            SignatureEvidence.SignedPdf pdf = evidence.pdf();
            return new SignatureResult(
                    evidence.party(),
                    evidence.unitId(),
                    signer.name(),
                    signer.login(),
                    signer.role(),
                    signer.division(),
                    verified.valid(),
                    evidence.demo(),
                    SignatureView.forms(evidence),
                    evidence.thumbprint(),
                    evidence.certificateChain(),
                    evidence.json().jws(),
                    evidence.json().protectedHeader(),
                    pdf == null ? null : pdf.length(),
                    pdf == null ? null : pdf.digest(),
                    pdf == null ? null : pdf.report(),
                    evidence.claimedAt(),
                    evidence.signedAt(),
                    verified.checks().stream().map(c -> CheckView.of(c, language)).toList());
        }
    }

    /** One check. */
    @Schema(name = "SignatureCheck")
    record CheckView(
            @Schema(examples = "content-unchanged") String code,
            @Schema(
                            description =
                                    "NOT_CHECKED: there was nothing to check it with, such as no"
                                            + " revocation list 未核验")
                    Result result,
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
                    check.result(),
                    check.code().repeatable(),
                    check.code().article(),
                    check.code().meaning().in(language));
        }
    }

    static VerificationView of(Verification verification, Locale language) {
        String href = AgreementResource.PATH + "/" + verification.agreement().id();
        Verification.Document document = verification.document();
        return new VerificationView(
                verification.agreement().id(),
                verification.agreement().agreementNo(),
                verification.valid(),
                verification.digest(),
                verification.contentUnchanged(),
                href + "/content",
                new DocumentView(
                        document.issuedDigest(),
                        document.digest(),
                        document.unchanged(),
                        href + "/document"),
                verification.signatures().stream()
                        .map(v -> SignatureResult.of(v, language))
                        .toList(),
                verification.verifiedAt());
    }
}
