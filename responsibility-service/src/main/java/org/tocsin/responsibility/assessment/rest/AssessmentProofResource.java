package org.tocsin.responsibility.assessment.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.responsibility.assessment.app.AssessmentProofs;

/** Where points come from, and whether they still come out the same. */
@Path(AssessmentResource.PATH + "/{id}")
@Tag(name = "Assessments 考核")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssessmentProofResource {

    private final AssessmentProofs proofs;

    AssessmentProofResource(AssessmentProofs proofs) {
        this.proofs = proofs;
    }

    @GET
    @Path("/recomputation")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Extension(name = "x-depends-on-state", value = "true", parseValue = true)
    @Operation(
            operationId = "recomputeAssessment",
            summary = "Count it again 复算",
            description =
                    "From the facts recorded by the cut-off, the limits in force then and what was"
                            + " entered by hand; says that it is equal or lists the differences. 409 before"
                            + " it is scored. 按截止时间前的事实重新计分。")
    public ProofViews.Recomputation recompute(UUID id) {
        return ProofViews.Recomputation.of(proofs.recompute(id));
    }

    @GET
    @Path("/later-facts")
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
            operationId = "listLaterFacts",
            summary = "What became known after the cut-off 截止后得知的事实",
            description =
                    "Records that would count differently now, withdrawals among them. They rewrite"
                            + " nothing that is published; a correction takes them in. 不改变已公布的结果。")
    public ProofViews.Later later(UUID id) {
        return ProofViews.Later.of(proofs.late(id));
    }

    @GET
    @Path("/records")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Extension(name = "x-depends-on-state", value = "true", parseValue = true)
    @Operation(
            operationId = "listAssessmentRecords",
            summary = "All records that points come from 全部计分依据",
            description =
                    "With the path of each record, its effect, and what took it back. Of one"
                            + " indicator or of all. 409 before it is scored.")
    public ProofViews.Records records(
            UUID id,
            @Valid
                    @QueryParam("indicator")
                    @Nullable
                    @Pattern(regexp = "[a-z][a-z0-9-]{0,39}")
                    @Parameter(description = "Code of an indicator 指标代码", example = "inspections")
                    String indicator) {
        return new ProofViews.Records(
                id, proofs.records(id, indicator).stream().map(ProofViews.Row::of).toList());
    }
}
