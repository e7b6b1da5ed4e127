package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The government's answer to the report, Decree 493 Art. 32. */
@Embeddable
@Schema(name = "InvestigationApproval", description = "The government's answer 批复")
public record Approval(
        @Column(name = "approval_no") @Schema(description = "批复文号") String decisionNo,
        @Nullable @Column(name = "approval_note") @Schema(nullable = true) String note,
        @Column(name = "approved_by") String by,
        @Column(name = "approved_by_name") String byName,
        @Column(name = "approved_at") Instant at) {}
