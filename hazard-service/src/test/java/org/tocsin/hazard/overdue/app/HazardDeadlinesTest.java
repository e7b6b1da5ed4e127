package org.tocsin.hazard.overdue.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Moments;

/** Each last day that passes is told exactly once, whoever looks and however late. */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardDeadlinesTest {

    private static final String TOPIC = "tocsin.hazard";
    private static final String OVERDUE = "hazard.overdue.v1";

    private final HazardDeadlines deadlines;
    private final Units units;
    private final MovableClock clock;
    private final DataSource database;
    private UUID unit;
    private LocalDate today;

    HazardDeadlinesTest(
            HazardDeadlines deadlines, Units units, MovableClock clock, DataSource database) {
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
        today = Moments.today(clock);
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.reset();
    }

    @Test
    void afterADowntimeOfMonthsEverythingThatPassedIsToldOnce() throws SQLException {
        String first = ordered(today.plusDays(1));
        String second = ordered(today.plusDays(90));
        String reviewed = ordered(today.plusDays(90));
        step(People.enterpriseOf(unit), reviewed, "evidence", Api.EVIDENCE).then().statusCode(200);
        String later = ordered(today.plusDays(400));

        at(today.plusDays(200), LocalTime.NOON);
        deadlines.watch();
        deadlines.watch();

        assertThat(told(first, "ORDER", today.plusDays(1))).isEqualTo(4);
        assertThat(told(second, "ORDER", today.plusDays(90))).isEqualTo(4);
        assertThat(told(reviewed, "REVIEW", today.plusDays(10))).isEqualTo(5);
        assertThat(Topic.of(TOPIC, OVERDUE, Set.of(first, second, reviewed, later), 3)).hasSize(3);
        assertThat(entries(first)).containsExactly("notice-overdue by system");
        assertThat(entries(later)).isEmpty();
    }

    @Test
    void theLastDayEndsAtMidnightInChina() {
        LocalDate lastDay = today.plusDays(5);
        String id = ordered(lastDay);

        at(lastDay, LocalTime.of(23, 59, 58));
        deadlines.watch();
        assertThat(Topic.of(TOPIC, OVERDUE, Set.of(id), 0)).isEmpty();

        at(lastDay.plusDays(1), LocalTime.MIDNIGHT);
        deadlines.watch();
        assertThat(told(id, "ORDER", lastDay)).isEqualTo(4);
    }

    @Test
    void aNewDeadlineThatPassesIsToldAnew() {
        LocalDate first = today.plusDays(5);
        String id = ordered(first);
        at(first.plusDays(1), LocalTime.NOON);
        deadlines.watch();
        told(id, "ORDER", first);

        LocalDate second = first.plusDays(20);
        step(People.enterpriseOf(unit), id, "evidence", Api.EVIDENCE).then().statusCode(200);
        step(People.bureauA(), id, "reviews", Api.FAILED.replace("2099-12-31", second.toString()))
                .then()
                .statusCode(200);
        deadlines.watch();
        at(second.plusDays(1), LocalTime.NOON);
        deadlines.watch();
        deadlines.watch();

        assertThat(
                        Topic.of(TOPIC, OVERDUE, Set.of(id), 2).stream()
                                .map(event -> event.data().path("dueOn").asText()))
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void theHazardIsStillWhereItWasAndShownAsOverdue() {
        String id = ordered(today.plusDays(5));
        at(today.plusDays(6), LocalTime.NOON);

        deadlines.watch();

        Api.read(People.bureauA(), id)
                .then()
                .statusCode(200)
                .body("status", equalTo("RECTIFYING"))
                .body("overdue", equalTo(true));
    }

    @Test
    void twoInstancesAtOnceTellEachOfTwoHundredOnce() throws Exception {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            ids.add(ordered(today.plusDays(3)));
        }
        at(today.plusDays(4), LocalTime.NOON);

        CyclicBarrier start = new CyclicBarrier(2);
        try (var instances = Executors.newFixedThreadPool(2)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                running.add(
                        instances.submit(
                                () -> {
                                    start.await();
                                    deadlines.watch();
                                    return null;
                                }));
            }
            for (Future<?> instance : running) {
                instance.get();
            }
        }
        deadlines.watch();

        assertThat(
                        Topic.of(TOPIC, OVERDUE, ids, 200).stream()
                                .map(event -> event.data().path("hazardId").asText()))
                .containsExactlyInAnyOrderElementsOf(ids);
        for (String id : ids) {
            assertThat(entries(id)).hasSize(1);
        }
    }

    /** A hazard that is to be rectified by this day. */
    private String ordered(LocalDate deadline) {
        String id = Api.reported(unit);
        step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);
        String order = Api.ORDER.replace("2099-12-31", deadline.toString());
        step(People.bureauA(), id, "rectification-orders", order).then().statusCode(200);
        return id;
    }

    private void at(LocalDate day, LocalTime time) {
        clock.advanceTo(day.atTime(time).atZone(Moments.CHINA).toInstant());
    }

    /** Sees to it that this was told once, and gives the event's sequence. */
    private static long told(String id, String kind, LocalDate dueOn) {
        Topic.Seen event = Topic.of(TOPIC, OVERDUE, Set.of(id), 1).getFirst();
        EventContract.of(TOPIC, OVERDUE).accepts(event.json());
        assertThat(event.data().path("kind").asText()).isEqualTo(kind);
        assertThat(event.data().path("dueOn").asText()).isEqualTo(dueOn.toString());
        return event.sequence();
    }

    /** What the audit trail says of overdue notices of this hazard. */
    private List<String> entries(String id) throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement(
                                "select action, subject from audit_entry where record_id = ?"
                                        + " and action = 'notice-overdue'")) {
            query.setBytes(1, Columns.bytes(UUID.fromString(id)));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " by " + rows.getString(2));
                }
            }
        }
        return entries;
    }
}
