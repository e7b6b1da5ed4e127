package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.app.SignatureCheck.Result;
import org.tocsin.responsibility.agreement.domain.Actor;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.Party;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.SignedJson;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.SignedPdf;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.Signer;
import org.tocsin.responsibility.document.domain.AgreementDocument;
import org.tocsin.responsibility.signing.app.CertificateChain;
import org.tocsin.responsibility.signing.app.DetachedSignature;
import org.tocsin.responsibility.signing.app.KeyKind;
import org.tocsin.responsibility.signing.app.SignatureFault;

/**
 * Takes a signature in: refuses what does not hold, and writes down what was checked (Electronic
 * Signature Law Art. 13).
 */
@ApplicationScoped
class SignatureDesk {

    private final SignatureExamination examination;
    private final SigningOrders orders;
    private final Signatory signatory;
    private final ObjectMapper json;

    SignatureDesk(
            SignatureExamination examination,
            SigningOrders orders,
            Signatory signatory,
            ObjectMapper json) {
        this.examination = examination;
        this.orders = orders;
        this.signatory = signatory;
        this.json = json;
    }

    /** What the agreement and its documents are, as they stand. */
    record Papers(
            AgreementSnapshot agreement, AgreementContent content, AgreementDocument document) {

        Parties parties() {
            return new Parties(agreement.superior(), agreement.subordinate());
        }
    }

    /** The caller's entitlement has been checked before. */
    ToBeSigned prepare(SignaturePreparation preparation, Papers papers, Instant now) {
        CertificateChain chain = CertificateChain.of(preparation.certificateChain());
        examination.requireFit(
                signatory.login(), chain, papers.parties().side(preparation.party()), now);
        return orders.order(preparation, chain, papers, now);
    }

    /** The caller's entitlement has been checked before. The document grows by the signature. */
    SignatureEvidence accept(SignatureRequest request, Papers papers, Instant now) {
        CertificateChain chain = CertificateChain.of(request.certificateChain());
        DetachedSignature jws = DetachedSignature.parse(request.jws());
        examination.requireFit(
                signatory.login(), chain, papers.parties().side(request.party()), now);
        byte[] signed = signedPdf(request, chain, papers);
        byte[] content = papers.content().canonical();
        SignatureExamination.Outcome outcome =
                examination.examine(
                        new ClaimedSignature(
                                signatory.login(),
                                papers.parties().side(request.party()),
                                chain,
                                jws,
                                content,
                                signed == null
                                        ? null
                                        : new ClaimedSignature.Pdf(
                                                signed, SigningOrders.field(request.party())),
                                request.signingTime(),
                                now,
                                false));
        outcome.fault()
                .ifPresent(
                        fault -> {
                            throw fault.refusal();
                        });
        if (!papers.content().digest().equals(CanonicalContent.digest(content))) {
            throw SignatureFault.INVALID.refusal();
        }
        if (signed != null) {
            papers.document().grow(signed);
        }
        return evidence(request, papers, chain, jws, signed, outcome, now);
    }

    private @Nullable byte[] signedPdf(
            SignatureRequest request, CertificateChain chain, Papers papers) {
        boolean signsPdf = chain.keyKind().filter(KeyKind::signsPdf).isPresent();
        if (request.pdfSignature() == null) {
            if (signsPdf) {
                throw SignatureFault.PDF_MISSING.refusal();
            }
            return null;
        }
        if (!signsPdf) {
            throw SignatureFault.PDF_NOT_POSSIBLE.refusal();
        }
        return orders.sign(request, chain, papers);
    }

    private SignatureEvidence evidence(
            SignatureRequest request,
            Papers papers,
            CertificateChain chain,
            DetachedSignature jws,
            @Nullable byte[] signed,
            SignatureExamination.Outcome outcome,
            Instant now) {
        Party party = request.party();
        Actor actor = signatory.actor();
        return new SignatureEvidence(
                Ids.next(),
                party,
                papers.parties().side(party).unitId(),
                new Signer(
                        actor.subject(),
                        signatory.login(),
                        actor.name(),
                        signatory.signingRole(party, papers.parties()),
                        actor.division()),
                new SignedJson(request.jws(), jws.headerJson()),
                signed == null
                        ? null
                        : new SignedPdf(
                                signed.length,
                                AgreementDocument.digestOf(signed),
                                outcome.report()),
                chain.thumbprint(),
                chain.pem(),
                outcome.demo(),
                written(outcome.checks(), signed != null),
                request.signingTime(),
                now);
    }

    /** A signature of which a check fails is never stored: what is stored has passed them all. */
    private String written(List<SignatureCheck> examined, boolean pdf) {
        List<SignatureCheck> checks = new ArrayList<>();
        checks.add(new SignatureCheck(CheckCode.SIGNER_ENTITLED, Result.PASSED));
        checks.add(new SignatureCheck(CheckCode.PRIVATE_KEY_WITH_SIGNER, Result.PASSED));
        checks.addAll(examined);
        checks.add(new SignatureCheck(CheckCode.CONTENT_UNCHANGED, Result.PASSED));
        if (pdf) {
            checks.add(new SignatureCheck(CheckCode.DOCUMENT_UNCHANGED, Result.PASSED));
        }
        try {
            return json.writeValueAsString(checks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
