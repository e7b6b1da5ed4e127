package org.tocsin.inspection.task.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.tocsin.inspection.visit.domain.InspectionKind;

/**
 * What is to be done.
 *
 * @param scopeText what is to be looked at, in words
 * @param dueOn the last day, Asia/Shanghai
 */
@Embeddable
public record TaskBrief(
        @Enumerated(EnumType.STRING) InspectionKind kind,
        String title,
        @Nullable String scopeText,
        LocalDate dueOn) {}
