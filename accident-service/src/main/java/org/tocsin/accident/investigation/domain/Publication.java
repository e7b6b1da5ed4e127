package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the public reads, Decree 493 Art. 34.
 *
 * @param at when it was published first
 * @param revisedAt when this text was; the same until somebody puts it right
 */
@Embeddable
@Schema(name = "InvestigationPublication", description = "What the public reads 向社会公布")
public record Publication(
        @Column(name = "public_title") String title,
        @Column(name = "public_summary") String summary,
        @Column(name = "published_at") Instant at,
        @Column(name = "public_revised_at") Instant revisedAt) {}
