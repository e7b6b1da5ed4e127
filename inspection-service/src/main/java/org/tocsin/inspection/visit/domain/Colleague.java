package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An inspector who came along with the one who writes the record. */
@Schema(description = "An inspector who came along 同行检查人员")
public record Colleague(
        @NotBlank @Size(max = 100) @Schema(examples = "周敏") String name,
        @Nullable @Size(max = 200) @Schema(nullable = true, examples = "东岭区应急管理局")
                String organisation,
        @Nullable
                @Size(max = 50)
                @Schema(
                        nullable = true,
                        description = "Enforcement certificate 执法证号",
                        examples = "ZF-990101-0017")
                String certificateNo) {}
