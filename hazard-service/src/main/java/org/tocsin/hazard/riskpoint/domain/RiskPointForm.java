package org.tocsin.hazard.riskpoint.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.register.domain.Position;

/** A risk point as it is put on the register, and as a whole when it is changed. */
@Schema(name = "RiskPointForm", description = "A risk point to register or change 风险点登记与变更")
public record RiskPointForm(
        @NotNull
                @Schema(
                        description = "The enterprise; cannot be changed afterwards 所属单位",
                        examples = "01990000-0000-7000-8000-00000000ea01")
                UUID unitId,
        @NotBlank @Size(max = 200) @Schema(description = "Name 名称", examples = "二号喷涂线") String name,
        @NotBlank @Size(max = 200) @Schema(description = "Where in the unit 部位", examples = "一号车间")
                String part,
        @NotNull @Schema(description = "L, a value of the scale 事故发生的可能性", examples = "3")
                BigDecimal likelihood,
        @NotNull @Schema(description = "E, a value of the scale 暴露频繁程度", examples = "6")
                BigDecimal exposure,
        @NotNull @Schema(description = "C, a value of the scale 事故后果", examples = "15")
                BigDecimal consequence,
        @NotNull
                @Size(min = 1, max = 20)
                @Schema(description = "Codes of GB 6441-1986 可能的事故类型", examples = "[\"08\"]")
                List<@NotNull @Pattern(regexp = "0[0-9]{1,2}") String> accidentTypes,
        @NotBlank
                @Size(max = 2000)
                @Schema(
                        description = "What keeps the risk under control 管控措施",
                        examples = "通风联锁，每班检查")
                String measures,
        @NotBlank @Size(max = 100) @Schema(description = "Who is responsible 责任人", examples = "王建国")
                String responsiblePerson,
        @Nullable @Valid @Schema(description = "Where exactly 位置") Position position) {

    Lec lec() {
        return new Lec(likelihood, exposure, consequence);
    }
}
