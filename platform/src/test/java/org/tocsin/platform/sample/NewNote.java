package org.tocsin.platform.sample;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A note to be written. */
record NewNote(
        @NotBlank String division,
        @NotBlank @Size(max = 100) String text,
        @NotNull Mood mood,
        @Nullable UUID unitId,
        @Nullable String industry,
        @Nullable String grid) {

    enum Mood {
        CALM,
        ALARMED
    }
}
