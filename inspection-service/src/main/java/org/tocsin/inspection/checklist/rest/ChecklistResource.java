package org.tocsin.inspection.checklist.rest;

import static org.tocsin.inspection.visit.domain.Roles.AUDITOR;
import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

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
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.inspection.checklist.app.ChecklistFile;
import org.tocsin.inspection.checklist.app.ChecklistQueries;
import org.tocsin.platform.bulk.BulkFormat;
import org.tocsin.platform.bulk.ExportParams;
import org.tocsin.platform.bulk.Exports;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Language;
import org.tocsin.platform.problem.Text;

/** Checklists to be answered on site. */
@Path(ChecklistResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Checklists 检查表")
@RunOnVirtualThread
class ChecklistResource {

    static final String PATH = "/api/v1/checklists";

    private static final Text FILE_NAME = Text.of("检查表", "checklists");

    private final ChecklistQueries queries;
    private final Exports exports;
    private final HttpHeaders headers;

    ChecklistResource(ChecklistQueries queries, Exports exports, HttpHeaders headers) {
        this.queries = queries;
        this.exports = exports;
        this.headers = headers;
    }

    @GET
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
            summary = "List checklists, or export them 检查表列表与导出",
            description =
                    "The shipped library, those made above, and those made in the caller's subtree. Sort keys: code"
                            + " (default), edition, updatedAt, id. 含通用库、上级与本辖区制定的检查表")
    public Page<ChecklistLineView> list(
            @Valid @BeanParam ChecklistFilter filter,
            @Valid @BeanParam PageParams page,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Locale names = names(expand);
        return queries.page(page, filter.search()).map(c -> ChecklistLineView.of(c, names));
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
    @Operation(
            summary = "List checklists, or export them 检查表列表与导出",
            description =
                    "The shipped library, those made above, and those made in the caller's subtree. Sort keys: code"
                            + " (default), edition, updatedAt, id. 含通用库、上级与本辖区制定的检查表")
    public Response export(
            @Valid @BeanParam ChecklistFilter filter,
            @Valid @BeanParam PageParams page,
            @BeanParam ExportParams params,
            @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        Locale names = names(expand);
        return exports.answer(
                ChecklistLineView.class,
                FILE_NAME,
                params,
                () -> queries.all(page, filter.search()).map(c -> ChecklistLineView.of(c, names)));
    }

    @GET
    @Path("/{id}")
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
            summary = "A version of a checklist with its items 检查表详情",
            description = "A published version never changes. 已发布的版本不再更改")
    public RestResponse<ChecklistView> single(
            UUID id, @QueryParam("expand") @Nullable @Pattern(regexp = "names") String expand) {
        ChecklistFile file = queries.single(id);
        return Representation.of(ChecklistView.of(file, names(expand)), file.checklist().version());
    }

    private @Nullable Locale names(@Nullable String expand) {
        return expand == null
                ? null
                : Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
