package org.tocsin.accident.casualty.rest;

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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.tocsin.accident.casualty.app.CasualtyQueries;
import org.tocsin.accident.casualty.app.CasualtyRegister;
import org.tocsin.accident.casualty.app.RecordCasualty;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** The persons whom an accident hurt. */
@Path("/api/v1/accidents/{id}/casualties")
@Tag(name = "Accident casualties 事故伤亡人员")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CasualtyResource {

    private final CasualtyRegister register;
    private final CasualtyQueries queries;
    private final CasualtyViews views;

    CasualtyResource(CasualtyRegister register, CasualtyQueries queries, CasualtyViews views) {
        this.register = register;
        this.queries = queries;
        this.views = views;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Record a casualty 登记伤亡人员",
            description =
                    "Decree 493 Art. 12 (4). The numbers of the report change by its revisions only; casualtyTally of the"
                            + " accident shows the difference. The answer is masked 报告的伤亡人数只随续报、补报、更正变化")
    public RestResponse<CasualtyView> record(UUID id, @Valid @NotNull RecordCasualty casualty) {
        return views.created(register.record(id, casualty));
    }

    @GET
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
            summary = "List the casualties of an accident 伤亡人员列表",
            description = "Masked for everybody. Sort keys: id (default), knownAt 列表一律脱敏")
    public Page<CasualtySummary> list(
            UUID id,
            @QueryParam("retracted")
                    @Nullable
                    @Parameter(
                            description =
                                    "Records taken back, or the others; both if left out 是否已撤回")
                    Boolean retracted,
            @Valid @BeanParam PageParams page) {
        return queries.page(id, retracted, page).map(CasualtySummary::of);
    }

    @GET
    @Path("/{casualtyId}")
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
            summary = "Read one casualty 伤亡人员详情",
            description =
                    "In the clear for accident handlers and auditors, each read on the audit trail before the answer goes out;"
                            + " masked for all others 经办人员与审计人员可见明文，每次查看均留痕；其他人员脱敏")
    public RestResponse<CasualtyView> single(UUID id, UUID casualtyId) {
        return views.read(queries.read(id, casualtyId));
    }

    @POST
    @Path("/{casualtyId}/retractions")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Take the record of a casualty back 撤回伤亡人员登记",
            description =
                    "It stays readable with all its statements, and no longer counts 记录保留，不再计数")
    public RestResponse<CasualtyView> retract(
            UUID id,
            UUID casualtyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RetractionRequest request) {
        return views.single(
                register.retract(id, casualtyId, IfMatch.of(ifMatch), request.reason()));
    }
}
