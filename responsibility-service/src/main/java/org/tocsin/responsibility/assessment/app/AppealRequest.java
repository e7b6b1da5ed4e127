package org.tocsin.responsibility.assessment.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a unit objects to its score. */
@Schema(
        name = "AssessmentAppeal",
        description = "Grounds of an appeal 申诉理由",
        example = "{\"grounds\":\"10月12日周报因系统故障未能报送，已书面说明\"}")
public record AppealRequest(@NotBlank @Size(max = 4000) String grounds) {}
