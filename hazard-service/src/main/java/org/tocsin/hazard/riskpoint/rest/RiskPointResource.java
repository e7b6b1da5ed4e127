package org.tocsin.hazard.riskpoint.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.GRID_INSPECTOR;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.riskpoint.app.RiskPointCase;
import org.tocsin.hazard.riskpoint.app.RiskPointQueries;
import org.tocsin.hazard.riskpoint.app.RiskPointRegister;
import org.tocsin.hazard.riskpoint.domain.RetireRiskPoint;
import org.tocsin.hazard.riskpoint.domain.RiskPointForm;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;

/** The risk points of enterprises and how they are graded. */
@Path(RiskPointResource.PATH)
@Tag(name = "Risk points 风险点")
@RunOnVirtualThread
class RiskPointResource {

    static final String PATH = "/api/v1/risk-points";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List or export risk points 风险点查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Sort keys: score (default, greatest first), updatedAt, name, id 按风险值从高到低";

    private static final Text FILE_NAME = Text.of("风险点清单", "risk-points");

    private final RiskPointRegister register;
    private final RiskPointQueries queries;
    private final Exports exports;
    private final HttpHeaders headers;

    RiskPointResource(
            RiskPointRegister register,
            RiskPointQueries queries,
            Exports exports,
            HttpHeaders headers) {
        this.register = register;
        this.queries = queries;
        this.exports = exports;
        this.headers = headers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<RiskPointSummary> list(
            @Valid @BeanParam RiskPointFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Locale names = names(expand);
        return queries.page(filter.filter(), page).map(p -> RiskPointSummary.of(p, names));
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam RiskPointFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Locale names = names(expand);
        Stream<RiskPointSummary> rows =
                queries.all(filter.filter(), page).map(p -> RiskPointSummary.of(p, names));
        return exports.answer(RiskPointSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        GRID_INSPECTOR,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Read one risk point 风险点详情",
            description = "With every grading it ever had. Out of scope is 404 含历次评价")
    public RestResponse<RiskPointView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return answer(queries.single(id), expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "Register a risk point 登记风险点",
            description =
                    "Graded by LEC: D = L × E × C; the colour follows from the thresholds in force. Work Safety Law Art. 41 按 LEC 法评价并确定颜色")
    public RestResponse<RiskPointView> register(@Valid @NotNull RiskPointForm form) {
        RiskPointCase whole = register.register(form);
        return Representation.created(
                PATH + "/" + whole.point().id(),
                RiskPointView.of(whole, null),
                whole.point().version());
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "Change or regrade a risk point 变更或重新评价",
            description =
                    "Takes the whole form. Other values of L, E or C are a new grading; the ones before it stay 重新评价保留历次记录")
    public RestResponse<RiskPointView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RiskPointForm form) {
        return answer(register.change(id, IfMatch.of(ifMatch), form), null);
    }

    @POST
    @Path("/{id}/retirements")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER})
    @Operation(
            summary = "Retire a risk point 注销风险点",
            description = "It stays on the register; no hazard can name it any more 注销后保留记录")
    public RestResponse<RiskPointView> retire(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RetireRiskPoint command) {
        return answer(register.retire(id, IfMatch.of(ifMatch), command), null);
    }

    private RestResponse<RiskPointView> answer(RiskPointCase whole, @Nullable String expand) {
        return Representation.of(RiskPointView.of(whole, names(expand)), whole.point().version());
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null
                ? null
                : Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
