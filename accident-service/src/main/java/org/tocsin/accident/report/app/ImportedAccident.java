package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.ReportChannel;
import org.tocsin.accident.report.domain.ReportContent;

/**
 * An accident from another system's register: a flash report with the key that keeps it from being
 * registered twice. Where {@code receivedAt} is left out, lateness is not to be determined.
 */
public record ImportedAccident(
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Name of the other system 来源系统", examples = "legacy-register")
                String source,
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description = "The record's id there 来源系统中的编号; imported once",
                        examples = "A-2025-0017")
                String externalId,
        @NotNull Instant occurredAt,
        @Nullable Instant headInformedAt,
        @Nullable Instant receivedAt,
        @Nullable ReportChannel channel,
        @Nullable UUID unitId,
        @Nullable String division,
        @NotNull AccidentCategory category,
        @NotBlank String typeCode,
        @Nullable String typeCodeSet,
        @NotNull Integer deaths,
        @NotNull Integer seriousInjuries,
        @Nullable Integer missing,
        @NotNull BigDecimal directLossCny,
        @NotBlank String description,
        @Nullable @Valid ReportContent content) {

    /** The same as a flash report, whose constraints hold for it. */
    FlashReport report() {
        return new FlashReport(
                occurredAt,
                headInformedAt,
                receivedAt,
                channel,
                unitId,
                division,
                category,
                typeCode,
                typeCodeSet,
                deaths,
                seriousInjuries,
                missing,
                directLossCny,
                description,
                content);
    }
}
