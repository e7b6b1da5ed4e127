package org.tocsin.responsibility.unit.rest;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;

/** The directory of units as its keepers use it. */
final class Directory {

    private Directory() {}

    static String enterprise(String name) {
        return Api.unit(Api.enterprise(name, "990101001", People.TOWN_A));
    }

    static String below(String parent, String kind, String name) {
        return Api.unit(
                """
                {"kind": "%s", "name": "%s", "division": "990101001", "parentId": "%s"}
                """
                        .formatted(kind, name, idOf(parent)));
    }

    static ValidatableResponse change(String unit, String body) {
        return Api.step(People.bureauA(), unit, "/changes", body).then();
    }

    static String rename(String name, LocalDate on) {
        return """
               {"change": "RENAME", "name": "%s", "basis": {"effectiveOn": "%s", "reason": "工商变更",
                "documentNo": "东市监〔2026〕7号"}}
               """
                .formatted(name, on);
    }

    static String move(String parent, LocalDate on) {
        return """
               {"change": "MOVE", "parentId": "%s", "basis": {"effectiveOn": "%s"}}
               """
                .formatted(idOf(parent), on);
    }

    static String merge(String... units) {
        StringBuilder ids = new StringBuilder();
        for (String unit : units) {
            ids.append(ids.isEmpty() ? "" : ", ").append('"').append(idOf(unit)).append('"');
        }
        return """
               {"change": "MERGE", "unitIds": [%s], "basis": {"reason": "合并重组"}}
               """
                .formatted(ids);
    }

    static ValidatableResponse asOf(String unit, LocalDate day) {
        return Api.as(People.bureauA()).queryParam("asOf", noon(day)).get(unit).then();
    }

    static String noon(LocalDate day) {
        return day + "T12:00:00+08:00";
    }

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static UUID uuid(String path) {
        return UUID.fromString(idOf(path));
    }

    /** As if the unit, and all that happened to it, were so many days older. */
    static void age(DataSource database, String unit, int days) throws SQLException {
        String where = " - interval " + days + " day where ";
        run(
                database,
                "update unit set registered_on = registered_on" + where + "id = " + hex(unit));
        run(
                database,
                "update unit_entry set effective_on = effective_on"
                        + where
                        + "unit_id = "
                        + hex(unit));
    }

    static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    static String hex(String path) {
        return "unhex('" + idOf(path).replace("-", "") + "')";
    }
}
