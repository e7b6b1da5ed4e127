package org.tocsin.inspection.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.inspection.weekly.app.ReportingUnits;
import org.tocsin.inspection.weekly.app.WeeklyDeadlines;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.platform.time.Moments;

/** Units that report, and a clock to see what becomes of it. Begins empty, for each test anew. */
@ApplicationScoped
public class WeeklyWorld {

    public static final String PATH = "/api/v1/weekly-reports";

    private final ReportingUnits units;
    private final WeeklyDeadlines deadlines;
    private final EntityManager entities;
    private final MovableClock clock;

    WeeklyWorld(
            ReportingUnits units,
            WeeklyDeadlines deadlines,
            EntityManager entities,
            MovableClock clock) {
        this.units = units;
        this.deadlines = deadlines;
        this.entities = entities;
        this.clock = clock;
    }

    /** Nobody reports, nothing was reported, and the first week is this one. */
    @Transactional
    public void begin(String firstWeek) {
        for (String table :
                List.of(
                        "weekly_report_step",
                        "weekly_report",
                        "reporting_period",
                        "weekly_start")) {
            entities.createNativeQuery("delete from " + table).executeUpdate();
        }
        entities.createNativeQuery("insert into weekly_start (id, week_index) values (1, :week)")
                .setParameter("week", week(firstWeek).index())
                .executeUpdate();
    }

    /** Years before any test. */
    public UUID townA() {
        return unit("TOWN", "990101001", null, Instant.parse("2019-01-01T00:00:00Z"));
    }

    public UUID unit(String kind, String division, String industry, Instant since) {
        UUID id = UUID.randomUUID();
        tell(id, kind, division, industry, true, since);
        return id;
    }

    public void tell(
            UUID id, String kind, String division, String industry, boolean active, Instant at) {
        String name = kind + " " + division;
        units.note(new ReportingUnits.Told(id, kind, name, division, industry, active), at);
    }

    /** Day and time in Asia/Shanghai, for example {@code 2026-11-23T18:00:00}; sweeps then. */
    public void sweepAt(String time) {
        at(time);
        deadlines.watch();
    }

    public void at(String time) {
        clock.advanceTo(LocalDateTime.parse(time).atZone(Moments.CHINA).toInstant());
    }

    public void end() {
        clock.reset();
    }

    public static String idOf(UUID unit, String week) {
        return Visits.as(People.auditor())
                .get(PATH + "?unitId={unit}&week={week}", unit, week)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** Week and status of all reports of a unit, oldest first. */
    public static Map<String, String> of(UUID unit) {
        List<Map<String, String>> items =
                Visits.as(People.auditor())
                        .get(PATH + "?limit=200&sort=week&unitId={unit}", unit)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("items");
        Map<String, String> found = new LinkedHashMap<>();
        items.forEach(item -> found.put(item.get("week"), item.get("status")));
        return found;
    }

    @Transactional
    public long reportsInAll() {
        return ((Number)
                        entities.createNativeQuery("select count(*) from weekly_report")
                                .getSingleResult())
                .longValue();
    }

    private static IsoWeek week(String text) {
        return IsoWeek.parse(text).orElseThrow();
    }
}
