package org.tocsin.responsibility.accountability.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the investigation has found. */
@Embeddable
@Schema(name = "AccountabilityFindings", description = "What the investigation has found 调查结论")
public record Findings(
        @Column(name = "findings") String text,
        @Enumerated(EnumType.STRING) Outcome recommended,
        @Nullable @Column(name = "findings_document") @Schema(nullable = true) String document,
        @Column(name = "findings_at") Instant at) {}
