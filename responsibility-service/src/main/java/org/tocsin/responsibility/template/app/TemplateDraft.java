package org.tocsin.responsibility.template.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.template.domain.TemplateContent;

/** A template as somebody writes it. */
@Schema(name = "TemplateDraft", description = "A template of agreements 责任书模板")
public record TemplateDraft(
        @NotBlank @Size(max = 200) @Schema(examples = "2026年度镇街安全生产责任书") String name,
        @NotNull @Valid TemplateContent content) {}
