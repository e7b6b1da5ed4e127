package org.tocsin.inspection.weekly.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * The unit that owes a report, as it was when the report was opened.
 *
 * @param industry what a department answers for; {@code null} for all
 */
@Embeddable
public record ReportingUnit(
        @Column(name = "unit_id") UUID id,
        @Column(name = "unit_kind") String kind,
        @Column(name = "unit_name") String name,
        String division,
        @Nullable String industry) {

    private static final String DEPARTMENT = "DEPARTMENT";

    public boolean isDepartment() {
        return DEPARTMENT.equals(kind);
    }
}
