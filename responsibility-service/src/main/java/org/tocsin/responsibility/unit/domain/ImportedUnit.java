package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit of another system's directory.
 *
 * @param parentExternalId the unit above by its key in the same source, wherever in the file it is
 */
@Schema(name = "ImportedUnit", description = "A unit from another system 外部系统的单位")
public record ImportedUnit(
        @NotBlank @Size(max = 50) @Schema(description = "来源系统", examples = "oa")
                String importSource,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Its key there; imported once 外部编号", examples = "U-0001")
                String externalId,
        @NotNull @Schema(examples = "ENTERPRISE") UnitKind kind,
        @NotBlank @Size(max = 200) @Schema(examples = "东岭精工机械有限公司") String name,
        @NotNull @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(examples = "990101001")
                String division,
        @Nullable @Pattern(regexp = "[A-T]\\d{0,4}") @Schema(examples = "C3411", nullable = true)
                String industry,
        @Nullable @Schema(examples = "ORANGE", nullable = true) RiskClass riskClass,
        @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,40}") @Schema(nullable = true) String grid,
        @Nullable @Size(min = 1, max = 100) @Schema(nullable = true) String principal,
        @Nullable @Pattern(regexp = "[+0-9][0-9 -]{5,29}") @Schema(nullable = true)
                String principalPhone,
        @Nullable @Size(min = 18, max = 18) @Schema(nullable = true) String creditCode,
        @Nullable @Schema(description = "The unit above, if it is here already", nullable = true)
                UUID parentId,
        @Nullable
                @Size(max = 100)
                @Schema(
                        description =
                                "The unit above by its key in the same source; it may come later in"
                                        + " the same file 上级单位的外部编号，可在同一文件中任意位置",
                        nullable = true)
                String parentExternalId) {

    /**
     * @param above the unit above, found by whichever of the two names it
     */
    public UnitRegistration registration(@Nullable UUID above) {
        return new UnitRegistration(
                kind,
                name,
                division,
                industry,
                riskClass,
                grid,
                above,
                principal,
                principalPhone,
                creditCode,
                null);
    }
}
