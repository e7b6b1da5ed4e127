package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.responsibility.agreement.app.AgreementQueries;
import org.tocsin.responsibility.agreement.app.CascadeQueries;

/** An agreement among others: what was split from it, and its editions. */
@Path(AgreementResource.PATH + "/{id}")
@Tag(name = "Agreements 责任书")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CascadeResource {

    private final CascadeQueries cascade;
    private final AgreementQueries queries;

    CascadeResource(CascadeQueries cascade, AgreementQueries queries) {
        this.cascade = cascade;
        this.queries = queries;
    }

    /** All editions of one agreement. */
    record Editions(List<AgreementSummary> items) {}

    @GET
    @Path("/cascade")
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
            operationId = "getAgreementCascade",
            summary = "How its limits were split 分解情况",
            description =
                    "The tree of live agreements below it, down to persons: limit, allotted, remaining,"
                            + " status and overrides of each. Sums count all live children, also those not"
                            + " shown; of two live editions of a child the larger limit. Upper levels come"
                            + " first; what does not fit is told by `truncated` and `childCount`."
                            + " 逐级分解至个人，含限额、已分解、剩余、状态和突破理由。")
    public CascadeView cascade(
            UUID id,
            @QueryParam("depth")
                    @DefaultValue("8")
                    @Min(0)
                    @Max(20)
                    @Parameter(description = "Levels below it 层数")
                    int depth,
            @QueryParam("most")
                    @Nullable
                    @Min(1)
                    @Max(2000)
                    @Parameter(
                            description = "Agreements at most, 500 by default [configurable] 最多显示数")
                    Integer most) {
        return CascadeView.of(cascade.below(id, depth, most), depth);
    }

    @GET
    @Path("/versions")
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
            operationId = "listAgreementVersions",
            summary = "All editions of an agreement 历次版本",
            description =
                    "The first one first. A new edition is drafted with `supersedesId`; what is in force"
                            + " stays so until the new edition is. 新版本生效前，原责任书继续有效。")
    public Editions versions(UUID id) {
        return new Editions(queries.editions(id).stream().map(AgreementSummary::of).toList());
    }
}
