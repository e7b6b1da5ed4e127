package org.tocsin.inspection.checklist.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Since when a version is answered, and who said so. */
@Embeddable
public record Publication(
        @Column(name = "published_at") Instant at, @Column(name = "published_by") String by) {}
