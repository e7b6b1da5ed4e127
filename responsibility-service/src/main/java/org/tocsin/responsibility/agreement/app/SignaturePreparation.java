package org.tocsin.responsibility.agreement.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.agreement.domain.Party;

/** Somebody who wants to sign asks what exactly is to be signed. */
@Schema(name = "SignaturePreparation", description = "Who wants to sign, and with what 拟签署方与证书")
public record SignaturePreparation(
        @NotNull @Schema(description = "For which side 代表哪一方") Party party,
        @NotNull
                @Size(min = 1, max = 5)
                @Schema(
                        description =
                                "DER in base64: the signer's certificate, then each one's issuer;"
                                        + " the anchor may be left out 签名证书链")
                List<@NotBlank @Size(max = 12_000) String> certificateChain,
        @Nullable
                @Size(max = 10)
                @Schema(
                        description =
                                "JWS algorithm, where the key has a choice: RS256 (default) or PS256"
                                        + " for RSA. ES256, ES384 and SM2-SM3 follow from the key.",
                        examples = "PS256",
                        nullable = true)
                String algorithm) {}
