package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.responsibility.agreement.app.AgreementCopies;
import org.tocsin.responsibility.agreement.app.AgreementQueries;
import org.tocsin.responsibility.agreement.app.AgreementVerification;
import org.tocsin.responsibility.agreement.app.SignedContent;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** What it takes to check an agreement without trusting this service. */
@Path(AgreementResource.PATH + "/{id}")
@Tag(name = "Agreements 责任书")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgreementProofResource {

    private final AgreementQueries queries;
    private final AgreementVerification verification;
    private final AgreementCopies copies;
    private final ReaderLanguage language;

    AgreementProofResource(
            AgreementQueries queries,
            AgreementVerification verification,
            AgreementCopies copies,
            ReaderLanguage language) {
        this.queries = queries;
        this.verification = verification;
        this.copies = copies;
        this.language = language;
    }

    @GET
    @Path("/content")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            operationId = "getAgreementContent",
            summary = "The exact bytes that are signed 所签内容",
            description =
                    "RFC 8785 canonical JSON, byte for byte as frozen at the issue; its SHA-256 is"
                            + " in `Repr-Digest` (RFC 9530) and in the agreement's `digest`. 404 before"
                            + " the issue. Basis: Electronic Signature Law Art. 5 and 6.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(implementation = SignedContent.class)))
    public RestResponse<byte[]> content(UUID id) {
        AgreementContent content = queries.content(id);
        byte[] digest = HexFormat.of().parseHex(content.digest());
        return RestResponse.ResponseBuilder.ok(content.canonical(), MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ETAG, '"' + content.digest() + '"')
                .header(
                        "Repr-Digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .build();
    }

    @GET
    @Path("/document")
    @Produces("application/pdf")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Extension(name = "x-entity-tag", value = "true", parseValue = true)
    @Operation(
            operationId = "getAgreementDocument",
            summary = "The printed form with its signatures 责任书 PDF",
            description =
                    "PDF/A-2u made from the frozen content at the issue; each signature is an"
                            + " incremental update after it (PAdES-B-B), so the document as issued is a"
                            + " beginning of every later state. Its SHA-256 is in `Repr-Digest`. 404"
                            + " before the issue. Basis: Electronic Signature Law Art. 4 to 6.")
    public RestResponse<byte[]> document(
            UUID id,
            @QueryParam("state")
                    @DefaultValue("LATEST")
                    @Parameter(description = "`ISSUED`: without signatures 不含签名的签发件")
                    DocumentState state) {
        AgreementCopies.Copy copy = copies.of(id, state == DocumentState.ISSUED);
        byte[] digest = HexFormat.of().parseHex(copy.digest());
        return RestResponse.ResponseBuilder.ok(copy.pdf(), "application/pdf")
                .header(HttpHeaders.ETAG, '"' + copy.digest() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + copy.agreementNo() + ".pdf\"")
                .header(
                        "Repr-Digest",
                        "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .build();
    }

    @POST
    @Path("/verification")
    @Consumes("application/pdf")
    @RolesAllowed({
        "bureau-officer",
        "department-officer",
        "town-officer",
        "enterprise-officer",
        "leader",
        "committee-office",
        "auditor"
    })
    @Extension(name = "x-changes-nothing", value = "true", parseValue = true)
    @Operation(
            operationId = "verifyAgreementCopy",
            summary = "Whether a PDF that somebody has is this agreement's 核验 PDF 副本",
            description =
                    "Changes nothing. Answers as the GET does if the PDF is, byte for byte, the"
                            + " document as issued or with its signatures. 422 otherwise, with the"
                            + " reason: `pdf-incremental-update` (something was appended after the"
                            + " last signature), `pdf-changed` (other bytes). 核对所持 PDF 与存证是否一致。")
    public RestResponse<VerificationView> verifyCopy(UUID id, @NotNull byte[] pdf) {
        copies.requireGenuine(id, pdf);
        return RestResponse.ok(VerificationView.of(verification.verify(id), language.locale()));
    }

    @GET
    @Path("/verification")
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
            operationId = "verifyAgreement",
            summary = "What was checked of each signature 核验签名",
            description =
                    "Examines every signature anew on the stored bytes, for the time of its signing,"
                            + " and gives the evidence: detached JWS, certificates, times, validation"
                            + " report. With `/content` and `/document` that is all it takes to verify"
                            + " offline with any JOSE library and any PAdES reader. Basis:"
                            + " Electronic Signature Law Art. 8 and 13. 依据《电子签名法》第八、十三条。")
    public RestResponse<VerificationView> verification(UUID id) {
        return RestResponse.ok(VerificationView.of(verification.verify(id), language.locale()));
    }
}
