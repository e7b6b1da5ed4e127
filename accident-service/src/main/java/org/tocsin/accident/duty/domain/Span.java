package org.tocsin.accident.duty.domain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAmount;
import org.tocsin.platform.time.Moments;

/**
 * A limit of time as laws give them. Hours run from instant to instant. Days and years are calendar
 * days in China: the day of the event does not count (Civil Code Art. 201), the last day counts
 * whole, and holidays are not asked, because the articles speak of 日 and not of 工作日.
 */
public record Span(TemporalAmount amount) {

    /**
     * The smallest step of time on record: the last instant of a day is one of them before the
     * next.
     */
    public static final Duration TICK = Duration.of(1, ChronoUnit.MICROS);

    /**
     * @param iso such as {@code PT2H}, {@code P60D} or {@code P1Y}
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Span parse(String iso) {
        return new Span(iso.contains("T") ? Duration.parse(iso) : Period.parse(iso));
    }

    /** The last instant in time. */
    public Instant after(Instant start) {
        return after(start, 0);
    }

    /** The last instant in time where calendar days have been added to the limit. */
    public Instant after(Instant start, int extensionDays) {
        return switch (amount) {
            case Period days ->
                    Moments.dayOf(start)
                            .plus(days)
                            .plusDays(extensionDays + 1L)
                            .atStartOfDay(Moments.CHINA)
                            .toInstant()
                            .minus(TICK);
            case Duration exact -> start.plus(exact).plus(Duration.ofDays(extensionDays));
            default -> throw new IllegalStateException("Neither hours nor days: " + amount);
        };
    }

    @Override
    @JsonValue
    public String toString() {
        return amount.toString();
    }
}
