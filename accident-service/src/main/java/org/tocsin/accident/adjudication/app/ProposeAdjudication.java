package org.tocsin.accident.adjudication.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.ReportFault;

/** What an officer finds wrong with the reporting of an accident. */
@Schema(description = "A fault of the reporting, found by an officer 提出漏报、谎报、瞒报认定")
public record ProposeAdjudication(
        @NotNull
                @Schema(
                        description =
                                "OMITTED 漏报, FALSE 谎报 or CONCEALED 瞒报; being late is computed and not found",
                        examples = "CONCEALED")
                ReportFault fault,
        @NotBlank
                @Size(max = 4000)
                @Schema(
                        description = "Grounds; name no persons 认定依据",
                        examples = "医院收治记录显示事故当日另有一人死亡，单位未报告")
                String grounds) {}
