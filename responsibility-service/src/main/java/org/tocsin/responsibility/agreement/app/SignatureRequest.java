package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Party;

/** Signatures over the frozen content and its printed form, made on the signer's side. */
@Schema(name = "AgreementSigning", description = "Signatures made by the signer 签署")
public record SignatureRequest(
        @NotNull @Schema(description = "For which side 代表哪一方") Party party,
        @NotNull
                @Size(min = 1, max = 5)
                @Schema(description = "The same as when the data to be signed was got 签名证书链")
                List<@NotBlank @Size(max = 12_000) String> certificateChain,
        @NotNull @Schema(description = "As it came with the data to be signed 签署时间")
                Instant signingTime,
        @NotBlank
                @Size(max = 32_768)
                @Schema(
                        description =
                                "JWS with detached content, compact: `header..signature`"
                                        + " (RFC 7515 Appendix F), over exactly the bytes of"
                                        + " `GET /agreements/{id}/content`. Header: `alg` (ES256, ES384,"
                                        + " RS256, PS256 or SM2-SM3) and `x5c`; also allowed: `x5t#S256`,"
                                        + " `kid`, `typ`, `cty`, `iat`. SM2-SM3: signature value r||s, 64"
                                        + " bytes; user id 1234567812345678.",
                        examples = "eyJhbGciOiJFUzI1NiIsIng1YyI6WyIuLi4iXX0..c2lnbmF0dXJl")
                String jws,
        @Nullable
                @Size(max = 4_096)
                @Schema(
                        description =
                                "Signature value over `pdf.dataToBeSigned`, base64; ECDSA as DER."
                                        + " Required of every key but SM2, which signs the JWS alone.",
                        nullable = true)
                String pdfSignature) {}
