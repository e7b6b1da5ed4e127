package org.tocsin.responsibility.assessment.domain;

import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.Measure;

/** A limit of an agreement that the unit took on and that was in force. */
public record Limit(UUID agreementId, Measure measure) {

    public String href() {
        return "/api/v1/agreements/" + agreementId;
    }
}
