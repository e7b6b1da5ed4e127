package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.responsibility.agreement.app.SigningQueries;
import org.tocsin.responsibility.agreement.domain.SigningProgress;

/** How far the signing is, per superior unit. */
@Path(AgreementResource.PATH + "/signing-progress")
@Tag(name = "Agreements 责任书")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SigningProgressResource {

    /** A superior unit more would not be read by anybody. */
    private static final int MOST = 500;

    private final SigningQueries queries;

    SigningProgressResource(SigningQueries queries) {
        this.queries = queries;
    }

    /** Per superior unit. */
    record ProgressBySuperior(int superiors, List<ProgressView> items) {}

    @GET
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
            operationId = "getSigningProgress",
            summary = "Signing progress per superior unit 签署进度",
            description =
                    "Of the issued agreements within the caller's scope that the filters name; those with"
                            + " the most that is overdue first, 500 at most (`superiors` says how many there"
                            + " are). 按上级单位统计，逾期多的在前。")
    public ProgressBySuperior progress(@Valid @BeanParam AgreementQuery query) {
        List<SigningProgress> all = queries.bySuperior(query.filter());
        return new ProgressBySuperior(
                all.size(), all.stream().limit(MOST).map(ProgressView::of).toList());
    }
}
