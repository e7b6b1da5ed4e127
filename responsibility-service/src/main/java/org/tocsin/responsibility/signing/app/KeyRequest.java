package org.tocsin.responsibility.signing.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A public key that its holder wants registered. */
@Schema(name = "SigningKeyRegistration", description = "The caller's own public key 本人的签名公钥")
public record KeyRequest(
        @NotEmpty
                @Size(max = 20)
                @Schema(
                        description =
                                "Public key as a JWK (RFC 7517): EC P-256, EC P-384 or RSA of at"
                                        + " least 2048 bits. A private or secret key is refused. 公钥 JWK")
                Map<String, Object> jwk,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What its holder calls it 密钥名称", examples = "演示密钥 demo key")
                String label,
        @Schema(
                        description =
                                "A demonstration key, which proves nothing; signatures made with it say so"
                                        + " 演示密钥，不具法律效力",
                        defaultValue = "false")
                boolean demo) {}
