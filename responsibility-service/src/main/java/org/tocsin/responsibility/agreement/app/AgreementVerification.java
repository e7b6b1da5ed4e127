package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.agreement.app.Verification.Verified;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;
import org.tocsin.responsibility.signing.app.DetachedSignature;

/**
 * Looks at the signatures of an agreement anew: what can be repeated is repeated on the stored
 * bytes, the rest is what the evidence of the signing says.
 */
@ApplicationScoped
public class AgreementVerification {

    private static final TypeReference<List<SignatureCheck>> CHECKS = new TypeReference<>() {};

    private final AgreementRepository agreements;
    private final AgreementContentRepository contents;
    private final CanonicalContent canonical;
    private final ObjectMapper json;
    private final Clock clock;

    AgreementVerification(
            AgreementRepository agreements,
            AgreementContentRepository contents,
            CanonicalContent canonical,
            ObjectMapper json,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.canonical = canonical;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public Verification verify(UUID id) {
        Agreement agreement = agreements.require(id);
        AgreementContent content =
                contents.findByIdOptional(id)
                        .orElseThrow(() -> new Refusal.NotFound("agreement-content", id));
        byte[] frozen = content.canonical();
        String digest = CanonicalContent.digest(frozen);
        boolean unchanged =
                digest.equals(content.digest())
                        && digest.equals(agreement.snapshot().digest())
                        && Arrays.equals(frozen, asTheRecordSays(agreement, content));
        return new Verification(
                agreement.snapshot(),
                digest,
                unchanged,
                agreement.signatures().stream()
                        .map(evidence -> look(evidence, frozen, unchanged))
                        .toList(),
                Moments.now(clock));
    }

    /** The record itself must still say what was frozen, too. */
    private byte[] asTheRecordSays(Agreement agreement, AgreementContent content) {
        return canonical.bytes(agreement.snapshot(), agreement.parties(), content.frozenAt());
    }

    private Verified look(SignatureEvidence evidence, byte[] frozen, boolean unchanged) {
        boolean holds = holds(evidence, frozen);
        List<SignatureCheck> checks =
                recorded(evidence).stream()
                        .map(
                                check ->
                                        switch (check.code()) {
                                            case ALGORITHM_ALLOWED, SIGNATURE_VALID ->
                                                    new SignatureCheck(check.code(), holds);
                                            case CONTENT_UNCHANGED ->
                                                    new SignatureCheck(check.code(), unchanged);
                                            case SIGNER_ENTITLED,
                                                    KEY_OF_SIGNER,
                                                    KEY_OF_UNIT,
                                                    PRIVATE_KEY_WITH_SIGNER,
                                                    KEY_NOT_REVOKED ->
                                                    check;
                                        })
                        .toList();
        return new Verified(evidence, checks);
    }

    private static boolean holds(SignatureEvidence evidence, byte[] frozen) {
        try {
            return DetachedSignature.parse(evidence.jws())
                    .isValidOver(frozen, evidence.publicJwk());
        } catch (Refusal tampered) {
            return false;
        }
    }

    private List<SignatureCheck> recorded(SignatureEvidence evidence) {
        try {
            return json.readValue(evidence.checks(), CHECKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The evidence of a signature cannot be read", e);
        }
    }
}
