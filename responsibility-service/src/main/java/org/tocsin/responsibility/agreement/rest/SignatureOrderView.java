package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.app.ToBeSigned;

/** What the signer's key is to sign, as the API shows it. */
@Schema(name = "SignatureOrder", description = "What is to be signed 待签数据")
record SignatureOrderView(
        @Schema(
                        description =
                                "Goes back unchanged with the signatures, within the tolerance of"
                                        + " clocks (10 minutes) 签署时间，须原样交回")
                Instant signingTime,
        JsonOrder jws,
        @Nullable
                @Schema(
                        description = "null for an SM2 key, which signs the JWS alone",
                        nullable = true)
                PdfOrder pdf) {

    /** The signature over the JSON. */
    @Schema(name = "JsonSignatureOrder", description = "Over the JSON 对 JSON 的签名")
    record JsonOrder(
            @Schema(examples = "ES256") String algorithm,
            @Schema(description = "base64url: the first part of the JWS") String protectedHeader,
            @Schema(
                            description =
                                    "Sign its ASCII bytes, and hand in"
                                            + " `protectedHeader + \"..\" + base64url(signature)`."
                                            + " ES256, ES384: r||s (RFC 7518). SM2-SM3: SM2 (GB/T"
                                            + " 32918) with SM3, user id 1234567812345678, r||s of"
                                            + " 64 bytes.")
                    String signingInput) {}

    /** The signature in the PDF. */
    @Schema(name = "PdfSignatureOrder", description = "In the PDF (PAdES-B-B) PDF 签名")
    record PdfOrder(
            @Schema(
                            description =
                                    "SHA256withRSA, SHA256withECDSA or SHA384withECDSA; ECDSA as DER",
                            examples = "SHA256withECDSA")
                    String algorithm,
            @Schema(
                            description =
                                    "base64: the CMS signed attributes (DER); sign these bytes and"
                                            + " hand in the value as `pdfSignature`, base64")
                    String dataToBeSigned,
            @Schema(
                            description =
                                    "SHA-256, hex, of the PDF at `/document` that the signature is"
                                            + " appended to")
                    String documentDigest) {}

    static SignatureOrderView of(ToBeSigned order) {
        ToBeSigned.Json json = order.json();
        ToBeSigned.Pdf pdf = order.pdf();
        return new SignatureOrderView(
                order.signingTime(),
                new JsonOrder(json.algorithm(), json.protectedHeader(), json.signingInput()),
                pdf == null
                        ? null
                        : new PdfOrder(
                                pdf.algorithm(),
                                Base64.getEncoder().encodeToString(pdf.attributes()),
                                pdf.documentDigest()));
    }
}
