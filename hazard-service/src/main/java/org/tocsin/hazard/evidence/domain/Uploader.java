package org.tocsin.hazard.evidence.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * Who handed a file in, and when.
 *
 * @param enterprise whether that was the enterprise; only its own files prove that it has rectified
 */
@Embeddable
public record Uploader(
        @Column(name = "by_enterprise") boolean enterprise,
        @Column(name = "uploaded_by") String by,
        @Column(name = "uploaded_by_name") String byName,
        @Column(name = "uploaded_at") Instant at) {}
