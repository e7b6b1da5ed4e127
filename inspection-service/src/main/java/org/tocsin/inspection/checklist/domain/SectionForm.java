package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Items that belong together. */
@Schema(name = "ChecklistSectionForm", description = "Items that belong together 检查表分项")
public record SectionForm(
        @NotBlank @Size(max = 100) @Schema(examples = "疏散") String title,
        @Nullable @Size(max = 200) @Schema(nullable = true, examples = "Escape") String titleEn,
        @NotEmpty
                @Valid
                @Size(max = 200)
                @Schema(
                        description = "In their order 检查项",
                        examples =
                                "[{\"code\":\"FIRE-01\",\"text\":\"疏散通道和安全出口保持畅通\",\"place\":\"疏散通道\",\"grade\":\"GENERAL\"}]")
                List<@NotNull ItemForm> items) {

    public SectionForm {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
