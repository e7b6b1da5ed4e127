package org.tocsin.responsibility.assessment.rest;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import org.tocsin.responsibility.assessment.app.TemplateShelf;
import org.tocsin.responsibility.assessment.domain.TemplateSnapshot;
import org.tocsin.responsibility.assessment.domain.TemplateStatus;
import org.tocsin.responsibility.assessment.domain.TemplateTerms;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Templates of assessments: indicators, weights and rules as data. */
@Path(TemplateResource.PATH)
@Tag(name = "Assessments 考核")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TemplateResource {

    static final String PATH = "/api/v1/assessment-templates";

    private final TemplateShelf shelf;
    private final ReaderLanguage language;

    TemplateResource(TemplateShelf shelf, ReaderLanguage language) {
        this.shelf = shelf;
        this.language = language;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "draftAssessmentTemplate",
            summary = "Draft a template 起草考核细则",
            description =
                    "Indicators with their weights, 100 in all, and how the points of each come"
                            + " about. With `editionOf` it is the next edition of that template of the own"
                            + " division. 各项分值合计 100 分。")
    public RestResponse<TemplateView> draft(
            @Valid @NotNull TemplateTerms terms,
            @QueryParam("editionOf")
                    @Nullable
                    @Parameter(description = "A template that this is the next edition of 所修订的细则")
                    UUID editionOf) {
        UUID id = shelf.draft(terms, editionOf);
        TemplateSnapshot template = shelf.single(id);
        return Representation.created(PATH + "/" + id, view(template), template.version());
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
            operationId = "listAssessmentTemplates",
            summary = "List templates 考核细则列表",
            description =
                    "Those that came with the suite and those of the own division, above and below"
                            + " it. Sort keys: `name` (default), `updatedAt`, `id`.")
    public Page<TemplateView> list(
            @QueryParam("status") @Nullable @Parameter(description = "状态") TemplateStatus status,
            @Valid @BeanParam PageParams page) {
        return shelf.page(status, page).map(this::view);
    }

    @GET
    @Path("/{id}")
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
            operationId = "getAssessmentTemplate",
            summary = "One template 单份考核细则",
            description = "With its indicators and rules 含各项指标和计分规则")
    public RestResponse<TemplateView> single(UUID id) {
        return answer(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "reviseAssessmentTemplate",
            summary = "Replace the content of a draft 修改草案",
            description = "Only while it is a draft: what is published is frozen 发布后不得修改")
    public RestResponse<TemplateView> revise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TemplateTerms terms) {
        shelf.revise(id, IfMatch.of(ifMatch), terms);
        return answer(id);
    }

    @POST
    @Path("/{id}/publications")
    @Idempotent
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "publishAssessmentTemplate",
            summary = "Publish: freeze it 发布",
            description =
                    "From now on units can be assessed by it; the edition before it is retired, and"
                            + " what was opened by that one keeps it. 发布后冻结，前一版停用。")
    public RestResponse<TemplateView> publish(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        shelf.publish(id, IfMatch.of(ifMatch));
        return answer(id);
    }

    private RestResponse<TemplateView> answer(UUID id) {
        TemplateSnapshot template = shelf.single(id);
        return Representation.of(view(template), template.version());
    }

    private TemplateView view(TemplateSnapshot template) {
        return TemplateView.of(template, shelf.keeps(template), language.locale());
    }
}
