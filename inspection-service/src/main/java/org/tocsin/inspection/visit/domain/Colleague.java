package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** An inspector who came along with the one who writes the record. */
public record Colleague(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 200) String organisation,
        @Nullable @Size(max = 50) String certificateNo) {}
