package org.tocsin.inspection.log.app;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.log.persistence.LogVisits;

/** A visit of the log's day, with the way to it. */
@Schema(name = "InspectionLogVisit", description = "A visit of the day that is on record 当日检查记录")
public record LogLink(
        UUID inspectionId,
        @Schema(examples = "JC-990101-2026-000001") String inspectionNo,
        UUID unitId,
        @Schema(examples = "东岭精工机械有限公司") String unitName,
        Instant visitedAt,
        @Schema(description = "Findings of the visit 检查发现数", examples = "2") int findings,
        @Schema(examples = "/api/v1/inspections/01990000-0000-7000-8000-0000000000f0")
                String href) {

    static LogLink of(LogVisits.Visit visit) {
        return new LogLink(
                visit.inspectionId(),
                visit.inspectionNo(),
                visit.unitId(),
                visit.unitName(),
                visit.visitedAt(),
                visit.findings(),
                "/api/v1/inspections/" + visit.inspectionId());
    }
}
