package org.tocsin.hazard.listing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.hazard.testing.Api.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.overdue.app.OverdueSweep;
import org.tocsin.hazard.testing.ListingApi;
import org.tocsin.hazard.testing.MovableClock;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Topic;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.platform.time.Moments;

/** That a deadline has passed is told once, by however many, however late. */
@QuarkusTest
@WithTestResource(RealServers.class)
class ListingDeadlinesTest {

    private final Units units;
    private final ListingDeadlines deadlines;
    private final OverdueListings listings;
    private final MovableClock clock;
    private final DataSource database;
    private UUID unit;
    private UUID committee;
    private LocalDate deadline;

    ListingDeadlinesTest(
            Units units,
            ListingDeadlines deadlines,
            OverdueListings listings,
            MovableClock clock,
            DataSource database) {
        this.units = units;
        this.deadlines = deadlines;
        this.listings = listings;
        this.clock = clock;
        this.database = database;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
        committee = units.committeeOfA();
        deadline = Moments.today(clock).plusDays(20);
    }

    @AfterEach
    void theRealTime() {
        clock.reset();
    }

    @Test
    void nothingIsToldOnTheLastDayAndOneEventFromTheNextOn() {
        String id = listed();
        onDay(deadline);
        deadlines.watch();
        read(id).then().body("overdue", equalTo(false));
        assertThat(Topic.of("tocsin.listing", id, 3)).hasSize(3);

        onDay(deadline.plusDays(1));
        deadlines.watch();
        deadlines.watch();

        read(id).then().body("overdue", equalTo(true)).body("status", equalTo("LISTED"));
        List<Topic.Seen> events = settled(id, 4);
        assertThat(events).last().extracting(Topic.Seen::shortType).isEqualTo("listing.overdue.v1");
        EventContract.of("tocsin.listing", "listing.overdue.v1").accepts(events.getLast().json());
    }

    @Test
    void afterADowntimeOfMonthsItIsStillToldOnce() {
        String id = listed();
        onDay(deadline.plusMonths(5));

        deadlines.watch();
        onDay(deadline.plusMonths(6));
        deadlines.watch();

        assertThat(settled(id, 4)).last().extracting(Topic.Seen::sequence).isEqualTo(4L);
        as(People.bureauA())
                .queryParam("hazardId", read(id).<String>path("hazardId"))
                .queryParam("overdue", true)
                .get(ListingApi.LISTINGS)
                .then()
                .body("items.id", contains(id));
    }

    @Test
    void severalInstancesAtOnceTellEachOnce() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(listed());
        }
        onDay(deadline.plusDays(1));

        int instances = 4;
        CyclicBarrier start = new CyclicBarrier(instances);
        try (var threads = Executors.newFixedThreadPool(instances)) {
            List<Future<?>> sweeps = new ArrayList<>();
            for (int i = 0; i < instances; i++) {
                sweeps.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    OverdueSweep.run(listings, Moments.today(clock));
                                    return null;
                                }));
            }
            for (Future<?> sweep : sweeps) {
                sweep.get();
            }
        }

        for (String id : ids) {
            assertThat(settled(id, 4))
                    .filteredOn(e -> e.shortType().equals("listing.overdue.v1"))
                    .hasSize(1);
            assertThat(audited(id, "notice-overdue")).isEqualTo(1);
        }
    }

    @Test
    void whatWasHandedInOnTimeIsNotOverdueButItsAcceptanceIs() {
        String id = listed();
        ListingApi.step(People.enterpriseOf(unit), id, "acceptance-requests", ListingApi.DONE)
                .then()
                .statusCode(200);
        onDay(deadline.plusDays(1));
        deadlines.watch();

        read(id).then().body("overdue", equalTo(false)).body("acceptanceOverdue", equalTo(true));
        settled(id, 4);
        as(People.bureauA())
                .queryParam("hazardId", read(id).<String>path("hazardId"))
                .queryParam("acceptanceOverdue", true)
                .get(ListingApi.LISTINGS)
                .then()
                .body("items.id", contains(id));

        ListingApi.step(People.bureauA(), id, "acceptances", ListingApi.FAILED)
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true));
        deadlines.watch();
        assertThat(settled(id, 6))
                .last()
                .extracting(Topic.Seen::shortType)
                .isEqualTo("listing.overdue.v1");
    }

    @Test
    void aListingThatWasProposedOrApprovedOnlyIsNotOverdue() {
        String id =
                ListingApi.propose(
                                People.townA(),
                                ListingApi.proposalOf(
                                        ListingApi.majorHazard(unit),
                                        "COUNTY",
                                        deadline.toString(),
                                        committee))
                        .path("id");
        ListingApi.step(People.leaderA(), id, "approvals", "{}").then().statusCode(200);
        onDay(deadline.plusDays(1));

        deadlines.watch();

        read(id).then().body("overdue", equalTo(false));
        settled(id, 2);
    }

    private String listed() {
        return ListingApi.listed(ListingApi.majorHazard(unit), committee, deadline.toString());
    }

    private void onDay(LocalDate day) {
        clock.advanceTo(day.atTime(9, 0).atZone(Moments.CHINA).toInstant());
    }

    private static io.restassured.response.Response read(String id) {
        return ListingApi.read(People.bureauA(), id);
    }

    /** So many events were made and no more: the aggregate's own count says so. */
    private List<Topic.Seen> settled(String id, int events) {
        assertThat(number("select event_sequence from listing where id = ?", id)).isEqualTo(events);
        return Topic.of("tocsin.listing", id, events);
    }

    private long audited(String id, String action) {
        return number(
                "select count(*) from audit_entry where record_id = ? and action = '"
                        + action
                        + "'",
                id);
    }

    private long number(String sql, String id) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, Columns.bytes(UUID.fromString(id)));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
