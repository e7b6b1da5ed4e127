package org.tocsin.hazard.search.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.hazard.testing.Api.HAZARDS;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.register.domain.Hazard;
import org.tocsin.hazard.register.domain.Place;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.SwitchableSearch;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Through the index or without it, the register answers the same. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SearchEqualsDatabaseTest {

    private static final int HAZARDS_MADE = 250;
    private static final int QUESTIONS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant BEGAN = Instant.parse("2026-03-01T00:00:00Z");

    private static final List<String> DIVISIONS =
            List.of("990101001", "990101002", "990102001", "990102002", "990171", "990101001001");
    private static final List<String> INDUSTRIES = List.of("C3411", "C34", "C2614", "E4710");
    private static final List<String> STATUSES =
            List.of("REPORTED", "VERIFIED", "RECTIFYING", "REVIEW_REQUESTED", "CLOSED", "ARCHIVED");
    private static final List<String> TEXTS =
            List.of(
                    "消防通道货车架子堵塞，已经清理走",
                    "道消防通",
                    "台帐不全，未销案",
                    "台账已补，已销号",
                    "ABC灭火器压力不足，修理后正常",
                    "abc干粉",
                    "ＡＢＣ全角",
                    "\"双引号\"与'单引号'",
                    "合格率 100%，编号 A_1!",
                    "合格率 100 %",
                    "🔥🧯失火点👨‍👩‍👧",
                    "𠮷野家后厨",
                    "库",
                    "",
                    "ÉCOLE Straße ΔΟΚΙΜΉ жёлтый",
                    "第 12 号\n第 13 号");
    private static final List<String> SOUGHT =
            List.of(
                    "消防通道",
                    "消防",
                    "消",
                    "消🧯",
                    "通道𠮷",
                    "abc",
                    "ABC",
                    "Abc灭",
                    "ＡＢＣ",
                    "ａｂｃ",
                    "\"双",
                    "'",
                    "%",
                    "100%",
                    "_",
                    "A_1",
                    "!",
                    "A_1!",
                    "🔥",
                    "🧯",
                    "🔥🧯失",
                    "👨‍👩‍👧",
                    "𠮷",
                    "𠮷野",
                    "𠮷野家后厨",
                    "台账",
                    "台帐",
                    "销案",
                    "销号",
                    "未销号",
                    "账",
                    "école",
                    "straße",
                    "δοκιμή",
                    "ЖЁЛТ",
                    "13",
                    "12 号\n第",
                    "YH-T",
                    "yh-t",
                    "-00",
                    "000",
                    "0001",
                    "YH-T-000010");
    private static final List<String> NOWHERE = List.of("消🧯", "通道𠮷");
    private static final List<String> SORTS =
            List.of(
                    "",
                    "reportedAt",
                    "-foundAt",
                    "updatedAt",
                    "deadline",
                    "-deadline",
                    "deadline,-id",
                    "-deadline,reportedAt",
                    "hazardNo",
                    "-hazardNo",
                    "id",
                    "-id,deadline");

    private final SwitchableSearch search;
    private final IndexKeeper keeper;
    private final Changes changes;
    private final DataSource database;
    private final EntityManager entities;
    private final Units units;
    private final Random random = new Random(20261122);
    private final List<UUID> made = new ArrayList<>();

    SearchEqualsDatabaseTest(
            SwitchableSearch search,
            IndexKeeper keeper,
            Changes changes,
            DataSource database,
            EntityManager entities,
            Units units) {
        this.search = search;
        this.keeper = keeper;
        this.changes = changes;
        this.database = database;
        this.entities = entities;
        this.units = units;
    }

    @BeforeEach
    void theIndexIsReady() {
        Awaitility.await().atMost(PATIENCE).until(() -> keeper.index().isPresent());
    }

    @AfterEach
    void nothingIsLeftBehind() throws SQLException {
        search.bringBack();
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from hazard where hazard_no like 'YH-T-%'")) {
            delete.executeUpdate();
        }
        changes.add(made);
    }

    @Test
    void anyQuestionHasTheSamePagesEitherWay() throws SQLException {
        fill();

        for (int i = 0; i < QUESTIONS; i++) {
            String caller = caller();
            String question = question();
            int limit = 1 + random.nextInt(60);
            List<String> indexed = walk(caller, question, limit);
            List<String> queried = without(() -> walk(caller, question, limit));
            assertThat(indexed).as(question).isEqualTo(queried);
            assertThat(new HashSet<>(indexed)).as(question).hasSameSizeAs(indexed);
        }
    }

    @Test
    void anyTextIsFoundEitherWay() throws SQLException {
        fill();

        for (String text : SOUGHT) {
            String question = "?limit=200&q=" + encoded(text);
            List<String> indexed = walk(People.auditor(), question, 200);
            List<String> queried = without(() -> walk(People.auditor(), question, 200));
            assertThat(indexed).as(text).isEqualTo(queried);
            assertThat(indexed.isEmpty()).as(text).isEqualTo(NOWHERE.contains(text));
        }
    }

    @Test
    void whatIsChangedIsFoundAtOnceAsItIsNow() {
        UUID unit = units.inTownA();
        String question = "?unitId=" + unit + "&sort=updatedAt";
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(Api.reported(unit));
            assertThat(walk(People.bureauA(), question, 2)).isEqualTo(ids);
        }
        Api.ordered(ids.getFirst());
        ids.addLast(ids.removeFirst());

        assertThat(walk(People.bureauA(), question, 2)).isEqualTo(ids);
        assertThat(walk(People.bureauA(), question + "&status=RECTIFYING", 2))
                .containsExactly(ids.getLast());
    }

    @Test
    void whatTheIndexHasNotHeardOfIsNeverShownWronglyAndSoonFound() throws SQLException {
        UUID unit = units.inTownA();
        String question = "?unitId=" + unit;
        String mine = Api.reported(unit);
        String moved = Api.reported(unit);
        assertThat(walk(People.bureauA(), question, 50)).containsExactly(moved, mine);

        // as another instance would: nothing tells this one, and updated_at is old
        update("division = '990102001'", moved, BEGAN);
        assertThat(walk(People.bureauA(), question, 50)).containsExactly(mine);
        assertThat(walk(People.bureauA(), question, 1)).containsExactly(mine);

        update("status = 'VERIFIED', version = version + 1", mine, Instant.now());
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(
                        () ->
                                assertThat(
                                                walk(
                                                        People.bureauA(),
                                                        question + "&status=VERIFIED",
                                                        50))
                                        .containsExactly(mine));
    }

    @Test
    void whatIsWrittenOnlyAtTheCommitIsFoundAtOnceAndWhatIsRolledBackIsNot() {
        UUID unit = units.inTownA();
        String id = Api.reported(unit);
        String question = "?unitId=" + unit + "&bbox=120.5,30.5,120.5,30.5";

        locate(id, false);
        assertThat(walk(People.bureauA(), question, 50)).isEmpty();
        locate(id, true);
        assertThat(walk(People.bureauA(), question, 50)).containsExactly(id);
    }

    private void locate(String id, boolean commit) {
        QuarkusTransaction.begin();
        entities.find(Hazard.class, UUID.fromString(id))
                .locate(Place.at(120.5, 30.5), Instant.now());
        if (commit) {
            QuarkusTransaction.commit();
        } else {
            entities.flush();
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void countsAreThoseOfTheDatabase() throws SQLException {
        fill();
        String question = HAZARDS + "?count=true&limit=1&status=RECTIFYING&division=990101";

        Supplier<Integer> count = () -> get(People.auditor(), question).path("count");

        assertThat(count.get()).isPositive().isEqualTo(without(count));
    }

    @Test
    void aCursorOfOneWayIsGoodForTheOther() throws SQLException {
        fill();
        String question = HAZARDS + "?limit=3&sort=deadline&division=990101";
        Response first = get(People.auditor(), question);
        String next = first.path("next");

        List<String> indexed = get(People.auditor(), next).path("items.id");

        assertThat(indexed).hasSize(3);
        assertThat(without(() -> get(People.auditor(), next).<List<String>>path("items.id")))
                .isEqualTo(indexed);
    }

    private <T> T without(Supplier<T> question) {
        search.takeAway();
        try {
            return question.get();
        } finally {
            search.bringBack();
        }
    }

    private List<String> walk(String caller, String question, int limit) {
        List<String> seen = new ArrayList<>();
        String next = HAZARDS + question + (question.contains("limit=") ? "" : "&limit=" + limit);
        while (next != null) {
            Response page = get(caller, next);
            seen.addAll(page.path("items.id"));
            next = page.path("next");
        }
        return seen;
    }

    private static Response get(String caller, String path) {
        Response answer = as(caller).urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isEqualTo(200);
        return answer;
    }

    private String question() {
        List<String> parts = new ArrayList<>();
        some(parts, "status", STATUSES, 3);
        some(parts, "status", STATUSES, 4);
        some(parts, "grade", List.of("GENERAL", "MAJOR"), 4);
        some(parts, "division", List.of("990101", "990102", "990101001", "990171", "123456"), 4);
        some(parts, "industry", List.of("C", "C34", "C3411", "E"), 5);
        some(parts, "source", List.of("EXPERT", "IMPORT"), 5);
        some(parts, "dueBefore", List.of("2026-03-10", "2099-01-01"), 5);
        some(parts, "updatedSince", List.of("2026-03-01T00:00:05Z"), 5);
        some(parts, "reportedFrom", List.of("2026-03-01T00:00:03Z"), 5);
        some(parts, "reportedTo", List.of("2026-03-01T00:00:07.0000005Z"), 5);
        some(parts, "overdue", List.of("true", "false"), 5);
        some(parts, "listed", List.of("true", "false"), 6);
        some(parts, "recurred", List.of("true", "false"), 6);
        some(parts, "dueFrom", List.of("2026-03-10", "2099-01-01"), 6);
        some(parts, "statusSinceFrom", List.of("2026-03-01T00:00:04Z"), 6);
        some(parts, "statusSinceTo", List.of("2026-03-01T00:00:06Z"), 6);
        some(parts, "reviewOverdue", List.of("true", "false"), 6);
        some(parts, "failedTwice", List.of("true", "false"), 6);
        some(parts, "bbox", List.of("120.1,30.1,120.5,30.5", "120,30,120.2,30.2"), 6);
        some(parts, "q", List.of("消防", "库", "0", "YH-T-0001"), 4);
        some(parts, "sort", SORTS.subList(1, SORTS.size()), 1);
        return "?" + String.join("&", parts);
    }

    private void some(List<String> parts, String name, List<String> values, int oneIn) {
        if (random.nextInt(oneIn) == 0) {
            parts.add(name + "=" + encoded(any(values)));
        }
    }

    private String caller() {
        return any(
                List.of(
                        People.auditor(),
                        People.bureauA(),
                        People.bureauB(),
                        People.departmentA(),
                        People.departmentOfConstructionA(),
                        People.townA(),
                        People.gridA(),
                        People.enterpriseA(),
                        Tokens.of("nowhere", "auditor").bearer(),
                        Tokens.of("grid-x", "grid-inspector")
                                .division("990102001")
                                .grids("990102001-G01")
                                .bearer()));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private void update(String set, String id, Instant updatedAt) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update hazard set " + set + ", updated_at = ? where id = ?")) {
            update.setObject(1, Columns.utc(updatedAt));
            update.setBytes(2, Columns.bytes(UUID.fromString(id)));
            update.executeUpdate();
        }
    }

    /** Makes hazards of every kind, with many alike; the index hears of them by name. */
    private void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < HAZARDS_MADE; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                made.add(id);
                bind(insert, id, i);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        changes.add(made);
    }

    private static final String INSERT =
            "insert into hazard (id, version, event_sequence, hazard_no, unit_id, division, industry, grid,"
                    + " part, item, description, found_at, source, reported_by, reported_by_name,"
                    + " reported_at, grade, status, status_since, deadline, updated_at,"
                    + " longitude, latitude, active_listings, recurrence_of, risk_point_id,"
                    + " review_due_on, failed_reviews)"
                    + " values (?, 0, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '某人', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private void bind(PreparedStatement insert, UUID id, int i) throws SQLException {
        boolean placed = random.nextBoolean();
        String division = any(DIVISIONS);
        LocalDateTime reported = time();
        insert.setBytes(1, Columns.bytes(id));
        insert.setString(2, "YH-T-%06d".formatted(i));
        insert.setBytes(
                3,
                Columns.bytes(random.nextInt(5) == 0 ? People.ENTERPRISE_A : new UUID(9, i % 20)));
        insert.setString(4, division);
        insert.setString(5, random.nextInt(5) == 0 ? null : any(INDUSTRIES));
        insert.setString(6, random.nextInt(3) == 0 ? null : division + "-G01");
        insert.setString(7, random.nextInt(3) == 0 ? null : any(TEXTS));
        insert.setString(8, random.nextInt(3) == 0 ? null : any(TEXTS));
        insert.setString(9, TEXTS.get(i % TEXTS.size()));
        insert.setObject(10, time());
        insert.setString(11, any(List.of("EXPERT", "IMPORT", "SELF_CHECK")));
        insert.setString(12, any(List.of("grid-a", "grid-x", "somebody")));
        insert.setObject(13, reported);
        insert.setString(14, any(List.of("GENERAL", "GENERAL", "MAJOR")));
        insert.setString(15, any(STATUSES));
        insert.setObject(16, reported);
        insert.setObject(
                17, random.nextBoolean() ? null : LocalDate.of(2026, 3, 1 + random.nextInt(20)));
        insert.setObject(18, time());
        insert.setObject(
                24, random.nextBoolean() ? null : LocalDate.of(2026, 3, 1 + random.nextInt(20)));
        insert.setInt(25, random.nextInt(4));
        insert.setObject(19, placed ? 120 + random.nextInt(11) / 10.0 : null);
        insert.setObject(20, placed ? 30 + random.nextInt(11) / 10.0 : null);
        insert.setInt(21, random.nextInt(4) == 0 ? 1 : 0);
        insert.setBytes(22, random.nextInt(4) == 0 ? Columns.bytes(id) : null);
        insert.setBytes(23, random.nextInt(4) == 0 ? Columns.bytes(new UUID(8, 8)) : null);
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(BEGAN.plusSeconds(random.nextInt(10)), ZoneOffset.UTC);
    }
}
