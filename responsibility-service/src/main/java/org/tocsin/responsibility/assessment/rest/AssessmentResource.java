package org.tocsin.responsibility.assessment.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.assessment.app.AssessmentOpenings;
import org.tocsin.responsibility.assessment.app.AssessmentQueries;
import org.tocsin.responsibility.assessment.app.OpenAssessment;

/** The register of assessments: what is on it, and how one gets there. */
@Path(AssessmentResource.PATH)
@Tag(name = "Assessments 考核")
@RunOnVirtualThread
class AssessmentResource {

    static final String PATH = "/api/v1/assessments";

    private static final String COLLECTION = "List or export assessments 考核查询与导出";
    private static final String COLLECTION_DESCRIPTION =
            "Within the caller's scope; an enterprise sees its own. A page of JSON, or by Accept the"
                    + " whole filtered list as CSV or NDJSON. Sort keys: `openedAt` (default, newest"
                    + " first), `updatedAt`, `assessmentNo`, `id`.";
    private static final Text FILE_NAME = Text.of("考核", "assessments");

    private final AssessmentOpenings openings;
    private final AssessmentQueries queries;
    private final AssessmentAnswers answers;
    private final Exports exports;

    AssessmentResource(
            AssessmentOpenings openings,
            AssessmentQueries queries,
            AssessmentAnswers answers,
            Exports exports) {
        this.openings = openings;
        this.queries = queries;
        this.answers = answers;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("committee-office")
    @Operation(
            operationId = "openAssessment",
            summary = "Open the assessment of a unit 发起考核",
            description =
                    "By the committee office of a division above the unit, by a published template,"
                            + " for a month or a year; one for each unit and period. Publishes"
                            + " `assessment.opened`. 由上级安委办发起，每单位每期一份。")
    public RestResponse<AssessmentView> open(@Valid @NotNull OpenAssessment asked) {
        return answers.created(openings.open(asked));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
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
            operationId = "listAssessments",
            summary = COLLECTION,
            description = COLLECTION_DESCRIPTION)
    public Page<AssessmentSummary> list(
            @Valid @BeanParam AssessmentQuery query, @Valid @BeanParam PageParams page) {
        return queries.page(query.filter(), page).map(AssessmentSummary::of);
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
    @Operation(
            operationId = "listAssessments",
            summary = COLLECTION,
            description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam AssessmentQuery query,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<AssessmentSummary> rows =
                queries.all(query.filter(), page).map(AssessmentSummary::of);
        return exports.answer(AssessmentSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
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
            operationId = "getAssessment",
            summary = "One assessment 单份考核",
            description =
                    "With every indicator's points, the records they come from and what this caller"
                            + " may do next. 404 if unknown or out of scope. 不存在或不在管辖范围内时为 404。")
    public RestResponse<AssessmentView> single(UUID id) {
        return answers.single(id);
    }
}
