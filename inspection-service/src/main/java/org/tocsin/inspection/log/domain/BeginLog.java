package org.tocsin.inspection.log.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins the log of a day; whose it is says the token. */
@Schema(name = "BeginInspectionLog", description = "Begins the caller's log of a day 新建当日排查日志")
public record BeginLog(
        @NotNull @Schema(description = "Asia/Shanghai 日期", examples = "2026-11-22") LocalDate day,
        @Nullable @Size(max = 50) @Schema(nullable = true, description = "Entries so far 条目")
                List<@NotNull @Valid LogEntry> entries) {

    public BeginLog {
        entries = entries == null ? List.of() : List.copyOf(entries);
    }
}
