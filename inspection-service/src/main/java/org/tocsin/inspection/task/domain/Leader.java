package org.tocsin.inspection.task.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The leader who heads an inspection; it counts towards that leader's quota.
 *
 * @param subject the {@code sub} of that person's tokens: names are not unique
 */
@Embeddable
@Schema(name = "TaskLeader", description = "The leader who heads the inspection 带队领导")
public record Leader(
        @NotBlank
                @Size(max = 64)
                @Column(name = "leader_subject")
                @Schema(
                        description = "The sub of that person's tokens 用户标识",
                        examples = "6a0c3f44-0d5b-4a8e-8a73-97b3f6f0a2c1")
                String subject,
        @NotBlank
                @Size(max = 255)
                @Column(name = "leader_name")
                @Schema(description = "姓名", examples = "陈志远")
                String name) {}
