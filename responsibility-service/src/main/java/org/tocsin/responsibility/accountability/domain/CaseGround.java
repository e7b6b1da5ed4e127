package org.tocsin.responsibility.accountability.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a case rests on.
 *
 * @param groundKey the rule and the record: a ground is taken up once; {@code null} if an officer
 *     gave it
 */
@Embeddable
@Schema(name = "AccountabilityGround", description = "What the case rests on 问责事由")
public record CaseGround(
        @Column(name = "ground") @Schema(description = "What happened 事由") String text,
        @Schema(description = "Law or local rule 依据") String basis,
        @Nullable @Schema(description = "What was reported 事件", nullable = true) UUID factId,
        @Nullable
                @Schema(
                        description = "The record 依据记录",
                        examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1",
                        nullable = true)
                String recordHref,
        @Nullable @JsonIgnore String groundKey,
        @Schema(description = "When it was taken up 并入时间") Instant joinedAt) {}
