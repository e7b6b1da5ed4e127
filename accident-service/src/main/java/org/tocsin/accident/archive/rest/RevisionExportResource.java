package org.tocsin.accident.archive.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.accident.archive.app.RevisionExport;
import org.tocsin.accident.archive.domain.ArchivedRevision;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.problem.Text;

/** Everything that figures are counted from, for audit scripts. */
@Path(RevisionExportResource.PATH)
@Tag(name = "Accident revisions 事故续报与更正")
@RunOnVirtualThread
public class RevisionExportResource {

    static final String PATH = "/api/v1/accidents/revisions";

    private static final Text FILE_NAME = Text.of("事故修订记录", "accident-revisions");

    private final RevisionExport revisions;
    private final Exports exports;

    RevisionExportResource(RevisionExport revisions, Exports exports) {
        this.revisions = revisions;
        this.exports = exports;
    }

    @GET
    @Produces({BulkFormat.APPLICATION_NDJSON, BulkFormat.TEXT_CSV})
    @RolesAllowed({
        BUREAU_OFFICER,
        DEPARTMENT_OFFICER,
        TOWN_OFFICER,
        LEADER,
        COMMITTEE_OFFICE,
        AUDITOR
    })
    @Operation(
            summary = "Export all revisions 导出全部修订记录",
            description =
                    "In the order in which they became known; no personal data. What ends without the"
                            + " trailers Row-Count and Repr-Digest was cut short: ask again with the same asOf,"
                            + " after the last knownAt. The same asOf gives the same bytes for ever.")
    public Response export(
            @Valid @BeanParam RevisionExportParams which, @BeanParam ExportParams params) {
        RevisionExport.Order order = revisions.order(which.asOf(), which.after(), which.division());
        Response answer =
                exports.answer(
                        ArchivedRevision.class,
                        FILE_NAME,
                        params,
                        () -> revisions.revisions(order));
        return Response.fromResponse(answer).header(HttpHeaders.LINK, self(order)).build();
    }

    /** The same export for ever, from its beginning. */
    private static String self(RevisionExport.Order order) {
        String division = order.division() == null ? "" : "&division=" + order.division();
        return "<%s?asOf=%s%s>; rel=\"self\"".formatted(PATH, order.asOf(), division);
    }
}
