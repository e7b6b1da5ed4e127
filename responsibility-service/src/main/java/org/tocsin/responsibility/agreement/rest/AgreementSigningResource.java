package org.tocsin.responsibility.agreement.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.responsibility.agreement.app.AgreementSigning;
import org.tocsin.responsibility.agreement.app.SignaturePreparation;

/** What a signer needs before signing. */
@Path(AgreementResource.PATH + "/{id}")
@Tag(name = "Agreements 责任书")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AgreementSigningResource {

    private final AgreementSigning signing;

    AgreementSigningResource(AgreementSigning signing) {
        this.signing = signing;
    }

    @POST
    @Path("/signature-data")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"leader", "committee-office", "enterprise-officer"})
    @Extension(name = "x-changes-nothing", value = "true", parseValue = true)
    @Extension(name = "x-depends-on-state", value = "true", parseValue = true)
    @Operation(
            operationId = "prepareSignature",
            summary = "What exactly is to be signed 获取待签数据",
            description =
                    "Changes nothing. Takes the certificates, and answers with what the private key,"
                            + " which never comes here, is to sign: the signing input of the JWS over"
                            + " `/content`, and the CMS attributes for the signature in the PDF at"
                            + " `/document`. A certificate that `/signatures` would refuse is refused"
                            + " here already, with the same codes. If the other side signs in between,"
                            + " the PDF is another one: get the data anew. SM2 keys sign the JWS alone."
                            + " Basis: Electronic Signature Law Art. 13. 依据《电子签名法》第十三条。")
    public SignatureOrderView prepare(UUID id, @Valid @NotNull SignaturePreparation preparation) {
        return SignatureOrderView.of(signing.prepare(id, preparation));
    }
}
