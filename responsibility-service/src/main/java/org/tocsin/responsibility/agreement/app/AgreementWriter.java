package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tocsin.platform.time.Ids;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.domain.Origin;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.domain.PartyUnit;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/** Writes and issues agreements for others who have the terms ready: batches. */
@ApplicationScoped
public class AgreementWriter {

    private final AgreementDrafting drafting;
    private final AgreementIssuing issuing;
    private final AgreementParties parties;
    private final AgreementBook book;
    private final Signatory signatory;
    private final AgreementRepository agreements;

    AgreementWriter(
            AgreementDrafting drafting,
            AgreementIssuing issuing,
            AgreementParties parties,
            AgreementBook book,
            Signatory signatory,
            AgreementRepository agreements) {
        this.drafting = drafting;
        this.issuing = issuing;
        this.parties = parties;
        this.book = book;
        this.signatory = signatory;
        this.agreements = agreements;
    }

    /**
     * The unit, if the caller writes agreements in its name.
     *
     * @throws org.tocsin.platform.problem.Refusal if there is none for the caller, or the caller is
     *     not its desk
     */
    @Transactional
    public PartyUnit superior(UUID unitId) {
        PartyUnit superior = parties.superior(unitId);
        signatory.require(AgreementTransition.REVISE_DRAFT, new Parties(superior, superior));
        return superior;
    }

    /**
     * Drafts and issues at once, in the transaction of the caller.
     *
     * @param trial it will be taken back: takes no number from anybody and prints nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public AgreementSnapshot issue(AgreementDraft draft, Origin origin, boolean trial) {
        Parties sides = parties.forDraft(draft.superiorUnitId(), draft.subordinateUnitId());
        signatory.require(AgreementTransition.ISSUE, sides);
        Supplier<String> number =
                trial ? AgreementWriter::passing : () -> drafting.number(sides, book.now());
        Agreement agreement = drafting.draft(draft, sides, origin, number);
        issuing.issue(agreement, !trial);
        AgreementSnapshot issued = agreement.snapshot();
        agreements.forget();
        return issued;
    }

    /** What the batch has issued to these units already, by unit; not scoped. */
    @Transactional
    public Map<UUID, AgreementSnapshot> ofBatch(UUID batchId, Collection<UUID> unitIds) {
        return agreements.ofBatch(batchId, unitIds).stream()
                .map(Agreement::snapshot)
                .collect(
                        Collectors.toMap(
                                known -> known.subordinate().unitId(), Function.identity()));
    }

    /** Whether the caller writes agreements in the unit's name. */
    @Transactional
    public boolean writesFor(UUID unitId) {
        PartyUnit superior = parties.named(unitId);
        return signatory.may(AgreementTransition.REVISE_DRAFT, new Parties(superior, superior));
    }

    private static String passing() {
        return "TRIAL-" + Ids.next().toString().replace("-", "");
    }
}
