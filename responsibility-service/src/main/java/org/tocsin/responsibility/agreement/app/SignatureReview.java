package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence.SignedPdf;
import org.tocsin.responsibility.document.domain.AgreementDocument;
import org.tocsin.responsibility.signing.app.CertificateChain;
import org.tocsin.responsibility.signing.app.DetachedSignature;

/** Examines a stored signature again, for the time at which it was taken in. */
@ApplicationScoped
class SignatureReview {

    private static final TypeReference<List<SignatureCheck>> CHECKS = new TypeReference<>() {};

    /** Signatures of before certificates had checks that are no more. */
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private final SignatureExamination examination;

    SignatureReview(SignatureExamination examination) {
        this.examination = examination;
    }

    List<SignatureCheck> of(
            SignatureEvidence evidence,
            PartyUnit unit,
            byte[] content,
            boolean contentUnchanged,
            AgreementDocument document) {
        List<SignatureCheck> checks = new ArrayList<>(recorded(evidence));
        checks.addAll(examined(evidence, unit, content, document));
        checks.add(SignatureCheck.of(CheckCode.CONTENT_UNCHANGED, contentUnchanged));
        if (evidence.pdf() != null) {
            checks.add(
                    SignatureCheck.of(
                            CheckCode.DOCUMENT_UNCHANGED, isUnchanged(evidence.pdf(), document)));
        }
        return checks;
    }

    private List<SignatureCheck> examined(
            SignatureEvidence evidence,
            PartyUnit unit,
            byte[] content,
            AgreementDocument document) {
        Optional<CertificateChain> chain =
                Optional.ofNullable(evidence.certificateChain()).flatMap(CertificateChain::ofPem);
        Optional<DetachedSignature> jws = readable(evidence.json().jws());
        if (chain.isEmpty() || jws.isEmpty()) {
            return List.of(SignatureCheck.of(CheckCode.JSON_SIGNATURE_VALID, false));
        }
        return examination
                .examine(
                        new ClaimedSignature(
                                evidence.signer().login(),
                                unit,
                                chain.get(),
                                jws.get(),
                                content,
                                pdf(evidence, document),
                                evidence.claimedAt(),
                                evidence.signedAt(),
                                true))
                .checks();
    }

    private static @Nullable ClaimedSignature.Pdf pdf(
            SignatureEvidence evidence, AgreementDocument document) {
        SignedPdf signed = evidence.pdf();
        return signed == null
                ? null
                : new ClaimedSignature.Pdf(
                        document.first(signed.length()), SigningOrders.field(evidence.party()));
    }

    private static boolean isUnchanged(SignedPdf signed, AgreementDocument document) {
        byte[] revision = document.first(signed.length());
        return revision.length == signed.length()
                && AgreementDocument.digestOf(revision).equals(signed.digest())
                && document.isUnchanged();
    }

    private static Optional<DetachedSignature> readable(String jws) {
        try {
            return Optional.of(DetachedSignature.parse(jws));
        } catch (Refusal tampered) {
            return Optional.empty();
        }
    }

    /** What cannot be done again. */
    private static List<SignatureCheck> recorded(SignatureEvidence evidence) {
        try {
            return JSON.readValue(evidence.checks(), CHECKS).stream()
                    .filter(check -> check.code() != null && check.result() != null)
                    .filter(check -> !check.code().repeatable())
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence of a signature cannot be read", e);
        }
    }
}
