package org.tocsin.responsibility.agreement.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.agreement.app.AgreementDraft;
import org.tocsin.responsibility.agreement.app.AgreementOffice;
import org.tocsin.responsibility.agreement.app.AgreementQueries;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;

/** The register of agreements: what is on it, and how an agreement gets there. */
@Path(AgreementResource.PATH)
@Tag(name = "Agreements 责任书")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgreementResource {

    static final String PATH = "/api/v1/agreements";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String LIST = "List or export agreements 责任书列表与导出";

    private static final String LIST_DESCRIPTION =
            "Agreements whose subordinate unit lies in the caller's scope, or whose superior unit is the"
                    + " caller's own: a page of JSON, or by `Accept` all of them as CSV or NDJSON. Sort keys:"
                    + " `draftedAt` (default, newest first), `updatedAt`, `periodStart`, `agreementNo`, `id`.";

    private static final Text FILE_NAME = Text.of("责任书", "agreements");

    private final AgreementOffice office;
    private final AgreementQueries queries;
    private final AgreementAnswers answers;
    private final Exports exports;

    AgreementResource(
            AgreementOffice office,
            AgreementQueries queries,
            AgreementAnswers answers,
            Exports exports) {
        this.office = office;
        this.queries = queries;
        this.answers = answers;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "draftAgreement",
            summary = "Draft an agreement 起草责任书",
            description =
                    "By the committee office of the superior unit's division, for a unit within"
                            + " that division; within an enterprise by its own officer. A draft binds nobody and may still be edited. Basis: Work"
                            + " Safety Law Art. 9 and 22. 由上级单位所在区划的安委办起草。")
    public RestResponse<AgreementView> draft(@Valid @NotNull AgreementDraft draft) {
        return answers.created(office.draft(draft));
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
    @Operation(operationId = "listAgreements", summary = LIST, description = LIST_DESCRIPTION)
    public Page<AgreementSummary> list(
            @Valid @BeanParam AgreementQuery query, @Valid @BeanParam PageParams page) {
        return queries.page(query.filter(), page).map(AgreementSummary::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(operationId = "listAgreements", summary = LIST, description = LIST_DESCRIPTION)
    public Response export(
            @Valid @BeanParam AgreementQuery query,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<AgreementSummary> rows = queries.all(query.filter(), page).map(AgreementSummary::of);
        return exports.answer(AgreementSummary.class, FILE_NAME, params, () -> rows);
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
            operationId = "getAgreement",
            summary = "One agreement 单份责任书",
            description =
                    "With its terms, signatures and what this caller may do next. 404 if unknown or"
                            + " out of scope. 不存在或不在管辖范围内时为 404。")
    public RestResponse<AgreementView> single(UUID id) {
        return answers.single(id);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "reviseAgreementDraft",
            summary = "Replace the terms of a draft 修改草案",
            description =
                    "Only while it is a draft. After the issue nothing is edited: a new agreement"
                            + " supersedes it. 签发后不得修改，只能另立新书替代。")
    public RestResponse<AgreementView> revise(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AgreementTerms terms) {
        office.revise(id, IfMatch.of(ifMatch), terms);
        return answers.single(id);
    }
}
