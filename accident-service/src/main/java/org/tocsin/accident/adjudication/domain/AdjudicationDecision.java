package org.tocsin.accident.adjudication.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import org.tocsin.accident.report.domain.Author;

/**
 * What the second person decided, and why.
 *
 * @param decidedAt its place in the ledger
 */
@Embeddable
public record AdjudicationDecision(
        @Embedded
                @AttributeOverride(name = "subject", column = @Column(name = "decider_subject"))
                @AttributeOverride(name = "name", column = @Column(name = "decider_name"))
                @AttributeOverride(name = "division", column = @Column(name = "decider_division"))
                @AttributeOverride(name = "roles", column = @Column(name = "decider_roles"))
                Author decider,
        Instant decidedAt,
        @Nullable @Column(name = "decision_reason") String reason) {}
