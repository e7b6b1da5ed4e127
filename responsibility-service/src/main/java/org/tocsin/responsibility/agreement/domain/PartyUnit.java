package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * One side's unit as the directory knew it when the agreement was drafted or issued.
 *
 * @param anchorId the unit whose people answer for it: the enterprise for what is inside one, else
 *     the unit itself
 * @param principal the principal person in charge (主要负责人)
 */
@Embeddable
public record PartyUnit(
        UUID unitId,
        UUID anchorId,
        String kind,
        String name,
        String division,
        @Nullable String industry,
        @Nullable String grid,
        @Nullable String principal) {}
