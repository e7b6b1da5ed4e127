package org.tocsin.responsibility.unit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * On what a change of the directory rests, and from when it holds.
 *
 * @param effectiveOn day in Asia/Shanghai from which it holds; {@code null} for today
 */
@Schema(name = "UnitChangeBasis", description = "From when and on what grounds 生效日期与依据")
public record ChangeBasis(
        @Nullable
                @Schema(
                        description =
                                "Day from which it holds, Asia/Shanghai; today if left out 生效日期",
                        examples = "2026-11-20",
                        nullable = true)
                LocalDate effectiveOn,
        @Nullable @Size(max = 500) @Schema(examples = "机构改革", nullable = true) String reason,
        @Nullable
                @Size(max = 100)
                @Schema(
                        description = "The document that decided it 文号",
                        examples = "东府〔2026〕12号",
                        nullable = true)
                String documentNo) {

    public static final ChangeBasis NONE = new ChangeBasis(null, null, null);
}
