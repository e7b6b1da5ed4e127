package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Where a hazard came from, with the keys that keep it from being registered twice.
 *
 * @param importSource name of the other system, for imports; unique together with unit and {@code
 *     externalId}
 * @param findingId the finding of an inspection; unique
 * @param measureId the measure of an accident investigation; unique
 * @param requiredBy the last day that the investigation gave, Asia/Shanghai
 */
@Embeddable
public record Origin(
        @Enumerated(EnumType.STRING) Source source,
        @Nullable String importSource,
        @Nullable String externalId,
        @Nullable UUID inspectionId,
        @Nullable UUID findingId,
        @Nullable UUID investigationId,
        @Nullable UUID measureId,
        @Nullable LocalDate requiredBy) {

    public static Origin of(Source source) {
        return new Origin(source, null, null, null, null, null, null, null);
    }

    public static Origin ofFinding(UUID inspectionId, UUID findingId) {
        return new Origin(Source.INSPECTION, null, null, inspectionId, findingId, null, null, null);
    }

    public static Origin ofImport(Source source, String importSource, String externalId) {
        return new Origin(source, importSource, externalId, null, null, null, null, null);
    }

    public static Origin ofMeasure(UUID investigationId, UUID measureId, LocalDate requiredBy) {
        return new Origin(
                Source.ACCIDENT_INVESTIGATION,
                null,
                null,
                null,
                null,
                investigationId,
                measureId,
                requiredBy);
    }
}
