package org.tocsin.hazard.register.rest;

import static org.tocsin.hazard.register.domain.Roles.AUDITOR;
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
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.tocsin.hazard.register.app.OrderQueries;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;

/** Rectification orders as documents; what is done with them is posted to their hazards. */
@Path(OrderResource.PATH)
@Tag(name = "Rectification orders 整改指令书")
@RunOnVirtualThread
class OrderResource {

    static final String PATH = "/api/v1/rectification-orders";

    private static final String COLLECTION = "List or export rectification orders 整改指令书查询与导出";
    private static final String COLLECTION_DESCRIPTION =
            "A page of JSON, or by Accept the whole filtered list as CSV or NDJSON (limit and cursor do not apply then)."
                    + " Within the caller's scope; orders are issued at POST /hazards/{id}/rectification-orders."
                    + " Sort keys: issuedAt (default, newest first), deadline, orderNo, id"
                    + " 在管辖范围内分页查询，或按 Accept 导出全部";
    private static final Text FILE_NAME = Text.of("整改指令书", "rectification-orders");

    private final OrderQueries queries;
    private final HazardViews views;
    private final Exports exports;

    OrderResource(OrderQueries queries, HazardViews views, Exports exports) {
        this.queries = queries;
        this.views = views;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Page<OrderSummary> list(
            @Valid @BeanParam OrderFilterParams filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.orders(queries.page(filter.filter(), page), expand);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        ENTERPRISE_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(summary = COLLECTION, description = COLLECTION_DESCRIPTION)
    public Response export(
            @Valid @BeanParam OrderFilterParams filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Stream<OrderSummary> rows = queries.all(filter.filter(), page).map(views.orderRow(expand));
        return exports.answer(OrderSummary.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
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
            summary = "Read one rectification order 整改指令书详情",
            description =
                    "With acknowledgement, extension, submissions and review rounds, and what this caller may do next. Out of scope is 404 含签收、延期、整改证据与复查")
    public RestResponse<OrderView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        return views.order(queries.single(id), expand);
    }
}
