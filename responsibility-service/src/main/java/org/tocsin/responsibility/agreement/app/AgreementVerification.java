package org.tocsin.responsibility.agreement.app;

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
import org.tocsin.responsibility.document.app.DocumentArchive;
import org.tocsin.responsibility.document.domain.AgreementDocument;

/**
 * Looks at the signatures of an agreement anew: what can be repeated is repeated on the stored
 * bytes, the rest is what the evidence of the signing says.
 */
@ApplicationScoped
public class AgreementVerification {

    private final AgreementRepository agreements;
    private final AgreementContentRepository contents;
    private final DocumentArchive documents;
    private final CanonicalContent canonical;
    private final SignatureReview review;
    private final Clock clock;

    AgreementVerification(
            AgreementRepository agreements,
            AgreementContentRepository contents,
            DocumentArchive documents,
            CanonicalContent canonical,
            SignatureReview review,
            Clock clock) {
        this.agreements = agreements;
        this.contents = contents;
        this.documents = documents;
        this.canonical = canonical;
        this.review = review;
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
        AgreementDocument document = documents.of(id);
        boolean whole = isWhole(document, agreement.signatures());
        return new Verification(
                agreement.snapshot(),
                digest,
                unchanged,
                new Verification.Document(
                        document.issuedDigest(), AgreementDocument.digestOf(document.pdf()), whole),
                agreement.signatures().stream()
                        .map(evidence -> look(agreement, evidence, frozen, unchanged, document))
                        .toList(),
                Moments.now(clock));
    }

    private Verified look(
            Agreement agreement,
            SignatureEvidence evidence,
            byte[] frozen,
            boolean unchanged,
            AgreementDocument document) {
        return new Verified(
                evidence,
                review.of(
                        evidence,
                        agreement.parties().side(evidence.party()),
                        frozen,
                        unchanged,
                        document));
    }

    /** The record itself must still say what was frozen, too. */
    private byte[] asTheRecordSays(Agreement agreement, AgreementContent content) {
        return canonical.bytes(agreement.snapshot(), agreement.parties(), content.frozenAt());
    }

    /** Nothing stands in it beyond what was issued and the signatures that we know. */
    static boolean isWhole(AgreementDocument document, List<SignatureEvidence> signatures) {
        int expected =
                signatures.stream()
                        .filter(s -> s.pdf() != null)
                        .mapToInt(s -> s.pdf().length())
                        .max()
                        .orElse(document.issuedLength());
        return document.isUnchanged() && document.pdf().length == expected;
    }
}
