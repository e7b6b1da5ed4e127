package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementContent;
import org.tocsin.responsibility.agreement.domain.Occasion;
import org.tocsin.responsibility.agreement.domain.Parties;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;
import org.tocsin.responsibility.agreement.persistence.DutyRepository;

/** Fixes what both sides will sign: the canonical bytes, their digest, and the duty list. */
@ApplicationScoped
class AgreementFreezing {

    private final CanonicalContent canonical;
    private final AgreementContentRepository contents;
    private final DutyRepository duties;
    private final AgreementSettings settings;
    private final Event<AgreementIssued> issued;

    AgreementFreezing(
            CanonicalContent canonical,
            AgreementContentRepository contents,
            DutyRepository duties,
            AgreementSettings settings,
            Event<AgreementIssued> issued) {
        this.canonical = canonical;
        this.contents = contents;
        this.duties = duties;
        this.settings = settings;
        this.issued = issued;
    }

    /** Stores the frozen content; the command then takes the agreement there. */
    AgreementCommand.Issue freeze(Agreement agreement, Parties sides, Occasion now) {
        byte[] content = canonical.bytes(agreement.snapshot(), sides, now.at());
        String digest = CanonicalContent.digest(content);
        contents.persist(new AgreementContent(agreement.id(), content, digest, now.at()));
        duties.enter(agreement.snapshot());
        return new AgreementCommand.Issue(
                sides, digest, now.today().plusDays(settings.signWithinDays()));
    }

    /** The printed form is made of what has just been stored. */
    void tell(UUID id) {
        issued.fire(new AgreementIssued(id));
    }
}
