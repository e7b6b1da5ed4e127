package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A closing check that somebody found met. It may be found met again; what was said before stays.
 *
 * @param round which time of this check, from 1
 * @param leaderReason why a leader takes the measures for implemented although hazards are open
 */
@Embeddable
@Schema(name = "TickedClosingCheck", description = "A closing check found met 已确认的四不放过事项")
public record TickedCheck(
        @Enumerated(EnumType.STRING) @Column(name = "closing_check") ClosingCheck check,
        @Schema(description = "Which time, from 1 第几次") int round,
        String note,
        @Nullable @Schema(description = "领导说明：尚有隐患未销号时", nullable = true) String leaderReason,
        @Column(name = "ticked_by") String by,
        @Column(name = "ticked_by_name") String byName,
        @Column(name = "ticked_at") Instant at) {}
