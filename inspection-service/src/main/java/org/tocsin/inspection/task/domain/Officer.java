package org.tocsin.inspection.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody who is to carry a task out.
 *
 * @param subject the {@code sub} of that person's tokens
 */
@Embeddable
@Schema(name = "TaskOfficer", description = "Somebody who is to carry the task out 检查人员")
public record Officer(
        @NotBlank
                @Size(max = 64)
                @Schema(
                        description = "The sub of that person's tokens 用户标识",
                        examples = "0b7c1d2e-5a0f-4f5e-9d55-2f1c7a3b9e10")
                String subject,
        @NotBlank
                @Size(max = 255)
                @Column(name = "officer_name")
                @Schema(description = "姓名", examples = "李卫东")
                String name) {}
