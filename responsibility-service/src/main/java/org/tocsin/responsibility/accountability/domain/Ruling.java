package org.tocsin.responsibility.accountability.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a leader decided on the case. */
@Embeddable
@Schema(name = "AccountabilityRuling", description = "What a leader decided 处理决定")
public record Ruling(
        @Enumerated(EnumType.STRING) Outcome outcome,
        @Column(name = "ruling_reason") String reason,
        @Column(name = "ruled_by") String by,
        @Column(name = "ruled_by_name") String byName,
        @Column(name = "ruled_at") Instant at) {}
