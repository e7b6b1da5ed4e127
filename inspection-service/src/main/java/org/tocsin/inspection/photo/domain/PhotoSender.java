package org.tocsin.inspection.photo.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who handed a photograph in, and when. */
@Embeddable
public record PhotoSender(
        @Column(name = "uploaded_by") String by,
        @Column(name = "uploaded_by_name") String byName,
        @Column(name = "uploaded_at") Instant at) {}
