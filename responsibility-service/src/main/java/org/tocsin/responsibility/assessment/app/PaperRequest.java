package org.tocsin.responsibility.assessment.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document by which something is confirmed or published. */
@Schema(
        name = "AssessmentDocument",
        description = "The document's number 文号",
        example = "{\"documentNo\":\"东安委〔2026〕21号\"}")
public record PaperRequest(@NotBlank @Size(max = 100) String documentNo) {}
