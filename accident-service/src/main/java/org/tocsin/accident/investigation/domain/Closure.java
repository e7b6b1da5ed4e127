package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The end of the matter, all four closing checks met. */
@Embeddable
@Schema(name = "InvestigationClosure", description = "The end of the matter 结案")
public record Closure(
        @Nullable @Column(name = "closure_note") @Schema(nullable = true) String note,
        @Column(name = "closed_by") String by,
        @Column(name = "closed_by_name") String byName,
        @Column(name = "closed_at") Instant at) {}
