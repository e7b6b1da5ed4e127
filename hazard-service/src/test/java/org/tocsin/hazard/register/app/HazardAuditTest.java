package org.tocsin.hazard.register.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;

/** Every change and every export leaves its entry. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardAuditTest {

    private final Units units;
    private final DataSource database;

    HazardAuditTest(Units units, DataSource database) {
        this.units = units;
        this.database = database;
    }

    private record Entry(String action, String name, String before, String after) {}

    @Test
    void theEntriesOfAHazardAreAChainFromDigestToDigest() throws SQLException {
        UUID id = UUID.fromString(Api.reported(units.inTownA()));
        Api.step(People.townA(), id.toString(), "verifications", "{}").then().statusCode(200);
        Api.step(People.bureauA(), id.toString(), "verifications", "{}").then().statusCode(409);

        List<Entry> entries = entries("record_id = ?", Columns.bytes(id));

        assertThat(entries).extracting(Entry::action).containsExactly("report", "verify");
        assertThat(entries).extracting(Entry::name).containsExactly("bureau-a", "town-a");
        assertThat(entries.getFirst().before()).isNull();
        assertThat(entries.getLast().before()).isEqualTo(entries.getFirst().after());
        assertThat(entries.getLast().after()).isNotEqualTo(entries.getLast().before());
    }

    @Test
    void anExportIsOnRecord() throws SQLException {
        int before = entries("action = ?", "export").size();

        as(People.auditor())
                .accept("text/csv")
                .queryParam("unitId", units.inTownA())
                .get(HAZARDS)
                .then()
                .statusCode(200);

        List<Entry> exports = entries("action = ?", "export");
        assertThat(exports).hasSize(before + 1);
        assertThat(exports.getLast().name()).isEqualTo("auditor");
    }

    private List<Entry> entries(String where, Object value) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select action, name, before_digest, after_digest from audit_entry where "
                                        + where
                                        + " order by recorded_at")) {
            query.setObject(1, value);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(
                            new Entry(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                }
            }
        }
        return entries;
    }
}
