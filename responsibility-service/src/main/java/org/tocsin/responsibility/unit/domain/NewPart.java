package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit that comes out of a split. Kind and place are those of the unit it comes from.
 *
 * @param division {@code null} for that of the unit it comes from
 * @param industry {@code null} for that of the unit it comes from
 * @param childIds the units below the one that is split which go with this part
 */
@Schema(name = "UnitPart", description = "A unit that comes out of a split 分立出的单位")
public record NewPart(
        @NotBlank @Size(max = 200) @Schema(examples = "东岭精工铸造有限公司") String name,
        @Nullable @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}") @Schema(nullable = true)
                String division,
        @Nullable @Pattern(regexp = "[A-T]\\d{0,4}") @Schema(nullable = true) String industry,
        @Nullable @Schema(nullable = true) RiskClass riskClass,
        @Nullable @Pattern(regexp = "[0-9A-Za-z-]{1,40}") @Schema(nullable = true) String grid,
        @Nullable @Size(min = 1, max = 100) @Schema(nullable = true) String principal,
        @Nullable @Size(min = 18, max = 18) @Schema(nullable = true) String creditCode,
        @Size(max = 200) @Schema(description = "Units below that go with this part 划归该单位的下级单位")
                List<@NotNull UUID> childIds) {

    public NewPart {
        childIds = childIds == null ? List.of() : List.copyOf(childIds);
    }

    /** As a registration beside the unit it comes from. */
    public UnitRegistration registration(UnitSnapshot from) {
        return new UnitRegistration(
                from.kind(),
                name,
                division == null ? from.division() : division,
                industry == null ? from.industry() : industry,
                riskClass == null ? from.riskClass() : riskClass,
                grid,
                from.parentId(),
                principal,
                null,
                creditCode,
                null);
    }
}
