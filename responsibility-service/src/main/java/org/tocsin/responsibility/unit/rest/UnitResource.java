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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.unit.app.UnitQueries;
import org.tocsin.responsibility.unit.app.UnitRecord;
import org.tocsin.responsibility.unit.app.UnitRegister;
import org.tocsin.responsibility.unit.domain.UnitCommand;
import org.tocsin.responsibility.unit.domain.UnitRegistration;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** The directory of responsible units. */
@Path(UnitResource.PATH)
@Tag(name = "Units", description = "The directory of responsible units 责任单位目录")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnitResource {

    static final String PATH = "/api/v1/units";

    private final UnitRegister register;
    private final UnitQueries queries;
    private final ReaderLanguage language;

    UnitResource(UnitRegister register, UnitQueries queries, ReaderLanguage language) {
        this.register = register;
        this.queries = queries;
        this.language = language;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
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
            summary = "List units 单位列表",
            description =
                    "Units within the caller's scope. Sort keys: `name` (default), `changedAt`,"
                            + " `division`, `id`.")
    public Page<UnitView> list(
            @Valid @BeanParam UnitQuery query, @Valid @BeanParam PageParams page) {
        return queries.page(query.filter(), page).map(UnitView::of);
    }

    @GET
    @Path("/{id}")
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
                    "With what this caller may change, and what stands in its way. 404 if unknown or"
                            + " out of scope. 不存在或不在管辖范围内时为 404。")
    public RestResponse<UnitView> single(UUID id) {
        return show(id);
    }

    @POST
    @Path("/{id}/changes")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"bureau-officer", "department-officer", "committee-office"})
    @Operation(
            operationId = "changeUnit",
            summary = "Rename, appoint the principal, move or deactivate 变更单位",
            description =
                    "One change, named by `change`. A move takes along all that stands below; a"
                            + " unit never comes to stand under itself. Publishes `unit.changed`.")
    public RestResponse<UnitView> change(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull UnitCommand command) {
        register.change(id, IfMatch.of(ifMatch), command);
        return show(id);
    }

    private RestResponse<UnitView> show(UUID id) {
        UnitRecord record = queries.single(id);
        return Representation.of(UnitView.of(record, language.locale()), record.unit().version());
    }
}
