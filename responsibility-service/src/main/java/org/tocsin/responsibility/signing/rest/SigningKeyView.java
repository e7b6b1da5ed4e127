package org.tocsin.responsibility.signing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.signing.app.KeyRecord;
import org.tocsin.responsibility.signing.domain.KeySnapshot;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A signing key as the API shows it. */
@Schema(name = "SigningKey", description = "A registered public key 已登记的签名公钥")
record SigningKeyView(
        @Schema(
                        description =
                                "RFC 7638 thumbprint (SHA-256, base64url): goes into the JWS header",
                        examples = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs")
                String kid,
        UUID unitId,
        @Schema(description = "Whose key it is 持有人") String holder,
        @Schema(examples = "ES256") String algorithm,
        @JsonRawValue @Schema(type = SchemaType.OBJECT, description = "Public JWK 公钥") String jwk,
        String label,
        @Schema(description = "A demonstration key, which proves nothing 演示密钥") boolean demo,
        Instant registeredAt,
        @Nullable @Schema(nullable = true) Instant revokedAt,
        @Nullable @Schema(nullable = true) String revokedReason,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "What this caller may do next; only on a single key 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    /** In a list. */
    static SigningKeyView of(KeySnapshot key) {
        return of(key, null);
    }

    static SigningKeyView of(KeyRecord key, Locale language) {
        String href = SigningKeyResource.pathOf(key.key());
        return of(
                key.key(),
                key.revocable()
                        ? List.of(
                                TransitionView.of(
                                        "revoke",
                                        "POST",
                                        href + "/revocations",
                                        List.of(),
                                        language))
                        : List.of());
    }

    private static SigningKeyView of(KeySnapshot key, @Nullable List<TransitionView> transitions) {
        return new SigningKeyView(
                key.thumbprint(),
                key.unitId(),
                key.holder(),
                key.algorithm(),
                key.publicJwk(),
                key.label(),
                key.demo(),
                key.registeredAt(),
                key.revokedAt(),
                key.revokedReason(),
                transitions);
    }
}
