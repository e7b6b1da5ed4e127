package org.tocsin.responsibility.assessment.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.ManualEntry;

/** What the unit thinks of itself, indicator by indicator. */
@Schema(
        name = "AssessmentSelfScore",
        description = "The unit's own view; it changes no point 自评",
        example =
                "{\"entries\":[{\"indicator\":\"management\",\"points\":5,\"note\":\"例会12次，培训3期\"}],\"statement\":\"全年未发生事故\"}")
public record SelfScoreRequest(
        @NotEmpty @Size(max = 50) List<@Valid @NotNull ManualEntry> entries,
        @NotBlank @Size(max = 4000) String statement) {}
