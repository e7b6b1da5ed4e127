package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The template and the batch that an agreement was written from; all {@code null} if by hand. */
@Embeddable
public record Origin(
        @Nullable UUID batchId, @Nullable UUID templateId, @Nullable Integer templateVersion) {

    public static final Origin BY_HAND = new Origin(null, null, null);
}
