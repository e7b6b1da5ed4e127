package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Nullable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.responsibility.agreement.app.AgreementIssuing;
import org.tocsin.responsibility.agreement.app.AgreementOffice;
import org.tocsin.responsibility.agreement.app.AgreementSigning;
import org.tocsin.responsibility.agreement.app.SignatureRequest;

/** The steps of an agreement's life: each a POST to a sub-resource that names it. */
@Path(AgreementResource.PATH + "/{id}")
@Tag(name = "Agreements 责任书")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgreementTransitionResource {

    private final AgreementIssuing issuing;
    private final AgreementSigning signing;
    private final AgreementOffice office;
    private final AgreementAnswers answers;

    AgreementTransitionResource(
            AgreementIssuing issuing,
            AgreementSigning signing,
            AgreementOffice office,
            AgreementAnswers answers) {
        this.issuing = issuing;
        this.signing = signing;
        this.office = office;
        this.answers = answers;
    }

    @POST
    @Path("/limit-overrides")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"committee-office", "enterprise-officer"})
    @Operation(
            operationId = "overrideAgreementLimits",
            summary = "Let a draft's limits go beyond the parent's 突破上级限额",
            description =
                    "With a reason, which becomes part of the content that both sides sign, and which"
                            + " the cascade shows. Without it an agreement whose limits, with those of its"
                            + " siblings, add up to more than the parent's limit is not issued (422"
                            + " `limit-split`). 理由写入责任书内容。")
    public RestResponse<AgreementView> override(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull OverrideRequest request) {
        office.override(id, IfMatch.of(ifMatch), request.reason());
        return answers.single(id);
    }

    @POST
    @Path("/issuances")
    @Idempotent
    @RolesAllowed({"committee-office", "leader", "enterprise-officer"})
    @Operation(
            operationId = "issueAgreement",
            summary = "Issue: freeze the content 签发",
            description =
                    "Fixes the canonical content (RFC 8785) and its SHA-256 digest; both sides"
                            + " sign exactly these bytes. Basis: Electronic Signature Law Art. 5."
                            + " Publishes `agreement.issued`. 固定内容与摘要，依据《电子签名法》第五条。")
    public RestResponse<AgreementView> issue(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        issuing.issue(id, IfMatch.of(ifMatch));
        return answers.single(id);
    }

    @POST
    @Path("/signatures")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"leader", "committee-office", "enterprise-officer"})
    @Operation(
            operationId = "signAgreement",
            summary = "Hand in one side's signature 签署",
            description =
                    "The signer signs the bytes of `/content` with the own private key, which"
                            + " never comes here, and hands in the detached JWS. Refused unless the key"
                            + " is registered to the caller for this side's unit and not revoked, the"
                            + " algorithm is ES256, ES384 or RS256, and the signature holds over the"
                            + " frozen content; one person never signs for both sides. With the second"
                            + " signature the agreement is in force, or waits in SIGNED for the first"
                            + " day of its period. Basis: Electronic Signature Law Art. 13 and 14."
                            + " 依据《电子签名法》第十三、十四条。")
    public RestResponse<AgreementView> sign(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull SignatureRequest request) {
        signing.sign(id, IfMatch.of(ifMatch), request);
        return answers.single(id);
    }

    @POST
    @Path("/terminations")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"leader", "committee-office", "enterprise-officer"})
    @Operation(
            operationId = "terminateAgreement",
            summary = "Terminate with a reason 终止",
            description =
                    "By the superior side, with the number of the document that ends it. Its limits no longer hold: publishes"
                            + " `agreement.terminated`. 由上级方终止，须说明原因。")
    public RestResponse<AgreementView> terminate(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @NotNull TerminationRequest request) {
        office.terminate(id, IfMatch.of(ifMatch), request.reason(), request.documentNo());
        return answers.single(id);
    }
}
