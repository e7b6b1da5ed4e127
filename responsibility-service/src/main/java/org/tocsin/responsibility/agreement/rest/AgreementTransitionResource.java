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
                    "Takes the signatures that the signer made over what `/signature-data` handed out,"
                            + " with the certificates; the private key never comes here. One step signs"
                            + " both the JSON (detached JWS) and the PDF (PAdES-B-B, an incremental"
                            + " update); an SM2 key signs the JWS alone. Refused, each with its code,"
                            + " unless: the chain ends in a trusted anchor and was valid and not revoked"
                            + " at the server's time; the key usage is for signatures; keys are RSA of"
                            + " 2048 bits or more, P-256, P-384 or SM2; the subject's UID or"
                            + " serialNumber is the caller's login, and its organizationIdentifier is"
                            + " the unit's id or its O the unit's name; the claimed time is near; both"
                            + " signatures hold over what was issued. One person never signs for both"
                            + " sides. With the second signature the agreement is in force, or waits in"
                            + " SIGNED for the first day of its period. Basis: Electronic Signature Law"
                            + " Art. 13, 14 and 16. 依据《电子签名法》第十三、十四、十六条。")
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
