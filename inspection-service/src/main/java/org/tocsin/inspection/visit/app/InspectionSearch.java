package org.tocsin.inspection.visit.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.InspectionStatus;

/**
 * What a list of visits is narrowed to; {@code null} narrows nothing.
 *
 * @param division the subtree of this division
 * @param industry GB/T 4754 code or a prefix of one
 * @param campaignId only visits made for tasks of this campaign
 * @param visitedFrom inclusive
 * @param visitedTo exclusive
 * @param inspector the whole name of somebody who was there
 * @param updatedSince inclusive; news of a finding's hazard counts as a change of the visit
 * @param open whether findings are still open
 * @param settled whether the directory knows the unit
 * @param text part of the number, the unit's name or the summary
 */
public record InspectionSearch(
        @Nullable UUID unitId,
        @Nullable UUID taskId,
        @Nullable String division,
        @Nullable String industry,
        @Nullable UUID campaignId,
        @Nullable InspectionKind kind,
        @Nullable InspectionStatus status,
        @Nullable Instant visitedFrom,
        @Nullable Instant visitedTo,
        @Nullable String inspector,
        @Nullable Instant updatedSince,
        @Nullable Boolean open,
        @Nullable Boolean settled,
        @Nullable String text) {}
