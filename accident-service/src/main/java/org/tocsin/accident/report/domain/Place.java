package org.tocsin.accident.report.domain;

import jakarta.annotation.Nullable;
import java.util.UUID;

/** Where an accident is said to have happened; {@code null} means unchanged. */
public record Place(@Nullable UUID unitId, @Nullable String division) {}
