package org.tocsin.responsibility.accountability.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.measure.domain.GroundGiven;

/** An officer opens a case. */
@Schema(name = "OpenCase", description = "Open a case of accountability 立案")
public record OpenCase(
        @NotNull CaseKind kind,
        @NotNull @Schema(description = "The unit it is about 对象单位") UUID unitId,
        @NotEmpty @Size(max = 20) List<@NotNull @Valid GroundGiven> grounds) {

    public OpenCase {
        grounds = grounds == null ? null : List.copyOf(grounds);
    }
}
