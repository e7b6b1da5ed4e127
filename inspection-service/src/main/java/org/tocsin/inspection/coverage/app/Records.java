package org.tocsin.inspection.coverage.app;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import jakarta.annotation.Nullable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.inspection.coverage.domain.Cell;
import org.tocsin.platform.time.Moments;

/**
 * Where the records behind a figure are. There is no such place where the filters there cannot say
 * what the figure is about: a division without those below it, an unknown industry.
 */
final class Records {

    private static final String VISITS = "/api/v1/inspections";
    private static final String STATISTICS = VISITS + "/statistics/";

    private final Cell cell;
    private final String path;
    private final List<String> query = new ArrayList<>();

    private Records(Cell cell, String path) {
        this.cell = cell;
        this.path = path;
        with("division", cell.division());
    }

    /** The visits of the cell. */
    static Records visits(Cell cell) {
        return new Records(cell, VISITS)
                .with("industry", cell.industry())
                .with("kind", cell.kind())
                .with("inspector", cell.officer())
                .with("campaignId", cell.campaignId())
                .with("visitedFrom", instant(cell.from()))
                .with("visitedTo", instant(cell.to().plusDays(1)));
    }

    /** Another report on the same cell. */
    static Records report(Cell cell, String name) {
        return new Records(cell, STATISTICS + name)
                .with("industry", cell.industry())
                .with("campaignId", cell.campaignId())
                .with("from", cell.from())
                .with("to", cell.to());
    }

    Records with(String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return this;
    }

    @Nullable
    String link() {
        return cell.divisionOnly() || Cell.UNKNOWN.equals(cell.industry())
                ? null
                : path + "?" + String.join("&", query);
    }

    private static String instant(LocalDate day) {
        return ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(Moments.CHINA).toOffsetDateTime());
    }
}
