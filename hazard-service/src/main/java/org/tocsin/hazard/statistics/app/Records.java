package org.tocsin.hazard.statistics.app;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tocsin.hazard.statistics.domain.Cell;
import org.tocsin.platform.time.Moments;

/**
 * Where the register shows the hazards behind a figure. There is no such place where the register's
 * filters cannot say what the figure is about: a division without those below it, an unknown
 * industry.
 */
final class Records {

    static final String REGISTER = "/api/v1/hazards";

    private final Cell cell;
    private final List<String> query = new ArrayList<>();

    private Records(Cell cell) {
        this.cell = cell;
        with("division", cell.division());
        with("industry", cell.industry());
        with("source", cell.source());
    }

    static Records of(Cell cell) {
        return new Records(cell);
    }

    /** Reported in the cell's period. */
    Records reported() {
        return from("reportedFrom", cell.from()).until("reportedTo", cell.to());
    }

    Records with(String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    Records withEach(String name, Collection<?> values) {
        values.stream().map(Object::toString).sorted().forEach(value -> with(name, value));
        return this;
    }

    /** From the beginning of this day on. */
    Records from(String name, @Nullable LocalDate day) {
        return day == null
                ? this
                : with(name, ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(Moments.CHINA)));
    }

    /** To the end of this day. */
    Records until(String name, @Nullable LocalDate day) {
        return from(name, day == null ? null : day.plusDays(1));
    }

    @Nullable
    String link() {
        return cell.divisionOnly() || Cell.UNKNOWN.equals(cell.industry())
                ? null
                : REGISTER + "?" + String.join("&", query);
    }
}
