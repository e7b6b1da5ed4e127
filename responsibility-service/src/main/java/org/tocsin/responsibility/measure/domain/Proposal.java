package org.tocsin.responsibility.measure.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How a measure was proposed.
 *
 * @param post of the person it is about, never a name; {@code null}: the unit as a whole
 * @param rule code of the rule that asked for it, for {@link Origin#RULE}
 * @param caseId for {@link Origin#CASE}
 * @param openGround the rule and the record, while that ground is taken: a rule proposes once
 */
@Embeddable
public record Proposal(
        @Enumerated(EnumType.STRING) Origin origin,
        @Nullable String post,
        String reason,
        @Nullable @Column(name = "rule_code") String rule,
        @Nullable UUID caseId,
        @Nullable String openGround,
        @Column(name = "proposed_by") String by,
        @Column(name = "proposed_by_name") String byName,
        @Column(name = "proposed_at") Instant at) {

    /** The ground may be proposed again. */
    Proposal withoutGround() {
        return new Proposal(origin, post, reason, rule, caseId, null, by, byName, at);
    }
}
