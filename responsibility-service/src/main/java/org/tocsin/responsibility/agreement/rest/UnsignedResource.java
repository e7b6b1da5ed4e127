package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.agreement.app.SigningQueries;

/** Who has yet to sign. */
@Path(AgreementResource.PATH + "/unsigned")
@Tag(name = "Agreements 责任书")
@RunOnVirtualThread
class UnsignedResource {

    private static final String LIST = "Who has yet to sign 待签清单";
    private static final String LIST_DESCRIPTION =
            "Issued agreements without both signatures, within the caller's scope, with the side that is"
                    + " missing: a page of JSON, or by `Accept` all as CSV or NDJSON. Filters as in the list"
                    + " of agreements (`batchId`, `superiorUnitId` …). Sort keys: `signBy` (default),"
                    + " `agreementNo`, `id`.";
    private static final Text FILE_NAME = Text.of("待签责任书", "unsigned-agreements");

    private final SigningQueries queries;
    private final Exports exports;

    UnsignedResource(SigningQueries queries, Exports exports) {
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
    @Operation(
            operationId = "listUnsignedAgreements",
            summary = LIST,
            description = LIST_DESCRIPTION)
    public Page<UnsignedView> list(
            @Valid @BeanParam AgreementQuery query,
            @QueryParam("overdue") @Nullable @Parameter(description = "是否逾期") Boolean overdue,
            @Valid @BeanParam PageParams page) {
        LocalDate today = queries.today();
        return queries.unsigned(query.filter(), overdue, page)
                .map(agreement -> UnsignedView.of(agreement, today));
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
    @Operation(
            operationId = "listUnsignedAgreements",
            summary = LIST,
            description = LIST_DESCRIPTION)
    public Response export(
            @Valid @BeanParam AgreementQuery query,
            @QueryParam("overdue") @Nullable @Parameter(description = "是否逾期") Boolean overdue,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        LocalDate today = queries.today();
        Stream<UnsignedView> rows =
                queries.allUnsigned(query.filter(), overdue, page)
                        .map(agreement -> UnsignedView.of(agreement, today));
        return exports.answer(UnsignedView.class, FILE_NAME, params, () -> rows);
    }
}
