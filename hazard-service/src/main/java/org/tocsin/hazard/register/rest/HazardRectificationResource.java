package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;

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
import org.tocsin.hazard.register.app.HazardRegister;
import org.tocsin.hazard.register.domain.HazardCommand;
import org.tocsin.hazard.register.domain.HazardCommand.AcknowledgeOrder;
import org.tocsin.hazard.register.domain.HazardCommand.DecideExtension;
import org.tocsin.hazard.register.domain.HazardCommand.OrderRectification;
import org.tocsin.hazard.register.domain.HazardCommand.RequestExtension;
import org.tocsin.hazard.register.domain.HazardCommand.Review;
import org.tocsin.hazard.register.domain.HazardCommand.SubmitEvidence;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.idempotency.Idempotent;

/** The steps of the rectification: ordered, received, given more time, handed in, reviewed. */
@Path(HazardResource.PATH + "/{id}")
@Tag(name = "Hazard handling 隐患治理")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HazardRectificationResource {

    private final HazardRegister register;
    private final HazardViews views;

    HazardRectificationResource(HazardRegister register, HazardViews views) {
        this.register = register;
        this.views = views;
    }

    @POST
    @Path("/rectification-orders")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Order the rectification 下达整改指令书",
            description =
                    "Issues a numbered rectification order. A MAJOR hazard needs the five assurances, interim measures and a watcher; each missing one is an error of its own. Work Safety Law Art. 65 (3) 重大隐患须五落实、临时措施和监护人")
    public RestResponse<HazardView> order(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull OrderRectification command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/acknowledgements")
    @Idempotent
    @RolesAllowed(ENTERPRISE_OFFICER)
    @Operation(
            summary = "Acknowledge the order 签收整改指令书",
            description =
                    "The enterprise says that it has the order in hand; once for each order 每份指令书签收一次")
    public RestResponse<HazardView> acknowledge(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull AcknowledgeOrder command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/extension-requests")
    @Idempotent
    @RolesAllowed(ENTERPRISE_OFFICER)
    @Operation(
            summary = "Ask for more time 申请延期",
            description =
                    "Before the deadline has passed, and only if none was granted before 须在期限届满前申请，最多延期一次")
    public RestResponse<HazardView> requestExtension(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull RequestExtension command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/extension-decisions")
    @Idempotent
    @RolesAllowed(LEADER)
    @Operation(
            summary = "Decide on more time 审批延期",
            description =
                    "By a leader; GRANTED only before the deadline has passed, REFUSED with its reason 由领导在期限届满前批准，不予延期须说明理由")
    public RestResponse<HazardView> decideExtension(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull DecideExtension command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/evidence")
    @Idempotent
    @RolesAllowed(ENTERPRISE_OFFICER)
    @Operation(
            summary = "Hand in evidence and ask for a review 提交整改证据",
            description =
                    "By the enterprise, which must remedy the hazard. Work Safety Law Art. 41, 102 由企业提交，进入待复查")
    public RestResponse<HazardView> submitEvidence(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SubmitEvidence command) {
        return handle(id, ifMatch, command);
    }

    @POST
    @Path("/reviews")
    @Idempotent
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER})
    @Operation(
            summary = "Review the rectification 复查",
            description =
                    "PASSED asks for the hazard to be closed; FAILED sends it back with a new deadline, and the second failure is told to the accountability register. Without a passed review nothing is closed 问题不解决不销号")
    public RestResponse<HazardView> review(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull Review command) {
        return handle(id, ifMatch, command);
    }

    private RestResponse<HazardView> handle(
            UUID id, @Nullable String ifMatch, HazardCommand command) {
        return views.single(register.handle(id, IfMatch.of(ifMatch), command), null);
    }
}
