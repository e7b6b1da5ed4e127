package org.tocsin.responsibility.agreement.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Party;

/** A signature over the frozen content, made on the signer's side. */
@Schema(name = "AgreementSigning", description = "A signature made by the signer 签署")
public record SignatureRequest(
        @NotNull @Schema(description = "For which side 代表哪一方") Party party,
        @NotBlank
                @Size(max = 8192)
                @Schema(
                        description =
                                "JWS with detached content, compact: `header..signature`"
                                        + " (RFC 7515 Appendix F), over exactly the bytes of"
                                        + " `GET /agreements/{id}/content`. Header: `alg` (ES256, ES384"
                                        + " or RS256), `kid`; also allowed: `typ`, `cty`, `iat`.",
                        examples = "eyJhbGciOiJFUzI1NiIsImtpZCI6Ii4uLiJ9..c2lnbmF0dXJl")
                String jws,
        @NotBlank
                @Size(max = 100)
                @Schema(
                        description = "Thumbprint of the registered key 已登记公钥的指纹",
                        examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
                String kid) {}
