package org.tocsin.responsibility.template.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.template.app.PreviewRequest;
import org.tocsin.responsibility.template.app.TemplateQueries;
import org.tocsin.responsibility.template.app.TemplateRecord;
import org.tocsin.responsibility.template.app.TemplateRegister;
import org.tocsin.responsibility.template.app.TemplateUse;

/** The steps of a template's life, and what it would say for one unit. */
@Path(TemplateResource.PATH + "/{id}")
@Tag(name = "Agreement templates 责任书模板")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TemplateStepResource {

    private final TemplateRegister register;
    private final TemplateQueries queries;
    private final TemplateUse use;

    TemplateStepResource(TemplateRegister register, TemplateQueries queries, TemplateUse use) {
        this.register = register;
        this.queries = queries;
        this.use = use;
    }

    /** Why nothing is issued from it any more. */
    @Schema(
            name = "TemplateWithdrawal",
            description = "Why nothing is issued from it any more 停用原因")
    record Withdrawal(@NotBlank @Size(max = 500) @Schema(examples = "改用新版模板") String reason) {}

    @POST
    @Path("/publications")
    @Idempotent
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "publishAgreementTemplate",
            summary = "Publish: freeze the version 发布",
            description = "From now on it can be issued from and is never changed 发布后冻结")
    public RestResponse<TemplateView> publish(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        register.publish(id, IfMatch.of(ifMatch));
        return show(id);
    }

    @POST
    @Path("/withdrawals")
    @Idempotent
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "withdrawAgreementTemplate",
            summary = "Withdraw a template 停用模板",
            description =
                    "Nothing is issued from it any more; what was issued stays as it is 已签发的不受影响")
    public RestResponse<TemplateView> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Withdrawal withdrawal) {
        register.withdraw(id, IfMatch.of(ifMatch), withdrawal.reason());
        return show(id);
    }

    @POST
    @Path("/previews")
    @RolesAllowed({"enterprise-officer", "leader", "committee-office", "auditor"})
    @Extension(name = "x-changes-nothing", value = "true", parseValue = true)
    @Operation(
            operationId = "previewAgreementTemplate",
            summary = "What it would say for one unit 预览",
            description =
                    "Keeps nothing. Parameters that are missing, unknown, malformed or out of range are"
                            + " all named by pointer (422). 逐项指出缺少、未知或超出范围的参数。")
    public AgreementTerms preview(UUID id, @Valid @NotNull PreviewRequest request) {
        return use.preview(id, request);
    }

    private RestResponse<TemplateView> show(UUID id) {
        TemplateRecord record = queries.single(id, null);
        return Representation.of(TemplateView.of(record), record.template().version());
    }
}
