package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Somebody who carried out the visit.
 *
 * @param subject the login of whoever recorded the visit; {@code null} for colleagues, who are
 *     named and not logged in
 * @param certificateNo enforcement certificate to be shown on site (Work Safety Law Art. 67)
 */
@Embeddable
public record Inspector(
        @Nullable String subject,
        @Column(name = "inspector_name") String name,
        @Nullable String organisation,
        @Nullable @Column(name = "certificate_no") String certificateNo) {

    static Inspector of(Actor actor) {
        return new Inspector(actor.id(), actor.name(), null, null);
    }

    static Inspector of(Colleague colleague) {
        return new Inspector(
                null,
                colleague.name().strip(),
                colleague.organisation(),
                colleague.certificateNo());
    }
}
