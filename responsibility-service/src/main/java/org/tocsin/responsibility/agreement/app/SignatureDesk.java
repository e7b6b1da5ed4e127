package org.tocsin.responsibility.agreement.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.domain.Actor;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.SignatureEvidence;
import org.tocsin.responsibility.signing.app.DetachedSignature;
import org.tocsin.responsibility.signing.app.RegisteredKey;
import org.tocsin.responsibility.signing.app.SignatureFault;
import org.tocsin.responsibility.signing.app.SigningKeys;

/**
 * Takes a signature in: refuses what does not hold, and writes down what was checked (Electronic
 * Signature Law Art. 13). Makes no cryptography of its own.
 */
@ApplicationScoped
class SignatureDesk {

    private final SigningKeys keys;
    private final Signatory signatory;
    private final ObjectMapper json;

    SignatureDesk(SigningKeys keys, Signatory signatory, ObjectMapper json) {
        this.keys = keys;
        this.signatory = signatory;
        this.json = json;
    }

    /** The caller's entitlement has been checked before. */
    SignatureEvidence accept(
            SignatureRequest request, Parties parties, AgreementContent content, Instant now) {
        Actor actor = signatory.actor();
        UUID unitId = parties.side(request.party()).unitId();
        DetachedSignature signature = DetachedSignature.parse(request.jws());
        RegisteredKey key = keyOf(request, signature, actor, unitId);
        byte[] canonical = content.canonical();
        boolean holds =
                content.digest().equals(CanonicalContent.digest(canonical))
                        && signature.isValidOver(canonical, key.publicJwk());
        if (!holds) {
            throw SignatureFault.INVALID.refusal();
        }
        return new SignatureEvidence(
                Ids.next(),
                request.party(),
                unitId,
                actor.subject(),
                actor.name(),
                signatory.signingRole(request.party(), parties),
                actor.division(),
                request.jws(),
                signature.headerJson(),
                key.publicJwk(),
                key.thumbprint(),
                key.demo(),
                allPassed(),
                now);
    }

    private RegisteredKey keyOf(
            SignatureRequest request, DetachedSignature signature, Actor actor, UUID unitId) {
        RegisteredKey key =
                keys.find(request.kid()).orElseThrow(SignatureFault.KEY_UNKNOWN::refusal);
        if (!key.subject().equals(actor.subject())) {
            throw SignatureFault.KEY_OF_ANOTHER.refusal();
        }
        if (!key.unitId().equals(unitId)) {
            throw SignatureFault.KEY_OF_OTHER_UNIT.refusal();
        }
        if (key.revoked()) {
            throw SignatureFault.KEY_REVOKED.refusal();
        }
        if (signature.kid().isPresent() && !signature.kid().get().equals(key.thumbprint())) {
            throw SignatureFault.OTHER_KEY.refusal();
        }
        return key;
    }

    /** A signature of which a check fails is never stored: what is stored has passed them all. */
    private String allPassed() {
        List<SignatureCheck> checks =
                Arrays.stream(CheckCode.values()).map(c -> new SignatureCheck(c, true)).toList();
        try {
            return json.writeValueAsString(checks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
