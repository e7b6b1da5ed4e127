package org.tocsin.responsibility.signatory.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person who is to sign for a unit. */
@Schema(name = "NewSignatory", description = "A person who is to sign for a unit 单位签署人")
public record NewSignatory(
        @NotBlank
                @Size(max = 255)
                @Schema(description = "User name of the login 登录名", examples = "leader-a")
                String login,
        @NotBlank @Size(max = 100) @Schema(description = "姓名", examples = "陈立东") String person,
        @NotNull Capacity capacity,
        @Nullable
                @Size(min = 1, max = 100)
                @Schema(
                        description = "Number of the authorisation 授权文书编号",
                        examples = "授权〔2026〕3号",
                        nullable = true)
                String documentNo,
        @NotNull @Schema(description = "First day, Asia/Shanghai 起始日") LocalDate validFrom,
        @Nullable @Schema(description = "Last day, included 截止日（含）", nullable = true)
                LocalDate validTo) {}
