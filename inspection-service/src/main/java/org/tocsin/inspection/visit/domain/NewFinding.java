package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A finding as the inspector writes it down.
 *
 * @param id made by the client, so that an upload can be repeated; {@code null} lets the service
 *     make one
 * @param part where in the unit: workshop, line, room
 * @param item what was checked
 * @param checklistId with {@code checkItem}: the item of a checklist that it belongs to
 * @param measures what was decided on the spot
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
        @NotNull FindingGrade grade,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "With checkItem: whose item it belongs to 所属检查表版本",
                        examples = "01990000-0000-7000-8000-00000000c102")
                UUID checklistId,
        @Nullable
                @Size(max = 40)
                @Schema(
                        nullable = true,
                        description = "The item's code 所属检查项编码",
                        examples = "ELEC-05")
                String checkItem,
        @Valid
                @Size(max = 10)
                @Schema(
                        description = "What was decided on the spot 现场采取的措施",
                        examples = "[{\"measure\":\"STOP_USE\",\"decision\":\"ORDERED\"}]")
                List<@NotNull MeasureDecision> measures) {

    public NewFinding {
        measures = measures == null ? List.of() : List.copyOf(measures);
    }

    /** One that belongs to no checklist. */
    public static NewFinding plain(
            @Nullable UUID id, String part, String item, String description, FindingGrade grade) {
        return new NewFinding(id, part, item, description, grade, null, null, List.of());
    }

    /** The same with an id, made now if the client made none. */
    public NewFinding identified(Supplier<UUID> ids) {
        return id == null
                ? new NewFinding(
                        ids.get(), part, item, description, grade, checklistId, checkItem, measures)
                : this;
    }

    boolean belongsTo(UUID checklist, String code) {
        return checklist.equals(checklistId) && code.equals(checkItem);
    }
}
