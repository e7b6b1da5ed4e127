package org.tocsin.accident.report.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.app.AccidentRegister;
import org.tocsin.accident.report.app.FlashReport;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** The register of accidents: what is on it, and how an accident gets there. */
@Path(AccidentResource.PATH)
@Tag(name = "Accident register 事故登记")
@RunOnVirtualThread
class AccidentResource {

    static final String PATH = "/api/v1/accidents";

    private static final Text FILE_NAME = Text.of("事故登记", "accidents");

    private final AccidentQueries queries;
    private final AccidentRegister register;
    private final AccidentViews views;
    private final Exports exports;

    AccidentResource(
            AccidentQueries queries,
            AccidentRegister register,
            AccidentViews views,
            Exports exports) {
        this.queries = queries;
        this.register = register;
        this.views = views;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "List accidents 事故查询",
            description = "With asOf: the register as it was known at that instant.")
    public Page<AccidentSummary> list(
            @Valid @BeanParam AccidentParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return queries.page(page, filter.filter(), filter.asOf()).map(views.summary(expand));
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = "Export accidents 事故导出")
    public Response export(
            @Valid @BeanParam AccidentParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<AccidentSummary> rows =
                queries.all(page, filter.filter(), filter.asOf()).map(views.summary(expand));
        return exports.answer(AccidentSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Read one accident 事故详情",
            description =
                    "With its report's content, its statutory duties and what this caller may do next."
                            + " With asOf: as it was known at that instant.")
    public RestResponse<AccidentView> single(
            UUID id,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = "As it was known at this past instant 历史时点",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Instant moment = AsOf.parse("asOf", asOf);
        return moment == null
                ? views.single(queries.require(id), expand)
                : views.past(queries.asOf(id, moment), moment, expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "Report an accident 事故快报",
            description =
                    "Severity follows from the measures (Decree 493 Art. 3), lateness from"
                            + " headInformedAt and the receipt (Art. 9). Further facts are further"
                            + " revisions; nothing is overwritten.")
    public RestResponse<AccidentView> report(@Valid @NotNull FlashReport report) {
        return views.created(register.report(report));
    }
}
