package org.tocsin.inspection.checklist.app;

import jakarta.annotation.Nullable;
import org.tocsin.inspection.checklist.domain.ChecklistStatus;
import org.tocsin.inspection.checklist.domain.ChecklistSubject;

/**
 * What a list of checklists is narrowed to; {@code null} narrows nothing.
 *
 * @param division the subtree of this division
 * @param text part of the title
 */
public record ChecklistSearch(
        @Nullable String code,
        @Nullable ChecklistStatus status,
        @Nullable ChecklistSubject subject,
        @Nullable String division,
        @Nullable String text) {}
