package org.tocsin.accident.investigation.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.accident.investigation.domain.InvestigationFilter;
import org.tocsin.accident.investigation.domain.InvestigationLevel;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.accident.ledger.app.AsOf;
import org.tocsin.accident.report.domain.Severity;

/** The filters of investigations, for lists and exports alike; use as {@code @Valid @BeanParam}. */
public class InvestigationFilterParams {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<InvestigationStatus> status = List.of();

    @QueryParam("level")
    @Nullable
    @Parameter(description = "The government responsible 负责调查的层级")
    InvestigationLevel level;

    @QueryParam("severity")
    @Nullable
    @Parameter(description = "Class of the accident as the latest revision has it 事故等级")
    Severity severity;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("accidentId")
    @Nullable
    @Parameter(description = "One accident, those that were given up included 事故")
    UUID accidentId;

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "The unit where the accident happened 事故单位")
    UUID unitId;

    @QueryParam("dueBefore")
    @Nullable
    @Parameter(
            description = "Whose report is due before 报告期限早于",
            example = "2027-01-31T00:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String dueBefore;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(
            description = "Changed at or after 更新于此后",
            example = "2026-11-22T00:00:00+08:00",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    String updatedSince;

    @QueryParam("overdue")
    @Nullable
    @Parameter(description = "Whether the report is due and not in 报告是否逾期")
    Boolean overdue;

    @QueryParam("q")
    @Nullable
    @Pattern(regexp = "[A-Za-z0-9-]{1,40}")
    @Parameter(description = "Part of the number 调查编号", example = "DC-990101-2026")
    String q;

    InvestigationFilter filter() {
        return new InvestigationFilter(
                Set.copyOf(status),
                level,
                severity,
                division,
                accidentId,
                unitId,
                AsOf.parse("dueBefore", dueBefore),
                AsOf.parse("updatedSince", updatedSince),
                overdue,
                q);
    }
}
