package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who filed a tip. Kept encrypted, apart from the tip, and read by the tip clerk alone. */
@Schema(name = "TipReporter", description = "Who files the tip; seen by the tip clerk only 举报人")
public record ReporterIdentity(
        @NotBlank @Size(max = 100) @PlainText @Schema(description = "Name 姓名", examples = "张三")
                String name,
        @NotBlank
                @Pattern(regexp = "\\+?[0-9][0-9 ()-]{4,24}")
                @Schema(description = "Telephone 电话", examples = "13800000000")
                String phone,
        @Nullable
                @Email
                @Size(max = 254)
                @Schema(description = "E-mail 电子邮箱", examples = "a@example.org", nullable = true)
                String email,
        @Nullable
                @Schema(
                        description = "Whether a written answer is wanted; no if left out 是否需要书面答复",
                        nullable = true)
                Boolean wantsAnswer) {

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "ReporterIdentity[withheld]";
    }
}
