package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.agreement.app.DutyQueries;

/** Who is accountable for what. */
@Path(AgreementResource.PATH + "/duties")
@Tag(name = "Agreements 责任书")
@RunOnVirtualThread
class DutyResource {

    private static final String LIST = "Duty lists of agreements in force 责任清单";
    private static final String LIST_DESCRIPTION =
            "What a person or a unit is accountable for, over all agreements in force within the caller's"
                    + " scope; each duty has exactly one person (一事一主体、一主体一责任人). A page of JSON, or by"
                    + " `Accept` all as CSV or NDJSON. Sort keys: `person` (default), `position`, `id`.";
    private static final Text FILE_NAME = Text.of("责任清单", "duties");

    private final DutyQueries queries;
    private final Exports exports;

    DutyResource(DutyQueries queries, Exports exports) {
        this.queries = queries;
        this.exports = exports;
    }

    /** One duty. */
    @Schema(name = "Duty", description = "One duty with the one person accountable for it 责任事项")
    record DutyView(
            @Schema(examples = "李四") String accountablePerson,
            @Schema(examples = "组织开展重大事故隐患排查整治") String item,
            @Schema(description = "Place in the list of its agreement 序号") int position,
            UUID unitId,
            String unitName,
            UUID agreementId,
            @Schema(examples = "ZR-990101-2026-000001") String agreementNo,
            LocalDate periodEnd) {

        static DutyView of(DutyQueries.Duty duty) {
            return new DutyView(
                    duty.person(),
                    duty.item(),
                    duty.position(),
                    duty.agreement().subordinate().unitId(),
                    duty.agreement().subordinate().name(),
                    duty.agreement().id(),
                    duty.agreement().agreementNo(),
                    duty.agreement().terms().periodEnd());
        }
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
    @Operation(operationId = "listDuties", summary = LIST, description = LIST_DESCRIPTION)
    public Page<DutyView> list(
            @QueryParam("person") @Nullable @Size(max = 100) @Parameter(description = "责任人")
                    String person,
            @QueryParam("unitId") @Nullable @Parameter(description = "责任单位") UUID unitId,
            @Valid @BeanParam PageParams page) {
        return queries.page(person, unitId, page).map(DutyView::of);
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
    @Operation(operationId = "listDuties", summary = LIST, description = LIST_DESCRIPTION)
    public Response export(
            @QueryParam("person") @Nullable @Size(max = 100) @Parameter(description = "责任人")
                    String person,
            @QueryParam("unitId") @Nullable @Parameter(description = "责任单位") UUID unitId,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<DutyView> rows = queries.all(person, unitId, page).map(DutyView::of);
        return exports.answer(DutyView.class, FILE_NAME, params, () -> rows);
    }
}
