package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Opens the investigation of a verified accident. */
@Schema(name = "OpenInvestigation", description = "Open an investigation 立案调查")
public record OpenInvestigation(
        @NotNull @Schema(description = "A verified accident 已核实的事故") UUID accidentId,
        @Nullable
                @Size(max = 500)
                @Schema(
                        description =
                                "For an extraordinary accident: the decision by which the State Council authorises this government 国务院授权文件",
                        nullable = true)
                String mandate,
        @Nullable
                @Size(max = 1000)
                @Schema(
                        description = "Why, where a higher government steps in 提级调查理由",
                        nullable = true)
                String reason) {}
