package org.tocsin.hazard.tip.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TIP_CLERK;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.tip.app.TipCase;
import org.tocsin.hazard.tip.app.TipIdentities;
import org.tocsin.hazard.tip.app.TipQueries;
import org.tocsin.hazard.tip.domain.ReporterIdentity;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Language;

/** The register of tips, for staff; who filed a tip is a resource of its own, for the clerk. */
@Path(TipResource.PATH)
@Tag(name = "Tips 举报")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TipResource {

    static final String PATH = "/api/v1/tips";

    private final TipQueries queries;
    private final TipIdentities identities;
    private final HttpHeaders headers;

    TipResource(TipQueries queries, TipIdentities identities, HttpHeaders headers) {
        this.queries = queries;
        this.identities = identities;
        this.headers = headers;
    }

    @GET
    @RolesAllowed({TIP_CLERK, BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, LEADER, AUDITOR})
    @Operation(
            summary = "List tips 举报台账",
            description =
                    "Within the caller's scope, without identities. Sort keys: receivedAt (default, newest first), updatedAt, tipNo, id"
                            + " 在管辖范围内查询，不含举报人身份")
    public Page<TipSummary> list(
            @Valid @BeanParam TipFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Locale names = expand == null ? null : locale();
        return queries.page(filter.filter(), page).map(tip -> TipSummary.of(tip, names));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({TIP_CLERK, BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, LEADER, AUDITOR})
    @Operation(
            summary = "Read one tip 举报详情",
            description =
                    "With what was done with it and what this caller may do next; without the identity. Out of scope is 404 含办理记录，不含举报人身份")
    public RestResponse<TipView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        TipCase tip = queries.single(id);
        return Representation.of(TipView.of(tip, locale(), expand), tip.tip().version());
    }

    @GET
    @Path("/{id}/reporter")
    @RolesAllowed(TIP_CLERK)
    @Operation(
            operationId = "getTipReporter",
            summary = "Read who filed a tip 举报人身份",
            description =
                    "For the tip clerk and nobody else, auditors included; each read is on the audit trail. 404 for an anonymous tip and once the identity was erased 仅举报受理员可读，每次读取均留痕")
    public RestResponse<ReporterIdentity> reporter(UUID id) {
        return RestResponse.ResponseBuilder.ok(identities.read(id))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Locale locale() {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
