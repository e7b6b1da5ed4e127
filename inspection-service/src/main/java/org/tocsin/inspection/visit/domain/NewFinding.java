package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.platform.problem.Violation;

/**
 * A finding as the inspector writes it down.
 *
 * @param id made by the client, so that an upload can be repeated; {@code null} lets the service
 *     make one
 * @param part where in the unit: workshop, line, room
 * @param item what was checked
 */
@Schema(description = "A finding as it is written down 检查发现")
public record NewFinding(
        @Nullable @Schema(nullable = true, description = "Made by the client 客户端生成的标识") UUID id,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Where in the unit 部位", examples = "二车间配电间")
                String part,
        @NotBlank
                @Size(max = 200)
                @Schema(description = "What was checked 检查项", examples = "配电箱前操作空间")
                String item,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "What was found 隐患描述", examples = "配电箱前堆放纸箱，操作空间被占用")
                String description,
        @NotNull FindingGrade grade) {

    /** The same with an id, made now if the client made none. */
    public NewFinding identified(Supplier<UUID> ids) {
        return id == null ? new NewFinding(ids.get(), part, item, description, grade) : this;
    }

    /** What to say of a finding whose id belongs to another one. */
    public static Violation idTaken(int row) {
        return Violation.of(
                "/findings/%d/id".formatted(row),
                "finding-id-taken",
                "该编号已用于另一项检查发现",
                "This id belongs to another finding");
    }
}
