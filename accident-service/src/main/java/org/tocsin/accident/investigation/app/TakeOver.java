package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes the investigation of a lower government over, Decree 493 Art. 20. */
@Schema(name = "TakeOverInvestigation", description = "A higher government investigates 上级另行组织调查")
public record TakeOver(
        @NotBlank @Size(max = 1000) @Schema(examples = "死亡人数增加，事故等级上升为较大事故") String reason,
        @Nullable
                @Size(max = 500)
                @Schema(
                        description =
                                "For an extraordinary accident: the decision by which the State Council authorises this government 国务院授权文件",
                        nullable = true)
                String mandate) {}
