package org.tocsin.responsibility.measure.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has to be done after a measure, by when and by whom. */
@Schema(name = "MeasureFollowUpOrder", description = "What has to be done 后续要求")
public record FollowUpOrder(
        @NotBlank @Size(max = 1000) @Schema(description = "What 内容", examples = "报送整改报告")
                String text,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Unit or post, no name 责任单位或职务", examples = "主要负责人")
                String responsible,
        @NotNull @Schema(description = "The last day, Asia/Shanghai 期限") LocalDate dueOn) {}
