package org.tocsin.responsibility.measure.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** How the unit was told. */
@Embeddable
public record Notification(
        @Column(name = "notification_no") String documentNo,
        LocalDate notifiedOn,
        String receivedBy) {}
