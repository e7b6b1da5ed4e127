package org.tocsin.hazard.standard.rest;

import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.standard.domain.JudgementStandard;

/** A published standard for judging hazards to be major. */
@Schema(name = "JudgementStandard", description = "A standard for judging hazards 重大事故隐患判定标准")
public record StandardView(
        @Schema(description = "For standardCode of a verification 编码", examples = "MEM-10-2023")
                String code,
        @Schema(examples = "工贸企业重大事故隐患判定标准") String title,
        @Schema(description = "Of the decree or notice 文号", examples = "应急管理部令第10号")
                String documentNo,
        @Schema(description = "Prefixes of GB/T 4754-2017 codes; empty means all 适用行业")
                List<String> industries,
        @Schema(description = "First day in force 施行日期") LocalDate validFrom,
        @Nullable @Schema(description = "First day no longer in force 废止日期", nullable = true)
                LocalDate validTo) {

    static StandardView of(JudgementStandard standard) {
        return new StandardView(
                standard.code(),
                standard.title(),
                standard.documentNo(),
                standard.industries(),
                standard.validFrom(),
                standard.validTo());
    }
}
