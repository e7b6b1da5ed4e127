package org.tocsin.responsibility.agreement.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;
import org.tocsin.responsibility.testing.Topic;

/** What happens to agreements by date alone, with several instances at it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementCalendarTest {

    private static final String TOPIC = "tocsin.agreement";

    private final AgreementCalendar calendar;
    private final DataSource database;

    AgreementCalendarTest(AgreementCalendar calendar, DataSource database) {
        this.calendar = calendar;
        this.database = database;
    }

    @Test
    void anAgreementOfNextYearWaitsAndComesIntoForceOnce() throws Exception {
        LocalDate tomorrow = today().plusDays(1);
        String agreement = signed(tomorrow, tomorrow.plusYears(1));
        status(agreement, "SIGNED");
        calendar.turn();
        status(agreement, "SIGNED");

        move(agreement, "period_start = period_start - interval 1 day");
        turnOnSeveralInstancesAtOnce();

        status(agreement, "IN_FORCE");
        List<Topic.Seen> events = Topic.of(TOPIC, idOf(agreement), 4);
        assertThat(events.getLast().shortType()).isEqualTo("agreement.in-force.v1");
        assertThat(rowsOf(agreement)).isEqualTo(4);
    }

    @Test
    void anAgreementExpiresAfterItsLastDayOnce() throws Exception {
        String agreement = signed(today().minusYears(1), today());
        status(agreement, "IN_FORCE");
        calendar.turn();
        status(agreement, "IN_FORCE");

        move(agreement, "period_end = period_end - interval 1 day");
        turnOnSeveralInstancesAtOnce();

        status(agreement, "EXPIRED");
        Topic.Seen last = Topic.of(TOPIC, idOf(agreement), 5).getLast();
        assertThat(last.shortType()).isEqualTo("agreement.expired.v1");
        EventContract.of(TOPIC, last.shortType()).accepts(last.json());
        assertThat(rowsOf(agreement)).isEqualTo(5);
    }

    private void turnOnSeveralInstancesAtOnce() throws InterruptedException {
        try (var instances = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(i -> instances.submit(calendar::turn));
        }
    }

    private static String signed(LocalDate first, LocalDate last) {
        String agreement =
                Api.post(
                                People.cityOffice(),
                                Api.AGREEMENTS,
                                Api.draft(
                                        People.CITY,
                                        People.GOVERNMENT_A,
                                        first.toString(),
                                        last.toString()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Api.issue(People.cityOffice(), agreement).then().statusCode(200);
        Signer.p256(People.cityLeader()).of(People.CITY).signs(agreement, "SUPERIOR");
        Signer.p256(People.leaderA()).of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE");
        return agreement;
    }

    /** As if a day had passed. */
    private void move(String agreement, String change) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update agreement set " + change + " where id = " + hex(agreement));
        }
    }

    /** The highest sequence that was ever given out, as the aggregate counts. */
    private long rowsOf(String agreement) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select event_sequence from agreement where id = "
                                        + hex(agreement))) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String hex(String agreement) {
        return "unhex('" + idOf(agreement).replace("-", "") + "')";
    }

    private static void status(String agreement, String expected) {
        Api.as(People.auditor()).get(agreement).then().body("status", equalTo(expected));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private static String idOf(String agreement) {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }
}
