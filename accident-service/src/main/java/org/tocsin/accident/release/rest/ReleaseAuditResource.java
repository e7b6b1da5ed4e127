package org.tocsin.accident.release.rest;

import static org.tocsin.accident.report.domain.Roles.AUDITOR;
import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DASHBOARD;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.release.app.LaterRevision;
import org.tocsin.accident.release.app.LaterRevisions;
import org.tocsin.accident.release.app.Recomputation;
import org.tocsin.accident.release.app.ReleaseQueries;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** What an auditor asks of a release: the frozen text, whether it is right, and what came later. */
@Path(ReleaseResource.PATH + "/{id}")
@Tag(name = "Statistics releases 统计通报")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReleaseAuditResource {

    private final ReleaseQueries queries;
    private final LaterRevisions later;

    ReleaseAuditResource(ReleaseQueries queries, LaterRevisions later) {
        this.queries = queries;
        this.later = later;
    }

    @GET
    @Path("/content")
    @RolesAllowed({BUREAU_OFFICER, TOWN_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR, DASHBOARD})
    @Operation(
            summary = "The frozen text of a release 统计通报原文",
            description = "RFC 8785, byte for byte: its SHA-256 is the digest (sha256sum says so).")
    @APIResponse(
            responseCode = "200",
            description = "The text 原文",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "The figures as they were frozen 冻结的统计数据")))
    public String content(UUID id) {
        return queries.content(id);
    }

    @GET
    @Path("/recomputation")
    @RolesAllowed({BUREAU_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR})
    @Operation(
            summary = "Compute a release again 统计通报复算",
            description =
                    "From the revisions known at the release's own asOf, which must give the same text, or"
                            + " at another instant, which says what has changed since.")
    public Recomputation recomputation(
            UUID id,
            @QueryParam("asOf")
                    @Nullable
                    @Parameter(
                            description = "Another instant 其他统计时点",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String asOf) {
        return queries.recomputed(id, AsOf.parse("asOf", asOf));
    }

    @GET
    @Path("/revisions")
    @RolesAllowed({BUREAU_OFFICER, LEADER, COMMITTEE_OFFICE, AUDITOR})
    @Operation(
            summary = "Later revisions that would change a release 通报后的修订",
            description =
                    "Every revision that became known after the release and moves an accident into, out of"
                            + " or within one of its cells, or changes what it counts there, with the reason. A"
                            + " page may hold fewer than asked for. Sort key: knownAt")
    public Page<LaterRevision> revisions(
            UUID id,
            @QueryParam("upTo")
                    @Nullable
                    @Parameter(
                            description =
                                    "What became known up to this instant; now if left out 截至时点",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    String upTo,
            @Valid @BeanParam PageParams page) {
        return later.of(id, page, AsOf.parse("upTo", upTo));
    }
}
