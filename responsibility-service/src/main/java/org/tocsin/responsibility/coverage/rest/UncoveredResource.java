package org.tocsin.responsibility.coverage.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.coverage.app.CoverageQueries;

/** The units without an agreement in force. */
@Path("/api/v1/agreements/uncovered")
@Tag(name = "Agreement coverage 责任书覆盖")
@RunOnVirtualThread
class UncoveredResource {

    private static final String LIST = "Units without an agreement in force 未覆盖单位";
    private static final String LIST_DESCRIPTION =
            "Active units within the caller's scope: a page of JSON, or by `Accept` all as CSV or NDJSON."
                    + " Sort keys: `division` and `name` (default), `id`.";
    private static final Text FILE_NAME = Text.of("责任书未覆盖单位", "uncovered-units");

    private final CoverageQueries queries;
    private final Exports exports;

    UncoveredResource(CoverageQueries queries, Exports exports) {
        this.queries = queries;
        this.exports = exports;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(operationId = "listUncoveredUnits", summary = LIST, description = LIST_DESCRIPTION)
    public Page<UncoveredView> list(
            @Valid @BeanParam CoverageQuery query, @Valid @BeanParam PageParams page) {
        return queries.uncovered(query.filter(queries), page).map(UncoveredView::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(operationId = "listUncoveredUnits", summary = LIST, description = LIST_DESCRIPTION)
    public Response export(
            @Valid @BeanParam CoverageQuery query,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<UncoveredView> rows =
                queries.allUncovered(query.filter(queries), page, UncoveredView::of);
        return exports.answer(UncoveredView.class, FILE_NAME, params, () -> rows);
    }
}
