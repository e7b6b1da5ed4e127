package org.tocsin.responsibility.unit.rest;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.unit.app.PlanQueries;
import org.tocsin.responsibility.unit.app.PlanQueries.PlanRecord;
import org.tocsin.responsibility.unit.app.UnitPlans;
import org.tocsin.responsibility.unit.domain.PlanStatus;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Changes of a unit that take effect on a day to come. */
@Path(UnitResource.PATH + "/{unitId}/scheduled-changes")
@Tag(name = "Units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnitPlanResource {

    private final UnitPlans plans;
    private final PlanQueries queries;
    private final ReaderLanguage language;

    UnitPlanResource(UnitPlans plans, PlanQueries queries, ReaderLanguage language) {
        this.plans = plans;
        this.queries = queries;
        this.language = language;
    }

    static String path(UUID unitId, UUID id) {
        return UnitResource.PATH + "/" + unitId + "/scheduled-changes/" + id;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "scheduleUnitChange",
            summary = "Schedule a change 预定变更",
            description =
                    "The same change as on `changes`, with `basis.effectiveOn` after today. It takes"
                            + " effect at the beginning of that day, Asia/Shanghai; what then stands against"
                            + " it makes it REFUSED, with the reason. 于生效日零时起自动生效。")
    public RestResponse<UnitPlanView> schedule(UUID unitId, @Valid @NotNull UnitCommand command) {
        PlanRecord plan = queries.single(unitId, plans.schedule(unitId, command));
        return Representation.created(
                path(unitId, plan.plan().id()),
                UnitPlanView.of(plan, language.locale()),
                plan.plan().version());
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
            operationId = "listScheduledUnitChanges",
            summary = "Scheduled changes of a unit 预定变更列表",
            description = "By their day. Sort keys: `effectiveOn` (default), `id`.")
    public Page<UnitPlanView> list(
            UUID unitId,
            @QueryParam("status") @Nullable PlanStatus status,
            @Valid @BeanParam PageParams page) {
        return queries.page(unitId, status, page).map(UnitPlanView::of);
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
            operationId = "getScheduledUnitChange",
            summary = "One scheduled change 单个预定变更",
            description = "With what became of it 含执行结果")
    public RestResponse<UnitPlanView> single(UUID unitId, UUID id) {
        return show(unitId, id);
    }

    @POST
    @Path("/{id}/cancellations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "cancelScheduledUnitChange",
            summary = "Call a scheduled change off 取消预定变更",
            description = "Until it has taken effect; the trace stays 生效前可取消，留痕")
    public RestResponse<UnitPlanView> cancel(
            UUID unitId,
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull CancellationRequest request) {
        plans.cancel(unitId, id, IfMatch.of(ifMatch), request.reason());
        return show(unitId, id);
    }

    private RestResponse<UnitPlanView> show(UUID unitId, UUID id) {
        PlanRecord plan = queries.single(unitId, id);
        return Representation.of(UnitPlanView.of(plan, language.locale()), plan.plan().version());
    }
}
