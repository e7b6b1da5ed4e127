package org.tocsin.accident.report.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The grounds of a step that changes no facts. */
@Schema(description = "Grounds 理由")
record Statement(
        @NotBlank
                @Size(max = 1000)
                @Schema(description = "Why; kept with the revision 理由", examples = "经现场核实")
                String reason) {}
