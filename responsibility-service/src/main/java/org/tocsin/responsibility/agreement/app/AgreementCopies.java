package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;
import org.tocsin.responsibility.document.app.DocumentArchive;
import org.tocsin.responsibility.document.domain.AgreementDocument;

/** Copies of the printed form: ours to give away, and others' to be compared with ours. */
@ApplicationScoped
public class AgreementCopies {

    private static final Text APPENDED =
            Text.of(
                    "该 PDF 在最后一个签名之后又被追加了内容，不是本责任书的有效文件",
                    "Something was appended to the PDF after its last signature; it is not this"
                            + " agreement's document");
    private static final Text CHANGED =
            Text.of(
                    "该 PDF 与本责任书签发及签署的文件不一致",
                    "The PDF is not the document as it was issued or signed");

    private final AgreementRepository agreements;
    private final DocumentArchive documents;

    AgreementCopies(AgreementRepository agreements, DocumentArchive documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    /**
     * @param digest SHA-256, hex
     */
    public record Copy(String agreementNo, byte[] pdf, String digest) {}

    /**
     * @throws Refusal.NotFound if unknown, out of scope or not issued yet
     */
    @Transactional
    public Copy of(UUID id, boolean asIssued) {
        Agreement agreement = agreements.require(id);
        AgreementDocument document = documents.of(id);
        byte[] pdf = asIssued ? document.first(document.issuedLength()) : document.pdf();
        return new Copy(agreement.snapshot().agreementNo(), pdf, AgreementDocument.digestOf(pdf));
    }

    /** Refuses a PDF that is no state of this agreement's document, and says why. */
    @Transactional
    public void requireGenuine(UUID id, byte[] copy) {
        Agreement agreement = agreements.require(id);
        AgreementDocument document = documents.of(id);
        if (states(agreement, document).anyMatch(length -> isState(document, length, copy))) {
            return;
        }
        byte[] ours = document.pdf();
        boolean appended =
                copy.length > ours.length
                        && Arrays.equals(ours, 0, ours.length, copy, 0, ours.length);
        Text why = appended ? APPENDED : CHANGED;
        throw new Refusal.RuleBroken(
                why,
                List.of(
                        new Violation(
                                null, appended ? "pdf-incremental-update" : "pdf-changed", why)));
    }

    private static IntStream states(Agreement agreement, AgreementDocument document) {
        Stream<Integer> signed =
                agreement.signatures().stream()
                        .filter(s -> s.pdf() != null)
                        .map(s -> s.pdf().length());
        return IntStream.concat(
                IntStream.of(document.issuedLength()), signed.mapToInt(Integer::intValue));
    }

    private static boolean isState(AgreementDocument document, int length, byte[] copy) {
        return copy.length == length && Arrays.equals(document.first(length), copy);
    }
}
