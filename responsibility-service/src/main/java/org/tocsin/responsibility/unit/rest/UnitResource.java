package org.tocsin.responsibility.unit.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Text;
import org.tocsin.responsibility.unit.app.UnitChanges;
import org.tocsin.responsibility.unit.app.UnitQueries;
import org.tocsin.responsibility.unit.app.UnitRecord;
import org.tocsin.responsibility.unit.app.UnitRegister;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitRegistration;
import org.tocsin.responsibility.unit.domain.UnitSnapshot;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** The directory of responsible units. */
@Path(UnitResource.PATH)
@Tag(name = "Units", description = "The directory of responsible units 责任单位目录")
@RunOnVirtualThread
class UnitResource {

    static final String PATH = "/api/v1/units";

    private static final Text FILE_NAME = Text.of("责任单位目录", "units");

    private final UnitRegister register;
    private final UnitChanges changes;
    private final UnitQueries queries;
    private final ReaderLanguage language;
    private final Exports exports;

    UnitResource(
            UnitRegister register,
            UnitChanges changes,
            UnitQueries queries,
            ReaderLanguage language,
            Exports exports) {
        this.register = register;
        this.changes = changes;
        this.queries = queries;
        this.language = language;
        this.exports = exports;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "registerUnit",
            summary = "Register a unit 登记责任单位",
            description =
                    "Adds a unit to the tree within the caller's own jurisdiction and tells all"
                            + " other services (`unit.registered`). Basis: Work Safety Law Art. 4, 5 and"
                            + " 22 (who is responsible must be known by name). 依据《安全生产法》第四、五、二十二条。")
    public RestResponse<UnitView> register(@Valid @NotNull UnitRegistration registration) {
        UnitRecord record = queries.single(register.register(registration));
        return Representation.created(
                PATH + "/" + record.unit().id(),
                UnitView.of(record, language.locale()),
                record.unit().version());
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "grid-inspector",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "listUnits",
            summary = "List or export units 单位列表与导出",
            description =
                    "Units within the caller's scope; by `Accept` a page (JSON) or all of them (CSV,"
                            + " NDJSON). Sort keys: `name` (default), `changedAt`, `division`, `id`."
                            + " 在管辖范围内分页查询，或按 Accept 导出全部。")
    public Page<UnitView> list(
            @Valid @BeanParam UnitQuery query, @Valid @BeanParam PageParams page) {
        return queries.page(query.filter(), page).map(UnitView::of);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "grid-inspector",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "exportUnits",
            summary = "List or export units 单位列表与导出",
            description =
                    "Units within the caller's scope; by `Accept` a page (JSON) or all of them (CSV,"
                            + " NDJSON). Sort keys: `name` (default), `changedAt`, `division`, `id`."
                            + " 在管辖范围内分页查询，或按 Accept 导出全部。")
    public Response export(
            @Valid @BeanParam UnitQuery query,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params) {
        Stream<UnitRow> rows = queries.all(query.filter(), page).map(UnitRow::of);
        return exports.answer(UnitRow.class, FILE_NAME, params, () -> rows);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "grid-inspector",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Operation(
            operationId = "getUnit",
            summary = "One unit 单个单位",
            description =
                    "With the units above by name, what this caller may change, and what stands in"
                            + " its way; or, with `asOf`, as it was (by the days on which changes took"
                            + " effect; with `knownAt` only by what was recorded by then, which stays"
                            + " the same for ever). 404 if unknown, out of scope, or not in the"
                            + " directory then. 可用 asOf 查询历史时点。")
    public RestResponse<UnitView> single(UUID id, @BeanParam AsOfParams asOf) {
        if (!asOf.isAsked()) {
            return show(id);
        }
        UnitSnapshot then = queries.asOf(id, asOf.point());
        return Representation.of(UnitView.of(then), then.version(), asOf.tag());
    }

    @POST
    @Path("/{id}/changes")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "changeUnit",
            summary = "Change a unit 变更单位",
            description =
                    "One change, named by `change`: RENAME, APPOINT_PRINCIPAL, MOVE, AMEND, MERGE"
                            + " (others into this one), SPLIT, DEACTIVATE; from `basis.effectiveOn`,"
                            + " today or some days back (configurable). A move takes along all that"
                            + " stands below; a unit never comes to stand under itself. Agreements keep"
                            + " the party as it was. Publishes `unit.changed` of every unit that it"
                            + " changes. 可追溯生效；未来生效的请用 scheduled-changes。")
    public RestResponse<UnitView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull UnitCommand command) {
        changes.change(id, IfMatch.of(ifMatch), command);
        return show(id);
    }

    private RestResponse<UnitView> show(UUID id) {
        UnitRecord record = queries.single(id);
        return Representation.of(UnitView.of(record, language.locale()), record.unit().version());
    }
}
