package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody of the team: an official or an expert, in that capacity. Who has left stays on record.
 */
@Embeddable
@Schema(name = "InvestigationMember", description = "Somebody of the team 调查组成员")
public record Member(
        @Column(name = "member_id") UUID id,
        @Schema(examples = "周正") String name,
        @Schema(description = "Who sent them 派出单位", examples = "东岭区公安分局") String organisation,
        @Nullable @Schema(description = "Post there 职务", nullable = true) String post,
        @Enumerated(EnumType.STRING) MemberRole role,
        @Schema(description = "Declared, Decree 493 Art. 23 声明与事故无直接利害关系")
                boolean declaresNoInterest,
        Instant joinedAt,
        @Schema(description = "Name of who recorded it 登记人") String joinedByName,
        @Nullable @Schema(nullable = true) Instant leftAt,
        @Nullable @Schema(nullable = true) String leftByName,
        @Nullable @Schema(description = "Why they left 变更原因", nullable = true) String leftReason) {

    boolean isPresent() {
        return leftAt == null;
    }

    Member left(String reason, InvestigationOccasion now) {
        return new Member(
                id,
                name,
                organisation,
                post,
                role,
                declaresNoInterest,
                joinedAt,
                joinedByName,
                now.at(),
                now.actor().name(),
                reason);
    }
}
