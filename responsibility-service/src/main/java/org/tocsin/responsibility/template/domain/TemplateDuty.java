package org.tocsin.responsibility.template.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A duty as the template words it. */
@Schema(name = "TemplateDuty", description = "A duty and the one person accountable 责任事项")
public record TemplateDuty(
        @NotBlank @Size(max = 500) @Schema(examples = "组织开展{{unitName}}重大事故隐患排查整治") String item,
        @NotBlank @Size(max = 100) @Schema(examples = "{{principal}}") String accountablePerson) {}
