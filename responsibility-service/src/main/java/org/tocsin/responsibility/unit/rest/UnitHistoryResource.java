package org.tocsin.responsibility.unit.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.responsibility.unit.app.PrincipalContacts;
import org.tocsin.responsibility.unit.app.Touched;
import org.tocsin.responsibility.unit.app.UnitForest;
import org.tocsin.responsibility.unit.app.UnitHistory;
import org.tocsin.responsibility.unit.app.UnitQueries;

/** What was of a unit, what is below it, and whom to call. */
@Path(UnitResource.PATH + "/{id}")
@Tag(name = "Units")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class UnitHistoryResource {

    private final UnitHistory history;
    private final UnitForest forest;
    private final UnitQueries queries;
    private final PrincipalContacts contacts;

    UnitHistoryResource(
            UnitHistory history,
            UnitForest forest,
            UnitQueries queries,
            PrincipalContacts contacts) {
        this.history = history;
        this.forest = forest;
        this.queries = queries;
        this.contacts = contacts;
    }

    @GET
    @Path("/changes")
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
            operationId = "listUnitChanges",
            summary = "The history of a unit 单位变更历史",
            description =
                    "Every change with the day from which it holds, who recorded it, on what grounds,"
                            + " and the unit before and after. Sort keys: `-number` (default),"
                            + " `effectiveOn`, `id`. 每项变更含生效日期、依据及前后状态。")
    public Page<UnitEntryView> changes(UUID id, @Valid @BeanParam PageParams page) {
        return history.page(id, page).map(UnitEntryView::of);
    }

    @GET
    @Path("/tree")
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
            operationId = "getUnitTree",
            summary = "What stands below a unit 单位树",
            description =
                    "Active units that the caller may see, level by level, today or `asOf` a day. An"
                            + " answer has a bounded number of units (configurable): a level that would"
                            + " not fit is left out whole, to be asked for from there or page by page with"
                            + " `GET /units?parentId=`. 按层展开，数量有上限。")
    public UnitBranchView tree(
            UUID id,
            @QueryParam("levels")
                    @DefaultValue("2")
                    @Min(1)
                    @Max(20)
                    @Parameter(description = "Levels below the unit 展开层数")
                    int levels,
            @BeanParam AsOfParams asOf) {
        return UnitBranchView.of(forest.of(id, levels, asOf.pointIfAsked()));
    }

    @GET
    @Path("/touched")
    @RolesAllowed({"bureau-officer", "department-officer", "leader", "committee-office", "auditor"})
    @Operation(
            operationId = "getUnitTouched",
            summary = "What its end would touch 终止该单位所涉事项",
            description =
                    "Before a merger or an end: active units below it, and open records that name it."
                            + " Agreements keep the party as it was known at issue; units below must go"
                            + " elsewhere first, or go along with a merger. 合并或停用前查询。")
    public Touched touched(UUID id) {
        return queries.touched(id);
    }

    @GET
    @Path("/principal")
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
            operationId = "getUnitPrincipal",
            summary = "Whom to call 主要负责人联系方式",
            description =
                    "Name and telephone number of the principal. Personal data: it is in no list, export"
                            + " or event, and each read is written down. 个人信息，每次查阅均留痕。")
    public PrincipalView principal(UUID id) {
        return PrincipalView.of(contacts.of(id));
    }
}
