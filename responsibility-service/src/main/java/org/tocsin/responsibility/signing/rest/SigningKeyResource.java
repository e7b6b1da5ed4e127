package org.tocsin.responsibility.signing.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.signing.app.KeyRecord;
import org.tocsin.responsibility.signing.app.KeyRequest;
import org.tocsin.responsibility.signing.app.SigningKeys;
import org.tocsin.responsibility.signing.domain.KeySnapshot;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** The public keys with which people sign for a unit. */
@Path("/api/v1/units/{id}/signing-keys")
@Tag(name = "Signing keys 签名密钥")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SigningKeyResource {

    private final SigningKeys keys;
    private final ReaderLanguage language;

    SigningKeyResource(SigningKeys keys, ReaderLanguage language) {
        this.keys = keys;
        this.language = language;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"leader", "committee-office", "enterprise-officer"})
    @Operation(
            operationId = "registerSigningKey",
            summary = "Register the caller's own public key 登记本人签名公钥",
            description =
                    "Basis: Electronic Signature Law Art. 13: the signing data belongs to the"
                            + " signer alone and is under the signer's sole control, so only the"
                            + " public key comes here, and only its holder can register it."
                            + " 依据《电子签名法》第十三条，私钥由签名人专有并独自控制，本服务只登记公钥。")
    public RestResponse<SigningKeyView> register(UUID id, @Valid @NotNull KeyRequest request) {
        KeyRecord key = keys.register(id, request);
        return Representation.created(
                pathOf(key.key()), SigningKeyView.of(key, language.locale()), key.key().version());
    }

    @GET
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "listSigningKeys",
            summary = "List the keys of a unit 单位的签名公钥",
            description = "Sort keys: `registeredAt` (default, newest first), `id`.")
    public Page<SigningKeyView> list(UUID id, @Valid @BeanParam PageParams page) {
        return keys.page(id, page).map(SigningKeyView::of);
    }

    @GET
    @Path("/{kid}")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "getSigningKey",
            summary = "One key 单个公钥",
            description =
                    "The public key as registered, by its thumbprint; revoked keys stay readable, so"
                            + " that older signatures can be verified. 已撤销的公钥仍可查询。")
    public RestResponse<SigningKeyView> single(UUID id, String kid) {
        return show(keys.single(id, kid));
    }

    @POST
    @Path("/{kid}/revocations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"leader", "committee-office", "enterprise-officer"})
    @Operation(
            operationId = "revokeSigningKey",
            summary = "Revoke a key 撤销公钥",
            description =
                    "When the private key is, or may be, compromised its holder must stop using"
                            + " it (Electronic Signature Law Art. 15). Signatures made before stay"
                            + " valid. 依据《电子签名法》第十五条。")
    public RestResponse<SigningKeyView> revoke(
            UUID id,
            String kid,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RevocationRequest request) {
        return show(keys.revoke(id, kid, IfMatch.of(ifMatch), request.reason()));
    }

    private RestResponse<SigningKeyView> show(KeyRecord key) {
        return Representation.of(SigningKeyView.of(key, language.locale()), key.key().version());
    }

    static String pathOf(KeySnapshot key) {
        return "/api/v1/units/" + key.unitId() + "/signing-keys/" + key.thumbprint();
    }
}
