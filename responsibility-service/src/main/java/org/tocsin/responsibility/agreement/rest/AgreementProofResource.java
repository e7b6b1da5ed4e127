package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.responsibility.agreement.app.AgreementQueries;
import org.tocsin.responsibility.agreement.app.AgreementVerification;
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
    private final ReaderLanguage language;

    AgreementProofResource(
            AgreementQueries queries, AgreementVerification verification, ReaderLanguage language) {
        this.queries = queries;
        this.verification = verification;
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
    @Operation(
            operationId = "getAgreementContent",
            summary = "The exact bytes that are signed 所签内容",
            description =
                    "RFC 8785 canonical JSON, byte for byte as frozen at the issue; its SHA-256 is"
                            + " in `Repr-Digest` (RFC 9530) and in the agreement's `digest`. 404 before"
                            + " the issue. Basis: Electronic Signature Law Art. 5 and 6.")
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
                    "Verifies anew on the stored bytes, and gives the evidence of the signing:"
                            + " detached JWS, public key, protected header, time. With the content that"
                            + " is all it takes to verify offline with any JOSE library. Basis:"
                            + " Electronic Signature Law Art. 8 and 13. 依据《电子签名法》第八、十三条。")
    public RestResponse<VerificationView> verification(UUID id) {
        return RestResponse.ok(VerificationView.of(verification.verify(id), language.locale()));
    }
}
