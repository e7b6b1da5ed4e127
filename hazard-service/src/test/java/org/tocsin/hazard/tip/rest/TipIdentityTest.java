package org.tocsin.hazard.tip.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.hazard.testing.Api.as;
import static org.tocsin.hazard.testing.Tips.TIPS;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Tips;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.hazard.tip.app.IdentityRetention;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;

/** Who filed a tip is seen by the tip clerk, each time on record, and by nobody else. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TipIdentityTest {

    private static final String NAME = "司马无名";
    private static final String PHONE = "13766607788";
    private static final String MAIL = "simawuming@example.org";

    private final Units units;
    private final DataSource database;
    private final IdentityRetention retention;
    private final MovableClock clock;

    TipIdentityTest(
            Units units, DataSource database, IdentityRetention retention, MovableClock clock) {
        this.units = units;
        this.database = database;
        this.retention = retention;
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private static String named(String what) {
        return Tips.named(what, NAME, PHONE)
                .replace("\"name\"", "\"email\": \"" + MAIL + "\", \"name\"");
    }

    private static Response reporter(String bearer, String id) {
        return as(bearer).get(TIPS + "/" + id + "/reporter");
    }

    @Test
    void theClerkReadsItAndThatIsOnRecord() throws SQLException {
        String id = Tips.filed(named("x"));
        Tips.read(People.bureauA(), id)
                .then()
                .body("named", equalTo(true))
                .body("answerWanted", equalTo(true));

        reporter(People.clerkA(), id)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("name", equalTo(NAME))
                .body("phone", equalTo(PHONE))
                .body("email", equalTo(MAIL))
                .body("wantsAnswer", equalTo(true));
        reporter(People.clerkA(), id).then().statusCode(200);

        assertThat(entries(id))
                .containsExactly(
                        "file system", "read-reporter tip-clerk-a", "read-reporter tip-clerk-a");
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseReadsIt() {
        String id = Tips.filed(named("x"));
        return Stream.of(
                        Map.entry("the bureau", People.bureauA()),
                        Map.entry("the department", People.departmentA()),
                        Map.entry("the town", People.townA()),
                        Map.entry("the leader", People.leaderA()),
                        Map.entry("the office", People.officeA()),
                        Map.entry("the grid inspector", People.gridA()),
                        Map.entry("the enterprise", People.enterpriseA()),
                        Map.entry("the auditor", People.auditor()),
                        Map.entry("the dashboard", People.dashboard()))
                .map(
                        who ->
                                DynamicTest.dynamicTest(
                                        who.getKey(),
                                        () ->
                                                assertThat(
                                                                reporter(who.getValue(), id)
                                                                        .statusCode())
                                                        .isEqualTo(403)));
    }

    @Test
    void theSiblingDistrictsClerkFindsNothing() throws SQLException {
        String id = Tips.filed(named("x"));

        reporter(People.clerkB(), id).then().statusCode(404);
        Tips.stranger().get(TIPS + "/" + id + "/reporter").then().statusCode(401);

        assertThat(entries(id)).containsExactly("file system");
    }

    @Test
    void anAnonymousTipHasNoReporterAndThatItWasAskedForIsOnRecord() throws SQLException {
        String id = Tips.filed(Tips.anonymous("x"));

        reporter(People.clerkA(), id)
                .then()
                .statusCode(404)
                .header("Content-Type", startsWith("application/problem+json"));

        assertThat(entries(id)).containsExactly("file system", "read-reporter tip-clerk-a");
    }

    @Test
    void thirtyDaysAfterTheAnswerItIsErasedAndTheTipStays() throws SQLException {
        String id = Tips.filed(named("x"));
        String unanswered = Tips.filed(named("x"));
        Tips.step(People.bureauA(), id, "acceptances", Tips.ACCEPT).then().statusCode(200);
        Tips.step(People.bureauA(), id, "verifications", Tips.NOT_CONFIRMED).then().statusCode(200);
        Tips.step(People.clerkA(), id, "answers", Tips.ANSWER).then().statusCode(200);

        clock.advanceTo(Instant.now().plus(Duration.ofDays(30)).minusSeconds(60));
        retention.erase();
        assertThat(held(id)).isTrue();
        clock.advanceTo(Instant.now().plus(Duration.ofDays(30)).plusSeconds(60));
        retention.erase();
        retention.erase();

        assertThat(held(id)).isFalse();
        assertThat(held(unanswered)).isTrue();
        assertThat(entries(id)).containsOnlyOnce("erase-reporter system");
        clock.reset();
        Tips.read(People.clerkA(), id).then().body("status", equalTo("ANSWERED"));
        reporter(People.clerkA(), id).then().statusCode(404);
    }

    /**
     * Files, retries, reads, confirms and answers a named tip, with requests that fail on the way,
     * then looks for the identity and the receipt in every column of every table, on the broker and
     * in the log: the identity at the finest level, the receipt from INFO on, because some
     * libraries write down paths when they are debugged.
     */
    @Test
    void noTableNoEventAndNoLogHoldsIt() throws SQLException {
        Log log = new Log();
        List<String> secrets = new ArrayList<>(List.of(NAME, PHONE, MAIL));
        String hazard;
        try {
            hazard = wholeLifeOfATip(secrets);
        } finally {
            log.close();
        }

        List<String> places = new ArrayList<>();
        for (Column column : columns()) {
            for (byte[] value : values(column)) {
                secrets.stream()
                        .filter(secret -> holds(value, secret))
                        .forEach(secret -> places.add(column + " holds " + secret));
            }
        }
        assertThat(places).isEmpty();
        assertThat(columns().stream().map(Column::table))
                .contains("tip_reporter", "audit_entry", "idempotency_record", "outbox_event");
        assertThat(log.lines).isNotEmpty();
        assertThat(String.join("\n", log.lines)).doesNotContain(NAME, PHONE, MAIL);
        assertThat(String.join("\n", log.inProduction)).doesNotContain(secrets);
        assertThat(Topic.of("tocsin.hazard", hazard, 1).getFirst().json()).doesNotContain(secrets);
    }

    private String wholeLifeOfATip(List<String> secrets) {
        String what = UUID.randomUUID().toString();
        String key = UUID.randomUUID().toString();
        Response filed = keyed(key, named(what));
        String code = filed.then().statusCode(201).extract().path("receiptCode");
        secrets.add(key);
        secrets.add(code);
        secrets.add(code.replace("-", ""));
        assertThat(keyed(key, named(what)).<String>path("receiptCode")).isEqualTo(code);
        keyed(key, named("another")).then().statusCode(422);
        Tips.file(named(what).replace("}", "")).then().statusCode(400);
        Tips.file(named(what).replace("\"division\"", "\"colour\"")).then().statusCode(400);
        Tips.file(named(what).replace("990101001", "770000")).then().statusCode(422);
        Tips.file(named(" ")).then().statusCode(400);
        Tips.state(code).then().statusCode(200);
        String id = Tips.idOf(what);
        reporter(People.clerkA(), id).then().statusCode(200);
        Tips.step(People.bureauA(), id, "acceptances", Tips.ACCEPT).then().statusCode(200);
        Response confirmed =
                Tips.step(People.bureauA(), id, "verifications", Tips.confirmed(units.inTownA()));
        Tips.step(People.clerkA(), id, "answers", Tips.ANSWER).then().statusCode(200);
        assertThat(confirmed.asString()).doesNotContain(secrets);
        assertThat(Api.read(People.bureauA(), confirmed.path("hazardId")).asString())
                .doesNotContain(secrets);
        return confirmed.path("hazardId");
    }

    private static Response keyed(String key, String body) {
        return Tips.file(Tips.stranger().header("Idempotency-Key", key), body);
    }

    @Test
    void theSearchFindsWhatIsThere() throws SQLException {
        Tips.filed(Tips.anonymous(NAME));

        boolean found = false;
        for (Column column : columns()) {
            for (byte[] value : values(column)) {
                found |= column.table().equals("tip") && holds(value, NAME);
            }
        }

        assertThat(found).isTrue();
        try (Connection connection = database.getConnection();
                var delete = connection.createStatement()) {
            delete.executeUpdate("delete from tip where what like '%" + NAME + "'");
        }
    }

    /** Everything that is logged, whatever its level, with what was thrown. */
    private static final class Log extends Handler {

        /** The test's own client lives in the same process, and writes down what it sends. */
        private static final List<String> OF_THE_CLIENT =
                List.of("org.apache.http", "io.restassured");

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> inProduction = new ConcurrentLinkedQueue<>();
        private final Logger root = Logger.getLogger("");
        private final Level before = root.getLevel();
        private final Map<Handler, Level> others =
                Arrays.stream(root.getHandlers())
                        .collect(Collectors.toMap(h -> h, Handler::getLevel));

        Log() {
            setLevel(Level.ALL);
            others.keySet().forEach(other -> other.setLevel(Level.OFF));
            root.addHandler(this);
            root.setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord said) {
            if (OF_THE_CLIENT.stream().anyMatch(said.getLoggerName()::startsWith)) {
                return;
            }
            StringBuilder line = new StringBuilder(String.valueOf(said.getMessage()));
            for (Object parameter :
                    said.getParameters() == null ? new Object[0] : said.getParameters()) {
                line.append(' ').append(parameter);
            }
            for (Throwable t = said.getThrown(); t != null; t = t.getCause()) {
                line.append(' ').append(t);
            }
            lines.add(line.toString());
            if (said.getLevel().intValue() >= Level.INFO.intValue()) {
                inProduction.add(line.toString());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.setLevel(before);
            root.removeHandler(this);
            others.forEach(Handler::setLevel);
        }
    }

    private record Column(String table, String name) {}

    private List<Column> columns() throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select table_name, column_name from information_schema.columns"
                                        + " where table_schema = database()");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private List<byte[]> values(Column column) throws SQLException {
        List<byte[]> values = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select cast(`%s` as binary) from `%s`"
                                        .formatted(column.name(), column.table()));
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                byte[] value = rows.getBytes(1);
                if (value != null) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    /** In the encodings that a database or a program is likely to have left it in. */
    private static boolean holds(byte[] value, String secret) {
        String hex = HexFormat.of().formatHex(value);
        return Stream.of(
                                StandardCharsets.UTF_8,
                                StandardCharsets.UTF_16BE,
                                Charset.forName("GB18030"))
                        .map(secret::getBytes)
                        .map(HexFormat.of()::formatHex)
                        .anyMatch(hex::contains)
                || new String(value, StandardCharsets.ISO_8859_1)
                        .contains(
                                java.util.Base64.getEncoder()
                                        .withoutPadding()
                                        .encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean held(String tip) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select count(*) from tip_reporter where tip_id = ?")) {
            select.setBytes(1, Columns.bytes(UUID.fromString(tip)));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1) == 1;
            }
        }
    }

    /** The audit trail of a tip: action and who. */
    private List<String> entries(String tip) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select action, name from audit_entry where record_id = ? order by recorded_at, id")) {
            select.setBytes(1, Columns.bytes(UUID.fromString(tip)));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return entries;
    }
}
