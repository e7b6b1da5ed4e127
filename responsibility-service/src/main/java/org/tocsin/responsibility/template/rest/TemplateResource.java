package org.tocsin.responsibility.template.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.template.app.TemplateDraft;
import org.tocsin.responsibility.template.app.TemplateQueries;
import org.tocsin.responsibility.template.app.TemplateRecord;
import org.tocsin.responsibility.template.app.TemplateRegister;
import org.tocsin.responsibility.template.domain.TemplateStatus;

/** Templates of agreements. */
@Path(TemplateResource.PATH)
@Tag(name = "Agreement templates 责任书模板")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TemplateResource {

    static final String PATH = "/api/v1/agreement-templates";

    private final TemplateRegister register;
    private final TemplateQueries queries;

    TemplateResource(TemplateRegister register, TemplateQueries queries) {
        this.register = register;
        this.queries = queries;
    }

    /** All versions of a template. */
    record Versions(List<TemplateView.Version> items) {}

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "createAgreementTemplate",
            summary = "Word a template 起草模板",
            description =
                    "Texts hold `{{parameters}}`: unitName, principal, superiorName, superiorPrincipal,"
                            + " year, limitAccidents, limitDeaths, limitSeriousInjuries,"
                            + " limitDirectLossCny, and its own, which it declares with type, range and"
                            + " default. A name declared nowhere is refused. Nothing is issued before it is"
                            + " published. 未声明的参数不予保存，发布后方可签发。")
    public RestResponse<TemplateView> create(@Valid @NotNull TemplateDraft draft) {
        TemplateRecord created = queries.single(register.create(draft), null);
        return Representation.created(
                PATH + "/" + created.template().id(),
                TemplateView.of(created),
                created.template().version());
    }

    @GET
    @RolesAllowed({"enterprise-officer", "leader", "committee-office", "auditor"})
    @Operation(
            operationId = "listAgreementTemplates",
            summary = "List templates 模板列表",
            description =
                    "Of the caller's division and below, and of the divisions above, which may be used,"
                            + " too. Sort keys: `updatedAt` (default, newest first), `name`, `id`.")
    public Page<TemplateSummary> list(
            @QueryParam("status") @Nullable TemplateStatus status,
            @QueryParam("q") @Nullable @Size(max = 100) String q,
            @Valid @BeanParam PageParams page) {
        return queries.page(status, q, page).map(TemplateSummary::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"enterprise-officer", "leader", "committee-office", "auditor"})
    @Operation(
            operationId = "getAgreementTemplate",
            summary = "One template 单个模板",
            description =
                    "With one version: the draft for those who word it, else the published one, or that"
                            + " asked for.")
    public RestResponse<TemplateView> single(
            UUID id,
            @QueryParam("version") @Nullable @Min(1) @Parameter(description = "版本号")
                    Integer version) {
        return show(id, version);
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({"enterprise-officer", "leader", "committee-office", "auditor"})
    @Operation(
            operationId = "listAgreementTemplateVersions",
            summary = "All versions of a template 模板历次版本")
    public Versions versions(UUID id) {
        return new Versions(queries.versions(id).stream().map(TemplateView.Version::of).toList());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "reviseAgreementTemplate",
            summary = "Reword a template 修改模板",
            description =
                    "Changes the draft. A published version is never changed: the first change after it"
                            + " begins the next version. 已发布的版本不再改动，修改即开始新版本。")
    public RestResponse<TemplateView> revise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TemplateDraft draft) {
        register.revise(id, IfMatch.of(ifMatch), draft);
        return show(id, null);
    }

    private RestResponse<TemplateView> show(UUID id, @Nullable Integer version) {
        TemplateRecord record = queries.single(id, version);
        return Representation.of(TemplateView.of(record), record.template().version());
    }
}
