package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/**
 * Where a unit stands.
 *
 * @param parentId the unit above, or {@code null} at the top of a tree
 * @param division code of the administrative division the unit belongs to
 * @param anchorId the unit whose people answer for this one: the enterprise for what is inside an
 *     enterprise, else the unit itself
 */
public record Place(@Nullable UUID parentId, String division, UUID anchorId) {}
