package org.tocsin.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Accidents of two years, with the figures of a report that miscalculated them: this year 21
 * accidents with 18 deaths, in the same period of last year 28 with 15, and nine more before that
 * year was over.
 */
final class AccidentStep {

    private static final String OFFICER = "bureau-a";
    private static final List<String> DIVISIONS =
            List.of("990101001", "990101002", "990171", "990101001");

    private final DemoApi api;
    private final DemoCalendar calendar;
    private final List<DemoContent.DemoAccident> catalogue = DemoContent.accidents();

    AccidentStep(DemoApi api, DemoCalendar calendar) {
        this.api = api;
        this.calendar = calendar;
    }

    /** A period's accidents, and how many of them cost one life. */
    private record Period(String name, int accidents, int deaths) {}

    void run(Map<String, String> units, Counter counter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        add(rows, new Period("last-year", 28, 15), units);
        add(rows, new Period("late-last-year", 9, 5), units);
        add(rows, new Period("this-year", 21, 18), units);
        counter.expect(1);
        api.load(OFFICER, "/api/v1/accidents", rows);
        counter.one();
    }

    private void add(List<Map<String, Object>> rows, Period period, Map<String, String> units) {
        for (int i = 0; i < period.accidents(); i++) {
            Instant occurred = when(period, i);
            int deaths =
                    (i + 1) * period.deaths() / period.accidents()
                            - i * period.deaths() / period.accidents();
            rows.add(row(period.name() + "-" + (i + 1), occurred, deaths, units));
        }
    }

    private Instant when(Period period, int index) {
        return switch (period.name()) {
            case "this-year" -> calendar.spread(index, period.accidents());
            case "last-year" -> calendar.spreadLastYear(index, period.accidents());
            default -> calendar.spreadLateLastYear(index, period.accidents());
        };
    }

    private Map<String, Object> row(
            String key, Instant occurred, int deaths, Map<String, String> units) {
        DemoContent.DemoAccident accident = catalogue.get(Dice.roll(key, catalogue.size()));
        Instant informed = occurred.plus(Duration.ofMinutes(5 + Dice.roll(key + "/informed", 15)));
        boolean late = Dice.roll(key + "/late", 10) == 0;
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("source", HazardStep.SOURCE);
        row.put("externalId", key);
        row.put("occurredAt", occurred.toString());
        row.put("headInformedAt", informed.toString());
        row.put("receivedAt", informed.plus(Duration.ofMinutes(late ? 95 : 25)).toString());
        if (accident.industrial()) {
            List<DemoContent.DemoUnit> enterprises = DemoContent.enterprises();
            String unit = enterprises.get(Dice.roll(key + "/unit", enterprises.size())).name();
            row.put("unitId", units.get(unit));
        } else {
            row.put("division", DIVISIONS.get(Dice.roll(key + "/place", DIVISIONS.size())));
        }
        row.put("category", accident.category());
        row.put("typeCode", accident.typeCode());
        row.put("deaths", deaths);
        row.put("seriousInjuries", Dice.roll(key + "/injured", 3));
        row.put("directLossCny", 20_000 + 1_000 * Dice.roll(key + "/loss", 400));
        row.put("description", accident.description());
        return row;
    }
}
