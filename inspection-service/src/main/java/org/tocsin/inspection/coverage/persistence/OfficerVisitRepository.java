package org.tocsin.inspection.coverage.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
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

    private final EntityManager entities;

    OfficerVisitRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Inspectors only come to a visit and never go, so there is nothing to take away. */
    public void write(Inspection inspection) {
        List<String> names =
                inspection.inspectors().stream().map(Inspector::name).distinct().toList();
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
            day.getYear() * MONTHS + day.getMonthValue(),
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
