package org.tocsin.inspection.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** A day that is not what its weekday says. */
@Embeddable
public record SpecialDay(
        @Column(name = "on_day") LocalDate day,
        @Enumerated(EnumType.STRING) DayKind kind,
        @Column(name = "day_name") String name) {}
