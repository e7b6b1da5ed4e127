package org.tocsin.accident.document.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Who handed a document in, and when. */
@Embeddable
public record DocumentSender(
        @Column(name = "uploaded_by") String by,
        @Column(name = "uploaded_by_name") String byName,
        @Column(name = "uploaded_at") Instant at) {}
