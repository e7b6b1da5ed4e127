package org.tocsin.responsibility.assessment.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.ManualEntry;

/** The points of the MANUAL indicators; all others are counted. */
@Schema(
        name = "AssessmentScoring",
        description = "Points of the MANUAL indicators, one for each 人工评分项",
        example =
                "{\"entries\":[{\"indicator\":\"management\",\"points\":4.5,\"note\":\"台账缺两期\",\"documentNo\":\"东安委办〔2026〕7号\"}]}")
public record ScoreRequest(@NotNull @Size(max = 50) List<@Valid @NotNull ManualEntry> entries) {}
