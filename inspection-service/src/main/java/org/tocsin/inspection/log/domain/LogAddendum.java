package org.tocsin.inspection.log.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction of a locked log: what was written before stays. */
@Embeddable
@Schema(
        name = "InspectionLogAddendum",
        description = "A correction; what was written before stays 补充说明")
public record LogAddendum(
        @Column(name = "content") @Schema(description = "What is corrected 补充内容") String text,
        @Schema(description = "Why 原因") String reason,
        @Column(name = "added_at") Instant at,
        @Column(name = "added_by") @Schema(description = "Subject 填写人") String by,
        @Column(name = "by_name") String byName) {}
