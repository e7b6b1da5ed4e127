package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report as it was submitted. One that was returned stays as it was; the next one is another.
 *
 * @param round from 1
 */
@Embeddable
@Schema(name = "InvestigationReport", description = "A submitted report 调查报告")
public record Submission(
        @Schema(description = "Which submission, from 1 第几次提交") int round,
        @Embedded ReportText report,
        @Column(name = "submitted_by") String by,
        @Column(name = "submitted_by_name") String byName,
        @Column(name = "submitted_at") Instant at,
        @Nullable @Schema(nullable = true) Instant returnedAt,
        @Nullable @Schema(nullable = true) String returnedByName,
        @Nullable @Schema(description = "What has to be done again 退回理由", nullable = true)
                String returnReason) {

    Submission returned(String reason, InvestigationOccasion now) {
        return new Submission(round, report, by, byName, at, now.at(), now.actor().name(), reason);
    }
}
