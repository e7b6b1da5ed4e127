package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as somebody wants it in the directory. */
@Schema(name = "UnitRegistration", description = "A unit to be registered 登记责任单位")
public record UnitRegistration(
        @NotNull @Schema(description = "单位类别", examples = "ENTERPRISE") UnitKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "东岭精工机械有限公司") String name,
        @NotNull
                @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}")
                @Schema(
                        description =
                                "Division code of 6, 9 or 12 digits (GB/T 2260, GB/T 10114) 行政区划代码",
                        examples = "990101001")
                String division,
        @Nullable
                @Pattern(regexp = "[A-T]\\d{0,4}")
                @Schema(
                        description = "GB/T 4754-2017: section letter and up to four digits 行业代码",
                        examples = "C3411",
                        nullable = true)
                String industry,
        @Nullable
                @Schema(
                        description = "Risk class, four colours 风险四色等级",
                        examples = "ORANGE",
                        nullable = true)
                RiskClass riskClass,
        @Nullable
                @Pattern(regexp = "[0-9A-Za-z-]{1,40}")
                @Schema(
                        description = "Inspection grid 所属网格",
                        examples = "990101001-G01",
                        nullable = true)
                String grid,
        @Nullable
                @Schema(
                        description = "The unit above; needed for WORKSHOP, TEAM and PERSON 上级单位",
                        examples = "01990000-0000-7000-8000-0000000000a3",
                        nullable = true)
                UUID parentId,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description =
                                "Name of the principal person in charge 主要负责人 (Work Safety Law Art. 5)",
                        examples = "张三",
                        nullable = true)
                String principal,
        @Nullable
                @Pattern(regexp = "[+0-9][0-9 -]{5,29}")
                @Schema(
                        description = "Their telephone number; never published 联系电话，不对外发布",
                        examples = "0570-1234567",
                        nullable = true)
                String principalPhone,
        @Nullable
                @Size(min = 18, max = 18)
                @Schema(
                        description =
                                "Unified social credit code, checksum of GB 32100 verified 统一社会信用代码",
                        examples = "91990101MA0000007H",
                        nullable = true)
                String creditCode,
        @Nullable @Valid @Schema(nullable = true) ChangeBasis basis) {

    /** The basis, or one that says nothing: today, without grounds. */
    public ChangeBasis grounds() {
        return basis == null ? ChangeBasis.NONE : basis;
    }
}
