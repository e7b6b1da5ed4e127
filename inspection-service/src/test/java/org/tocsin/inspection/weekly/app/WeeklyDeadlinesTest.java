package org.tocsin.inspection.weekly.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.tocsin.inspection.testing.WeeklyWorld.PATH;
import static org.tocsin.inspection.testing.WeeklyWorld.idOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.calendar.app.WorkingDays;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.Elsewhere;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.testing.Topic;
import org.tocsin.inspection.testing.Visits;
import org.tocsin.inspection.testing.WeeklyWorld;
import org.tocsin.inspection.weekly.persistence.ReportingPeriodRepository;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;

/** Each report is opened once, missed once and escalated once, whoever looks and however late. */
@QuarkusTest
@WithTestResource(RealServers.class)
class WeeklyDeadlinesTest {

    private static final String TOPIC = "tocsin.weekly-report";

    private final WeeklyWorld world;
    private final WeeklyDeadlines deadlines;
    private final DemoDirectory trail;
    private final Units units;

    WeeklyDeadlinesTest(
            WeeklyWorld world, WeeklyDeadlines deadlines, DemoDirectory trail, Units units) {
        this.world = world;
        this.deadlines = deadlines;
        this.trail = trail;
        this.units = units;
    }

    @BeforeEach
    void nothingYet() {
        world.begin("2026-W47");
    }

    @AfterEach
    void theClockIsRightAgain() {
        world.end();
    }

    @Test
    void aWeekInTheLifeOfAReportThatIsLeftLying() {
        UUID town = world.townA();

        world.sweepAt("2026-11-22T23:59:50");
        assertThat(WeeklyWorld.of(town)).isEmpty();
        world.sweepAt("2026-11-23T00:00:00");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2026-W47", "OPEN"));
        world.sweepAt("2026-11-23T17:59:50");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2026-W47", "OPEN"));
        world.sweepAt("2026-11-23T18:00:05");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2026-W47", "MISSED"));
        world.sweepAt("2026-11-25T23:59:50");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2026-W47", "MISSED"));
        world.sweepAt("2026-11-26T00:00:05");
        world.sweepAt("2026-11-26T00:01:00");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2026-W47", "ESCALATED"));

        String id = idOf(town, "2026-W47");
        assertThat(told(id, 3)).containsExactly("opened", "missed", "escalated");
        assertThat(trail.auditOf(id).stream().map(entry -> entry[0]))
                .containsExactly("open", "judge-by-the-clock", "judge-by-the-clock");
    }

    @Test
    void madeUpOnTuesdayIsToldOnceAndNotEscalated() {
        UUID town = world.townA();
        world.sweepAt("2026-11-24T09:00:00");
        submit(town, "2026-W47").then().statusCode(200);
        world.sweepAt("2026-11-26T00:01:00");

        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2026-W47", "LATE_SUBMITTED"));
        assertThat(told(idOf(town, "2026-W47"), 3))
                .containsExactly("opened", "missed", "late-submitted");
    }

    @Test
    void whatWasNotSweptInTimeIsJudgedByTheTimeOfItsSubmission() {
        UUID inTime = world.townA();
        UUID late = world.townA();
        world.sweepAt("2026-11-23T09:00:00");
        world.at("2026-11-23T17:59:30");
        submit(inTime, "2026-W47").then().statusCode(200);
        world.at("2026-11-23T18:00:00");
        submit(late, "2026-W47").then().statusCode(200);
        world.sweepAt("2026-12-20T00:00:00");

        assertThat(WeeklyWorld.of(inTime)).containsEntry("2026-W47", "SUBMITTED");
        assertThat(WeeklyWorld.of(late)).containsEntry("2026-W47", "LATE_SUBMITTED");
        assertThat(told(idOf(late, "2026-W47"), 3))
                .containsExactly("opened", "missed", "late-submitted");
    }

    @Test
    void afterFiveWeeksOfDowntimeEachWeekIsOpenedAndJudgedInItsOrder() {
        UUID town = world.townA();
        UUID registeredMidway =
                world.unit("TOWN", "990101002", null, Instant.parse("2026-12-09T04:00:00Z"));
        UUID ceasedMidway = world.townA();
        world.tell(
                ceasedMidway,
                "TOWN",
                "990101001",
                null,
                false,
                Instant.parse("2026-12-01T04:00:00Z"));

        world.sweepAt("2026-12-28T09:00:00");
        world.sweepAt("2026-12-28T09:01:00");

        assertThat(WeeklyWorld.of(town))
                .containsExactly(
                        entry("2026-W47", "ESCALATED"),
                        entry("2026-W48", "ESCALATED"),
                        entry("2026-W49", "ESCALATED"),
                        entry("2026-W50", "ESCALATED"),
                        entry("2026-W51", "ESCALATED"),
                        entry("2026-W52", "OPEN"));
        assertThat(WeeklyWorld.of(registeredMidway))
                .as("registered on the Wednesday of W50")
                .containsExactly(
                        entry("2026-W50", "ESCALATED"),
                        entry("2026-W51", "ESCALATED"),
                        entry("2026-W52", "OPEN"));
        assertThat(WeeklyWorld.of(ceasedMidway))
                .as("ceased on the Tuesday on which W48 could still be made up")
                .containsExactly(entry("2026-W47", "ESCALATED"), entry("2026-W48", "WAIVED"));
        assertThat(told(idOf(town, "2026-W49"), 3))
                .containsExactly("opened", "missed", "escalated");
        assertThat(told(idOf(ceasedMidway, "2026-W48"), 3))
                .containsExactly("opened", "missed", "waived");
    }

    @Test
    void theYearOfFiftyThreeWeeksAndTheOneAfterIt() {
        world.begin("2026-W52");
        UUID town = world.townA();

        world.sweepAt("2027-01-11T00:00:00");

        assertThat(WeeklyWorld.of(town))
                .containsExactly(
                        entry("2026-W52", "ESCALATED"),
                        entry("2026-W53", "ESCALATED"),
                        entry("2027-W01", "OPEN"));
        String number =
                Visits.as(People.auditor())
                        .get(PATH + "/" + idOf(town, "2026-W53"))
                        .then()
                        .extract()
                        .path("reportNo");
        assertThat(number).matches("ZB-990101-2026-[0-9]{6}");
    }

    @Test
    void theYear2020EndedInTheJanuaryOf2021() {
        world.begin("2020-W53");
        UUID town = world.townA();

        world.sweepAt("2021-01-04T17:59:50");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2020-W53", "OPEN"));
        world.sweepAt("2021-01-04T18:00:05");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2020-W53", "MISSED"));
    }

    @Test
    void holidaysDoNotMoveIt() {
        world.begin("2029-W39");
        UUID town = world.townA();
        LocalDate monday = LocalDate.of(2029, 10, 1);
        Visits.sending(
                        People.officeOfCity(),
                        Map.of(
                                "holidays",
                                IntStream.range(0, 7)
                                        .mapToObj(
                                                i ->
                                                        Map.of(
                                                                "day",
                                                                monday.plusDays(i).toString(),
                                                                "name",
                                                                "国庆节"))
                                        .toList(),
                                "makeUpDays",
                                List.of()))
                .header("If-Match", "\"0\"")
                .put("/api/v1/working-days/2029")
                .then()
                .statusCode(200);
        assertThat(units.isWorkday(monday)).isFalse();

        world.sweepAt("2029-10-01T18:00:05");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2029-W39", "MISSED"));
        world.sweepAt("2029-10-04T00:00:05");
        assertThat(WeeklyWorld.of(town)).containsExactly(entry("2029-W39", "ESCALATED"));
    }

    @Test
    void fourInstancesAtOnceOpenAndTellEachOnce() throws Exception {
        Set<UUID> towns = new HashSet<>();
        for (int i = 0; i < 25; i++) {
            towns.add(world.townA());
        }
        world.at("2026-12-01T09:00:00");

        together(
                4,
                () ->
                        () -> {
                            deadlines.watch();
                            return null;
                        });
        deadlines.watch();

        assertThat(world.reportsInAll()).isEqualTo(50);
        for (UUID town : towns) {
            assertThat(WeeklyWorld.of(town))
                    .containsExactly(entry("2026-W47", "ESCALATED"), entry("2026-W48", "MISSED"));
        }
        UUID one = towns.iterator().next();
        assertThat(told(idOf(one, "2026-W47"), 3)).containsExactly("opened", "missed", "escalated");
        for (UUID town : towns) {
            assertThat(trail.auditOf(idOf(town, "2026-W48"))).hasSize(2);
        }
    }

    @Test
    void ofEightWhoSubmitWhileTheSweepRunsOneSucceedsAndNobodyIsMissedTwice() throws Exception {
        for (int round = 0; round < 5; round++) {
            world.begin("2026-W47");
            UUID town = world.townA();
            world.sweepAt("2026-11-23T09:00:00");
            String id = idOf(town, "2026-W47");
            String tag = Visits.as(People.townA()).get(PATH + "/" + id).header("ETag");
            world.at("2026-11-23T18:00:06");

            List<Integer> answers =
                    together(
                            8,
                            () ->
                                    () -> {
                                        deadlines.watch();
                                        return Visits.sending(People.townA(), SUBMISSION)
                                                .header("If-Match", tag)
                                                .post(PATH + "/" + id + "/submissions")
                                                .statusCode();
                                    });

            assertThat(answers).allMatch(status -> status == 412);
            submit(town, "2026-W47").then().statusCode(200);
            assertThat(told(id, 3)).containsExactly("opened", "missed", "late-submitted");
        }
    }

    @Test
    void ofEightWhoSubmitAtOnceJustAsItIsDueOneSucceeds() throws Exception {
        UUID town = world.townA();
        world.sweepAt("2026-11-23T09:00:00");
        String id = idOf(town, "2026-W47");
        String tag = Visits.as(People.townA()).get(PATH + "/" + id).header("ETag");
        world.at("2026-11-23T17:59:59.500");

        List<Integer> answers =
                together(
                        9,
                        () ->
                                () -> {
                                    deadlines.watch();
                                    return Visits.sending(People.townA(), SUBMISSION)
                                            .header("If-Match", tag)
                                            .post(PATH + "/" + id + "/submissions")
                                            .statusCode();
                                });

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        List<String> told = told(id, 2);
        assertThat(told.getLast()).isIn("submitted", "late-submitted");
        String submittedAt =
                Visits.as(People.townA()).get(PATH + "/" + id).then().extract().path("submittedAt");
        boolean late = !Instant.parse(submittedAt).isBefore(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(told)
                .isEqualTo(
                        late
                                ? List.of("opened", "missed", "late-submitted")
                                : List.of("opened", "submitted"));
    }

    @Test
    void unitsAreKnownFromTheDirectorysEvents() {
        UUID town = units.register("TOWN", "990101001");
        UUID enterprise = units.register("ENTERPRISE", "990101001");
        await().atMost(Duration.ofSeconds(30)).until(() -> units.isKnown(town));

        world.begin("2026-W47");
        UUID again = units.register("DEPARTMENT", "990101");
        await().atMost(Duration.ofSeconds(30)).until(() -> units.isKnown(again));
        assertThat(units.isKnown(enterprise)).isFalse();
        units.cease(again, "DEPARTMENT", "990101");
        await().atMost(Duration.ofSeconds(30)).until(() -> !units.isKnown(again));
    }

    private static final Map<String, Object> SUBMISSION =
            Map.of("figures", figures(12, 9, 20), "text", "专项检查");

    static Map<String, Object> figures(int visits, int enterprises, int findings) {
        return Map.of(
                "visits", visits,
                "enterprisesVisited", enterprises,
                "findings", findings,
                "findingsRectified", 0,
                "majorHazards", 0,
                "penalties", 0,
                "peopleSent", 30);
    }

    private static Response submit(UUID unit, String week) {
        String id = idOf(unit, week);
        String tag = Visits.as(People.townA()).get(PATH + "/" + id).header("ETag");
        return Visits.sending(People.townA(), SUBMISSION)
                .header("If-Match", tag)
                .post(PATH + "/" + id + "/submissions");
    }

    private interface Work<T> {
        Callable<T> make();
    }

    private static <T> List<T> together(int threads, Work<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<T> answers = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<T> one = work.make();
                running.add(
                        pool.submit(
                                () -> {
                                    start.await();
                                    return one.call();
                                }));
            }
            for (Future<T> future : running) {
                answers.add(future.get());
            }
        }
        return answers;
    }

    /** What was told of a report, in order and without a gap, each as its schema has it. */
    private static List<String> told(String id, int expected) {
        try (Topic topic = new Topic(TOPIC)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> topic.of(id).size() >= expected);
            List<Topic.Event> events = topic.of(id);
            for (int i = 0; i < events.size(); i++) {
                Topic.Event event = events.get(i);
                String type = event.type().replaceFirst("^org\\.tocsin\\.", "");
                EventContract.of(TOPIC, type).accepts(event.data());
                assertThat(event.sequence()).isEqualTo(i + 1L);
            }
            return events.stream()
                    .map(e -> e.type().replaceAll("org.tocsin.weekly-report.|.v1", ""))
                    .toList();
        }
    }

    /** The owner of the directory, and what is known of it here. */
    @ApplicationScoped
    static class Units {

        private final Outbox outbox;
        private final WorkingDays days;
        private final ReportingPeriodRepository periods;

        Units(Outbox outbox, WorkingDays days, ReportingPeriodRepository periods) {
            this.outbox = outbox;
            this.days = days;
            this.periods = periods;
        }

        boolean isWorkday(LocalDate day) {
            return days.isWorkday(day);
        }

        @Transactional
        UUID register(String kind, String division) {
            UUID id = UUID.randomUUID();
            tell(id, 1, "unit.registered.v1", kind, division, true);
            return id;
        }

        @Transactional
        void cease(UUID id, String kind, String division) {
            tell(id, 2, "unit.changed.v1", kind, division, false);
        }

        @Transactional
        boolean isKnown(UUID id) {
            return periods.open(id).isPresent();
        }

        private void tell(
                UUID id, long sequence, String type, String kind, String division, boolean active) {
            ObjectNode payload = Elsewhere.sample("tocsin.unit", type);
            payload.put("unitId", id.toString()).put("kind", kind).put("active", active);
            payload.put("name", kind + " " + division).put("division", division);
            List.of("industry", "grid", "parentId", "principal", "creditCode")
                    .forEach(payload::putNull);
            outbox.append(
                    new OutgoingEvent(
                            "tocsin.unit",
                            type,
                            id,
                            sequence,
                            new EventScope(division, null, id, null),
                            payload));
        }
    }
}
