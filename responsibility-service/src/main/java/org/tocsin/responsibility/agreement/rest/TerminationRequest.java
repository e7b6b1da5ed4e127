package org.tocsin.responsibility.agreement.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an agreement ends before its time. */
@Schema(name = "AgreementTermination", description = "Why it ends before its time 终止原因")
record TerminationRequest(
        @NotBlank @Size(max = 1000) @Schema(examples = "机构改革，职责划转") String reason,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description = "Number of the document that ends it 终止文书编号",
                        examples = "东安委办〔2026〕7号",
                        nullable = true)
                String documentNo) {}
