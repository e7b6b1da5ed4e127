package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for more time (延期申请) and what became of it.
 *
 * @param result {@code null} while nobody has decided
 */
@Embeddable
@Schema(description = "A request for more time and its decision 延期申请")
public record DeadlineExtension(
        String reason,
        @Schema(description = "The last day asked for, Asia/Shanghai 申请的期限")
                LocalDate requestedDeadline,
        String requestedBy,
        String requestedByName,
        Instant requestedAt,
        @Nullable
                @Enumerated(EnumType.STRING)
                @Schema(description = "Null while undecided 审批结论", nullable = true)
                ExtensionResult result,
        @Nullable @Schema(nullable = true) String note,
        @Nullable @Column(name = "decided_by") @Schema(nullable = true) String decidedBy,
        @Nullable @Column(name = "decided_by_name") @Schema(nullable = true) String decidedByName,
        @Nullable @Schema(nullable = true) Instant decidedAt) {

    static DeadlineExtension of(HazardCommand.RequestExtension request, Occasion now) {
        return new DeadlineExtension(
                request.reason(),
                request.deadline(),
                now.actor().id(),
                now.actor().name(),
                now.at(),
                null,
                null,
                null,
                null,
                null);
    }

    boolean isPending() {
        return result == null;
    }

    DeadlineExtension decided(ExtensionResult outcome, @Nullable String remark, Occasion now) {
        return new DeadlineExtension(
                reason,
                requestedDeadline,
                requestedBy,
                requestedByName,
                requestedAt,
                outcome,
                remark,
                now.actor().id(),
                now.actor().name(),
                now.at());
    }
}
