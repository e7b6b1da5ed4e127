package org.tocsin.responsibility.veto.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a leader decides, and on which paper. */
@Schema(
        name = "VetoRuling",
        description = "Reason and number of the decision's document 理由与文号",
        example = "{\"reason\":\"经安委会会议研究决定\",\"documentNo\":\"东安委〔2026〕18号\"}")
public record RulingRequest(
        @NotBlank @Size(max = 1000) String reason, @NotBlank @Size(max = 100) String documentNo) {}
