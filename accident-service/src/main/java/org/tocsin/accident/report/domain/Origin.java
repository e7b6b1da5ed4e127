package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a report came onto the register.
 *
 * @param reportedAt when it reached this register, by the server's clock
 * @param source the system it was imported from; {@code null} if it was reported here
 * @param externalId its id there; unique within {@code source}
 */
@Embeddable
public record Origin(
        @Column(name = "reported_at") Instant reportedAt,
        @Nullable String source,
        @Nullable @Column(name = "external_id") String externalId) {}
