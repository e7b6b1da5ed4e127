package org.tocsin.accident.indicator.rest;

import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.accident.indicator.app.OfficeLimit;
import org.tocsin.accident.indicator.app.OfficeLimits;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;

/** What the committee's office sets while no agreement does. */
@Path(IndicatorViews.PATH)
@Tag(name = "Control indicators 控制指标")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class OfficeLimitResource {

    private final OfficeLimits limits;
    private final IndicatorViews views;

    OfficeLimitResource(OfficeLimits limits, IndicatorViews views) {
        this.limits = limits;
        this.views = views;
    }

    @POST
    @Idempotent
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Set a limit 下达控制指标",
            description =
                    "For a division, calendar year and measure that no agreement in force limits. An"
                            + " agreement that comes into force later takes its place for as long as it"
                            + " holds.")
    public RestResponse<IndicatorView> set(@Valid @NotNull OfficeLimit limit) {
        IndicatorView view = views.single(limits.set(limit), null);
        return Representation.created(
                IndicatorViews.PATH + "/" + view.id(), view, views.version(view.id()));
    }

    @POST
    @Path("/{id}/limits")
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Change a limit 调整控制数",
            description =
                    "Of a limit that the office set. The one before stays for answers as of then.")
    public RestResponse<IndicatorView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull LimitChange change) {
        limits.change(id, IfMatch.of(ifMatch), change.limit(), change.documentNo());
        return views.represented(id, null);
    }

    @POST
    @Path("/{id}/withdrawals")
    @RolesAllowed(COMMITTEE_OFFICE)
    @Operation(
            summary = "Withdraw a limit 撤销控制指标",
            description =
                    "Of a limit that the office set. It is shown no longer, except as of then.")
    @APIResponse(responseCode = "204", description = "Withdrawn 已撤销")
    public RestResponse<Void> withdraw(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull LimitWithdrawal withdrawal) {
        limits.withdraw(id, IfMatch.of(ifMatch), withdrawal.reason());
        return RestResponse.noContent();
    }
}
