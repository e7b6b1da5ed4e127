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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.casualty.app.CasualtyQueries;
import org.tocsin.accident.casualty.app.CasualtyRegister;
import org.tocsin.accident.casualty.app.ChangeCasualty;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** What was ever stated about a casualty. */
@Path("/api/v1/accidents/{id}/casualties/{casualtyId}/revisions")
@Tag(name = "Accident casualties 事故伤亡人员")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CasualtyRevisionResource {

    private final CasualtyRegister register;
    private final CasualtyQueries queries;
    private final CasualtyViews views;

    CasualtyRevisionResource(
            CasualtyRegister register, CasualtyQueries queries, CasualtyViews views) {
        this.register = register;
        this.queries = queries;
        this.views = views;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Change the record of a casualty 变更伤亡人员信息",
            description =
                    "Appends a statement; what is left out stays as it was. The answer is masked 追加修订，未填写的不变")
    public RestResponse<CasualtyView> change(
            UUID id,
            UUID casualtyId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull ChangeCasualty change) {
        return views.single(register.change(id, casualtyId, IfMatch.of(ifMatch), change));
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
            summary = "All statements about a casualty, the first one first 伤亡人员信息全部修订",
            description = "With who, when it became known, and why. Masked for everybody 列表一律脱敏")
    public Page<CasualtyRevisionView> revisions(
            UUID id, UUID casualtyId, @Valid @BeanParam PageParams page) {
        return queries.history(id, casualtyId, page).map(CasualtyRevisionView::of);
    }

    @GET
    @Path("/{revision}")
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
            summary = "Read one statement about a casualty 伤亡人员信息某次修订",
            description =
                    "In the clear for accident handlers and auditors, each read on the audit trail; masked for all others 明文查看均留痕")
    public RestResponse<CasualtyRevisionView> revision(UUID id, UUID casualtyId, int revision) {
        return views.past(queries.read(id, casualtyId, revision));
    }
}
