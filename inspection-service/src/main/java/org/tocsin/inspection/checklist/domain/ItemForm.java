package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.Measure;

/**
 * One thing to be checked.
 *
 * @param text as a statement that holds where all is well
 * @param place where in a unit it is looked at, if it is always the same; the default part of a
 *     finding
 * @param grade what a finding is taken for unless the inspector says otherwise
 * @param measures what a finding demands without exception; signing waits until each is ordered or
 *     waived with a reason
 */
@Schema(name = "ChecklistItemForm", description = "One thing to be checked 检查项")
public record ItemForm(
        @NotBlank
                @Size(max = 40)
                @Pattern(regexp = "[A-Z0-9][A-Z0-9-]*")
                @Schema(description = "Unique within the checklist 检查项编码", examples = "FIRE-01")
                String code,
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "Holds where all is well 合格时应满足的表述",
                        examples = "疏散通道和安全出口保持畅通，未被占用、堵塞或上锁")
                String text,
        @Nullable
                @Size(max = 500)
                @Schema(
                        nullable = true,
                        examples =
                                "Escape routes and exits are clear, neither obstructed nor locked")
                String textEn,
        @Nullable @Valid @Schema(nullable = true) LegalBasis legalBasis,
        @Nullable
                @Size(max = 200)
                @Schema(
                        nullable = true,
                        description = "Default part of a finding 默认部位",
                        examples = "疏散通道")
                String place,
        @NotNull @Schema(description = "Default grade of a finding 默认等级") FindingGrade grade,
        @Schema(description = "What a finding demands without exception 不合格时一律采取的措施")
                Set<@NotNull Measure> measures) {

    public ItemForm {
        measures = measures == null ? Set.of() : Set.copyOf(measures);
    }

    /** Where it is laid down. */
    @Schema(description = "Where it is laid down 法律依据")
    public record LegalBasis(
            @NotBlank @Size(max = 200) @Schema(examples = "《中华人民共和国安全生产法》") String law,
            @Nullable @Size(max = 50) @Schema(nullable = true, examples = "第四十二条")
                    String article) {}
}
