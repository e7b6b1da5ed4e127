package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one extension of the limit, by the responsible government, Decree 493 Art. 29. */
@Embeddable
@Schema(name = "InvestigationExtension", description = "The one extension 延期")
public record Extension(
        @Column(name = "extension_days") int days,
        @Column(name = "extension_decision_no") @Schema(description = "批准文号") String decisionNo,
        @Column(name = "extension_reason") String reason,
        @Column(name = "extended_by") String by,
        @Column(name = "extended_by_name") String byName,
        @Column(name = "extended_at") Instant at) {}
