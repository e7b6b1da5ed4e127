package org.tocsin.inspection.coverage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.inspection.coverage.domain.Workdays;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.Inspector;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.time.Moments;

/** Writes what figures count: who was where on which day. */
@ApplicationScoped
public class OfficerVisitRepository {

    private static final int KEY_DIGITS = 15;
    private static final int MONTHS = 100;
    private static final String OFFICERS = "insert ignore into officer (id, name) values ";
    private static final String VISITS =
            "insert into officer_visit (inspection_id, officer_id, visited_on, visited_month, day_bit, unit_id,"
                    + " division, industry, grid, kind, task_id, findings) values ";
    private static final String AGAIN =
            " on duplicate key update unit_id = values(unit_id), division = values(division),"
                    + " industry = values(industry), grid = values(grid), findings = values(findings)";

    private static final String MONTHS_OF =
            "insert into officer_month (officer_id, visited_month, division, days, visits) values ";
    private static final String ADDED =
            " on duplicate key update days = days | values(days), visits = visits + values(visits)";
    private static final String RECOUNT =
            """
            update officer_month m set
                m.days = (select coalesce(bit_or(f.day_bit), 0) from officer_visit f where f.officer_id = m.officer_id
                          and f.visited_month = m.visited_month and f.division = m.division),
                m.visits = (select count(*) from officer_visit f where f.officer_id = m.officer_id
                            and f.visited_month = m.visited_month and f.division = m.division)
            where m.visited_month = :month and m.officer_id in (:officers) and m.division in (:divisions)
            """;
    private static final String KNOWN =
            "select officer_id, division from officer_visit where inspection_id = :id";

    private final EntityManager entities;

    OfficerVisitRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Inspectors only come to a visit and never go, so there is nothing to take away. */
    public void write(Inspection inspection) {
        List<String> names =
                inspection.inspectors().stream()
                        .map(Inspector::name)
                        .distinct()
                        .sorted(Comparator.comparingLong(OfficerVisitRepository::key))
                        .toList();
        Map<Long, String> known = known(inspection);
        String division = inspection.unit().division();
        writeVisits(inspection, names);
        if (known.values().stream().allMatch(division::equals)) {
            add(inspection, names.stream().filter(n -> !known.containsKey(key(n))).toList(), 1);
        } else {
            Set<String> divisions = new TreeSet<>(known.values());
            divisions.add(division);
            recount(inspection, names, divisions);
        }
    }

    /** The division that the visit counted for so far, by officer. */
    private Map<Long, String> known(Inspection inspection) {
        Map<Long, String> known = new HashMap<>();
        entities.createNativeQuery(KNOWN, Object[].class)
                .setParameter("id", Columns.bytes(inspection.id()))
                .getResultList()
                .forEach(
                        row -> {
                            Object[] values = (Object[]) row;
                            known.put(((Number) values[0]).longValue(), values[1].toString());
                        });
        return known;
    }

    /**
     * Officers come in one order, so that no two visits wait for each other.
     *
     * @param visits 0 only makes and locks the rows
     */
    private void add(Inspection inspection, List<String> names, int visits) {
        if (names.isEmpty()) {
            return;
        }
        LocalDate day = Moments.dayOf(inspection.visit().visitedAt());
        Query added =
                entities.createNativeQuery(MONTHS_OF + rows("(?,?,?,?,?)", names.size()) + ADDED);
        int parameter = 1;
        for (String name : names) {
            added.setParameter(parameter++, key(name))
                    .setParameter(parameter++, month(day))
                    .setParameter(parameter++, inspection.unit().division())
                    .setParameter(parameter++, visits == 0 ? 0 : Workdays.bit(day))
                    .setParameter(parameter++, visits);
        }
        added.executeUpdate();
    }

    /** A visit has moved, because its unit turned out to lie elsewhere: both places are counted. */
    private void recount(Inspection inspection, List<String> names, Set<String> divisions) {
        add(inspection, names, 0);
        entities.createNativeQuery(RECOUNT)
                .setParameter("month", month(Moments.dayOf(inspection.visit().visitedAt())))
                .setParameter("officers", names.stream().map(OfficerVisitRepository::key).toList())
                .setParameter("divisions", divisions)
                .executeUpdate();
    }

    private void writeVisits(Inspection inspection, List<String> names) {
        Query officers = entities.createNativeQuery(OFFICERS + rows("(?,?)", names.size()));
        int parameter = 1;
        for (String name : names) {
            officers.setParameter(parameter++, key(name)).setParameter(parameter++, name);
        }
        officers.executeUpdate();
        Query visits =
                entities.createNativeQuery(
                        VISITS + rows("(?,?,?,?,?,?,?,?,?,?,?,?)", names.size()) + AGAIN);
        parameter = 1;
        for (String name : names) {
            for (Object value : row(inspection, name)) {
                visits.setParameter(parameter++, value);
            }
        }
        visits.executeUpdate();
    }

    private static Object[] row(Inspection inspection, String name) {
        LocalDate day = Moments.dayOf(inspection.visit().visitedAt());
        return new Object[] {
            Columns.bytes(inspection.id()),
            key(name),
            day,
            month(day),
            Workdays.bit(day),
            Columns.bytes(inspection.unit().id()),
            inspection.unit().division(),
            inspection.unit().industry(),
            inspection.unit().grid(),
            inspection.visit().kind().name(),
            Columns.bytes(inspection.taskId()),
            inspection.progress().findings()
        };
    }

    private static int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue();
    }

    private static String rows(String row, int count) {
        return String.join(",", Collections.nCopies(count, row));
    }

    private static long key(String name) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.fromHexDigitsToLong(
                    HexFormat.of().formatHex(digest).substring(0, KEY_DIGITS));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
