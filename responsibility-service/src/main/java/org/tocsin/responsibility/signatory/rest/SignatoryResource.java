package org.tocsin.responsibility.signatory.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.responsibility.signatory.app.Signatories;
import org.tocsin.responsibility.signatory.app.SignatoryRegister;
import org.tocsin.responsibility.signatory.domain.NewSignatory;
import org.tocsin.responsibility.signatory.domain.SignatorySnapshot;

/** Who signs for a unit. */
@Path("/api/v1/units/{unitId}/signatories")
@Tag(name = "Signatories 单位签署人")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SignatoryResource {

    private final SignatoryRegister register;
    private final Signatories signatories;

    SignatoryResource(SignatoryRegister register, Signatories signatories) {
        this.register = register;
        this.signatories = signatories;
    }

    /** All of a unit. */
    record SignatoryList(List<SignatoryView> items) {}

    /** Why somebody no longer signs. */
    @Schema(name = "SignatoryRevocation", description = "Why somebody no longer signs 撤销原因")
    record Revocation(@NotBlank @Size(max = 500) @Schema(examples = "调离") String reason) {}

    static String path(UUID unitId) {
        return "/api/v1/units/" + unitId + "/signatories";
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "leader", "enterprise-officer"})
    @Operation(
            operationId = "recordSignatory",
            summary = "Name a person who signs for the unit 登记签署人",
            description =
                    "The principal, or a person whom the unit has authorised. Nobody else signs its"
                            + " agreements, whatever their office: the signature belongs to the signer"
                            + " (Electronic Signature Law Art. 13). 只有登记的签署人可以代表该单位签署责任书。")
    public RestResponse<SignatoryView> record(
            @PathParam("unitId") UUID unitId, @Valid @NotNull NewSignatory named) {
        SignatorySnapshot created = signatories.single(unitId, register.record(unitId, named));
        return Representation.created(
                path(unitId) + "/" + created.id(),
                SignatoryView.of(created, true),
                created.version());
    }

    @GET
    @RolesAllowed({
        "bureau-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "listSignatories",
            summary = "Who signs for the unit 单位签署人",
            description = "Also those who no longer do 含已撤销的")
    public SignatoryList list(@PathParam("unitId") UUID unitId) {
        return new SignatoryList(
                signatories.ofUnit(unitId).stream()
                        .map(signatory -> SignatoryView.of(signatory, false))
                        .toList());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        "bureau-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(operationId = "getSignatory", summary = "One signatory 单个签署人")
    public RestResponse<SignatoryView> single(
            @PathParam("unitId") UUID unitId, @PathParam("id") UUID id) {
        return show(signatories.single(unitId, id));
    }

    @POST
    @Path("/{id}/revocations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "leader", "enterprise-officer"})
    @Operation(
            operationId = "revokeSignatory",
            summary = "Signs no longer 撤销签署人",
            description = "What was signed before stays signed 撤销前的签署继续有效")
    public RestResponse<SignatoryView> revoke(
            @PathParam("unitId") UUID unitId,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Revocation revocation) {
        register.revoke(unitId, id, IfMatch.of(ifMatch), revocation.reason());
        return show(signatories.single(unitId, id));
    }

    private RestResponse<SignatoryView> show(SignatorySnapshot signatory) {
        return Representation.of(
                SignatoryView.of(signatory, signatories.mayChange(signatory.unitId())),
                signatory.version());
    }
}
