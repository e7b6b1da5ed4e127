package org.tocsin.responsibility.agreement.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.responsibility.agreement.persistence.AgreementContentRepository;

/** The frozen contents as the other features of this service ask for them. Not scoped. */
@ApplicationScoped
public class FrozenContents {

    private final AgreementContentRepository contents;

    FrozenContents(AgreementContentRepository contents) {
        this.contents = contents;
    }

    /**
     * RFC 8785 JSON as frozen at the issue.
     *
     * @throws Refusal.NotFound before the issue
     */
    public byte[] of(UUID agreementId) {
        return contents.findByIdOptional(agreementId)
                .orElseThrow(() -> new Refusal.NotFound("agreement-content", agreementId))
                .canonical();
    }
}
