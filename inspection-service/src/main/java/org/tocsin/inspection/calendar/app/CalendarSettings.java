package org.tocsin.inspection.calendar.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Who may say which days are worked. */
@ConfigMapping(prefix = "tocsin.inspection.calendar")
public interface CalendarSettings {

    /**
     * How far down the committee office may sit that enters the calendar, which is one for all: 1
     * is the topmost division, 2 the one below it, a city under its province.
     */
    @WithDefault("2")
    @Min(1)
    @Max(9)
    int officeDepth();
}
