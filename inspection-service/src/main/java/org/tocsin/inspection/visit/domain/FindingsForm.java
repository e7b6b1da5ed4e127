package org.tocsin.inspection.visit.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Further findings of a visit. */
@Schema(name = "AddFindings")
public record FindingsForm(@NotEmpty @Valid @Size(max = 200) List<@NotNull NewFinding> findings) {

    public FindingsForm {
        findings = findings == null ? List.of() : List.copyOf(findings);
    }
}
