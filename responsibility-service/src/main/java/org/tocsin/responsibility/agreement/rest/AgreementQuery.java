package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.responsibility.agreement.domain.AgreementFilter;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;

/** The filters of the list of agreements; use as {@code @Valid @BeanParam}. */
public class AgreementQuery {

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<AgreementStatus> status = List.of();

    @QueryParam("unitId")
    @Nullable
    @Parameter(description = "A unit on either side 任一方单位")
    UUID unitId;

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
    @Parameter(
            description = "The subordinate's division and all below it 行政区划及其下级",
            example = "990101")
    String division;

    @QueryParam("year")
    @Nullable
    @Min(1900)
    @Max(9999)
    @Parameter(description = "A year that the period touches 年度", example = "2026")
    Integer year;

    @QueryParam("updatedSince")
    @Nullable
    @Parameter(description = "Changed at or after 更新于此后", example = "2026-01-01T00:00:00Z")
    OffsetDateTime updatedSince;

    @QueryParam("q")
    @Nullable
    @Size(max = 100)
    @Parameter(description = "Part of number, title or a unit's name 关键字")
    String q;

    @QueryParam("superiorUnitId")
    @Nullable
    @Parameter(description = "上级单位")
    UUID superiorUnitId;

    @QueryParam("subordinateUnitId")
    @Nullable
    @Parameter(description = "下级单位")
    UUID subordinateUnitId;

    @QueryParam("parentAgreementId")
    @Nullable
    @Parameter(description = "Split from this agreement 分解自该责任书")
    UUID parentAgreementId;

    @QueryParam("batchId")
    @Nullable
    @Parameter(description = "Issued in this batch 批次")
    UUID batchId;

    @QueryParam("templateId")
    @Nullable
    @Parameter(description = "Written from this template 模板")
    UUID templateId;

    AgreementFilter filter() {
        return new AgreementFilter(
                status,
                unitId,
                division,
                year,
                updatedSince == null ? null : updatedSince.toInstant(),
                q,
                new AgreementFilter.Place(
                        superiorUnitId, subordinateUnitId, parentAgreementId, batchId, templateId));
    }
}
