package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.UUID;

/**
 * What a tip says, kept as it was filed.
 *
 * @param unitHint as the reporter has it: it may not exist
 * @param named whether an identity is held; who it is stands elsewhere
 */
@Embeddable
public record TipContent(
        String what,
        String place,
        @Nullable String unitName,
        @Nullable UUID unitHint,
        @Nullable @Embedded TipPosition position,
        @Nullable Instant seenAt,
        boolean named,
        @Column(name = "answer_wanted") boolean answerWanted) {}
