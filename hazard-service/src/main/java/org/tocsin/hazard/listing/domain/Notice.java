package org.tocsin.hazard.listing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The public notice of a listing.
 *
 * @param unitName the unit's name on the day of the notice, which keeps it
 */
@Embeddable
public record Notice(
        @Column(name = "notice_no") String number,
        @Column(name = "notice_text") String text,
        String unitName,
        Instant publishedAt) {}
