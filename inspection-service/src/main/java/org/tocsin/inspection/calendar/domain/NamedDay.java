package org.tocsin.inspection.calendar.domain;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day and what it is called. */
@Schema(description = "A day and what it is called 日期与名称")
public record NamedDay(
        @NotNull @Schema(examples = "2026-10-01") LocalDate day,
        @NotBlank @Size(max = 50) @Schema(examples = "国庆节") String name) {}
