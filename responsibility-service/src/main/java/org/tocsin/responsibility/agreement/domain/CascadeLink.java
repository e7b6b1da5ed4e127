package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Where an agreement hangs in the cascade (层层分解): under the agreement in which its superior unit is
 * the subordinate.
 *
 * @param parentId as the frozen content names it; never changes after the issue
 * @param currentParentId the edition of the parent that holds today
 * @param parentFirstId the first edition of the parent, which all its editions share
 * @param overrideReason why its limits may go beyond what the parent leaves
 */
@Embeddable
public record CascadeLink(
        @Nullable UUID parentId,
        @Nullable UUID currentParentId,
        @Nullable UUID parentFirstId,
        @Nullable String overrideReason) {

    /** At the top of a cascade. */
    public static final CascadeLink NONE = new CascadeLink(null, null, null, null);

    public static CascadeLink under(
            UUID parentId, UUID parentFirstId, @Nullable String overrideReason) {
        return new CascadeLink(parentId, parentId, parentFirstId, overrideReason);
    }

    CascadeLink following(UUID newParentId) {
        return new CascadeLink(parentId, newParentId, parentFirstId, overrideReason);
    }

    CascadeLink overriding(String reason) {
        return new CascadeLink(parentId, currentParentId, parentFirstId, reason);
    }
}
