package org.tocsin.accident.duty.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.duty.app.ForwardRegister;
import org.tocsin.accident.duty.app.ForwardRequest;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** How the report of an accident went up, level by level. */
@Path("/api/v1/accidents/{id}/forwards")
@Tag(name = "Statutory duties 法定时限")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ForwardResource {

    static final Set<String> OFFICERS = Set.of(BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER);

    private final ForwardRegister register;
    private final ForwardViews views;

    ForwardResource(ForwardRegister register, ForwardViews views) {
        this.register = register;
        this.views = views;
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
            summary = "How the report went up 逐级上报记录",
            description = "All records, corrected ones included, as they became known.")
    public Page<ForwardView> list(UUID id, @Valid @BeanParam PageParams page) {
        return views.page(id, page);
    }

    @GET
    @Path("/{forwardId}")
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = "One record of it 上报记录详情")
    public RestResponse<ForwardView> single(UUID id, UUID forwardId) {
        return views.single(id, forwardId);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER})
    @Operation(
            summary = "Record that a level passed the report on 登记上报",
            description =
                    "Decree 493 Art. 10 and 11: each level within 2 hours of its receipt. Nothing is"
                            + " overwritten: to correct a record, name it in corrects, with a reason.")
    public RestResponse<ForwardView> record(UUID id, @Valid @NotNull ForwardRequest request) {
        return views.created(register.record(id, request));
    }
}
