package org.tocsin.hazard.listing.rest;

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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.hazard.listing.app.ListingProposals;
import org.tocsin.hazard.listing.app.ListingQueries;
import org.tocsin.hazard.listing.domain.ProposeListing;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Listed supervision: what is listed, and how a listing is proposed. */
@Path(ListingResource.PATH)
@Tag(name = "Listed supervision 挂牌督办")
@RunOnVirtualThread
class ListingResource {

    static final String PATH = "/api/v1/listings";

    /** Two methods, one operation: the contract says the same of both. */
    private static final String COLLECTION = "List or export listings 挂牌督办查询与导出";

    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope. Sort keys: proposedAt (default, newest first), updatedAt, deadline,"
                    + " listingNo, id 在管辖范围内分页查询，或按 Accept 导出全部";

    private static final Text FILE_NAME = Text.of("挂牌督办", "listings");

    private final ListingQueries queries;
    private final ListingProposals proposals;
    private final ListingViews views;
    private final Exports exports;

    ListingResource(
            ListingQueries queries,
            ListingProposals proposals,
            ListingViews views,
            Exports exports) {
        this.queries = queries;
        this.proposals = proposals;
        this.views = views;
        this.exports = exports;
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
    public Page<ListingSummary> list(
            @Valid @BeanParam ListingFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.page(queries.page(filter.filter(), page), expand);
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
            @Valid @BeanParam ListingFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<ListingSummary> rows = queries.all(filter.filter(), page).map(views.row(expand));
        return exports.answer(ListingSummary.class, FILE_NAME, params, () -> rows);
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
            summary = "Read one listing 挂牌督办详情",
            description =
                    "With the record of its handling and what this caller may do next. Out of scope is 404 含全部办理记录与可办理事项")
    public RestResponse<ListingView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.single(queries.single(id), expand);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, COMMITTEE_OFFICE})
    @Operation(
            summary = "Propose listed supervision 建议挂牌督办",
            description =
                    "Of a verified major hazard; several levels may run at once, one of each. Each has a deadline of its own, which stays as proposed. Work Safety Law Art. 41 (3) 建议对重大隐患挂牌督办，同一层级同时只能有一个")
    public RestResponse<ListingView> propose(@Valid @NotNull ProposeListing proposal) {
        return views.created(proposals.propose(proposal));
    }
}
