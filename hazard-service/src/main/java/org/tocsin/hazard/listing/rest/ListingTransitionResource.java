package org.tocsin.hazard.listing.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.listing.app.ListingRegister;
import org.tocsin.hazard.listing.domain.ListingCommand;
import org.tocsin.hazard.listing.domain.ListingCommand.Approve;
import org.tocsin.hazard.listing.domain.ListingCommand.DecideAcceptance;
import org.tocsin.hazard.listing.domain.ListingCommand.Delist;
import org.tocsin.hazard.listing.domain.ListingCommand.Publish;
import org.tocsin.hazard.listing.domain.ListingCommand.Refuse;
import org.tocsin.hazard.listing.domain.ListingCommand.RequestAcceptance;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/**
 * The steps of a listed supervision: each a POST to a sub-resource that names it. All but the
 * request for acceptance are for people whose division is at or above the level.
 */
@Path(ListingResource.PATH + "/{id}")
@Tag(name = "Listed supervision 挂牌督办")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ListingTransitionResource {

    private final ListingRegister register;
    private final ListingViews views;

    ListingTransitionResource(ListingRegister register, ListingViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/approvals")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Approve the proposal 批准挂牌",
            description =
                    "By a leader at or above the level, while the hazard is open, verified and of a grade that is listed. From now on the hazard cannot be closed 由该层级或上级领导批准，此后隐患不得销号")
    public RestResponse<ListingView> approve(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Approve command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/refusals")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Refuse the proposal, or take the approval back 不予批准或撤回批准",
            description =
                    "With the reason, which stays on file; until the listing is published. 公告前可用，须说明理由")
    public RestResponse<ListingView> refuse(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Refuse command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/publications")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "List the hazard 挂牌公告",
            description =
                    "Number and text of the notice are public at once, so they must name no person 公告文号和内容即时公开，不得含个人信息")
    public RestResponse<ListingView> publish(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Publish command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/acceptance-requests")
    @Idempotent
    @RolesAllowed({ENTERPRISE_OFFICER, TOWN_OFFICER, BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Ask for the acceptance 申请验收",
            description =
                    "By the enterprise or an officer of any level; the authority decides within 10 days (configurable), see acceptanceDueOn 企业或监管人员申请，须在 10 日内验收")
    public RestResponse<ListingView> requestAcceptance(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RequestAcceptance command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/acceptances")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Decide on the acceptance 验收",
            description =
                    "By another person than the one who asked for it; what does not pass stays listed 由申请人以外的人员办理，不合格的继续挂牌")
    public RestResponse<ListingView> decideAcceptance(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecideAcceptance command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/delistings")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Take the hazard off the list 摘牌",
            description = "After the acceptance has passed; the result is public 验收合格后摘牌，结果公开")
    public RestResponse<ListingView> delist(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Delist command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<ListingView> handle(
            UUID id, @Nullable String ifMatch, ListingCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
