package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which accidents of a list are asked for; {@code null} means all.
 *
 * @param division the subtree of a division
 * @param recordedDivision exactly this division, as recorded
 * @param occurredFrom first day, in China
 * @param occurredTo last day, included
 * @param counted whether it enters the statistics
 * @param q a piece of the number or of the description
 */
public record AccidentFilter(
        @Nullable AccidentStatus status,
        AccidentKinds kinds,
        @Nullable String typeCode,
        @Nullable String division,
        @Nullable String recordedDivision,
        @Nullable UUID unitId,
        @Nullable LocalDate occurredFrom,
        @Nullable LocalDate occurredTo,
        @Nullable Boolean late,
        @Nullable Boolean counted,
        @Nullable Instant updatedSince,
        @Nullable String q) {}
