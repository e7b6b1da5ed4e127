package org.tocsin.accident.casualty.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.Casualties;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Tables;
import org.tocsin.accident.testing.Topic;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;

/** Who learns what of a casualty, and where a name never is. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CasualtyPrivacyTest {

    private static final String[] SECRETS = {
        Casualties.NAME, Casualties.ID_NUMBER, Casualties.PHONE, Casualties.MEDICAL
    };

    private final Units units;
    private final Tables tables;
    private UUID unit;
    private String accident;
    private String casualty;

    CasualtyPrivacyTest(Units units, Tables tables) {
        this.units = units;
        this.tables = tables;
    }

    @BeforeEach
    void aCasualty() {
        unit = units.inTownA();
        accident = Api.reported(unit);
        casualty = Casualties.recorded(accident, Casualties.injured());
    }

    static Stream<Arguments> handlersAndAuditors() {
        return Stream.of(
                        People.bureauA(),
                        People.departmentA(),
                        People.townA(),
                        People.cityBureau(),
                        People.auditor())
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("handlersAndAuditors")
    void handlersAndAuditorsReadInTheClearAndEachReadIsOnRecord(String bearer) {
        long before = reads();

        Casualties.read(bearer, accident, casualty)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("personal.disclosure", equalTo("CLEAR"))
                .body("personal.idNumber", equalTo(Casualties.ID_NUMBER));
        assertThat(reads()).isEqualTo(before + 1);
        Api.as(bearer)
                .get(Casualties.path(accident) + "/" + casualty + "/revisions/1")
                .then()
                .statusCode(200);
        assertThat(reads()).isEqualTo(before + 2);
        Api.as(bearer).get(Casualties.path(accident)).then().statusCode(200);
        assertThat(reads()).isEqualTo(before + 2);
    }

    @Test
    void everybodyElseReadsAMask() {
        long before = reads();
        for (String bearer :
                List.of(People.leaderA(), People.officeA(), People.enterpriseOf(unit))) {
            for (String path :
                    List.of(
                            "/" + casualty,
                            "/" + casualty + "/revisions/1",
                            "",
                            "/" + casualty + "/revisions")) {
                String answer =
                        Api.as(bearer)
                                .get(Casualties.path(accident) + path)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString();
                assertThat(answer).contains("MASKED", "赵**").doesNotContain(SECRETS);
            }
        }
        assertThat(reads()).isEqualTo(before);
    }

    @Test
    void aListIsMaskedForHandlersToo() {
        assertThat(Api.as(People.bureauA()).get(Casualties.path(accident)).asString())
                .contains("赵**")
                .doesNotContain(SECRETS);
    }

    @Test
    void gridInspectorsAndDashboardsReadNothing() {
        for (String bearer : List.of(People.gridA(), People.dashboard())) {
            Casualties.read(bearer, accident, casualty).then().statusCode(403);
            Api.as(bearer).get(Casualties.path(accident)).then().statusCode(403);
        }
        Api.as("").get(Casualties.path(accident)).then().statusCode(401);
    }

    @Test
    void onlyHandlersWrite() {
        for (String bearer :
                List.of(
                        People.leaderA(),
                        People.officeA(),
                        People.auditor(),
                        People.enterpriseOf(unit),
                        People.gridA())) {
            Casualties.record(bearer, accident, Casualties.injured()).then().statusCode(403);
            Casualties.step(bearer, accident, casualty, "retractions", "\"0\"", Api.REASON)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whatIsOutOfScopeIsNotThere() {
        for (String bearer :
                List.of(
                        People.bureauB(),
                        People.departmentOfConstructionA(),
                        People.enterpriseOf(units.inTownA()))) {
            Casualties.read(bearer, accident, casualty).then().statusCode(404);
            Api.as(bearer).get(Casualties.path(accident)).then().statusCode(404);
        }
        String other = Api.reported(unit);
        Casualties.read(People.bureauA(), other, casualty).then().statusCode(404);
    }

    @Test
    void aNameIsInNoTableAndNoEvent() {
        String key = UUID.randomUUID().toString();
        Api.as(People.bureauA())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Casualties.injured())
                .post(Casualties.path(accident))
                .then()
                .statusCode(201);
        Casualties.step(
                        People.bureauA(),
                        accident,
                        casualty,
                        "revisions",
                        "{\"reason\": \"更正\", \"age\": 40}")
                .then()
                .statusCode(200);
        Casualties.read(People.bureauA(), accident, casualty).then().statusCode(200);
        Api.revise(People.bureauA(), accident, "FOLLOW_UP", "\"deaths\": 2");

        assertThat(tables.everything()).contains("架子工", key).doesNotContain(SECRETS);
        assertThat(Topic.of("tocsin.accident", accident, 2))
                .allSatisfy(event -> assertThat(event.json()).doesNotContain(SECRETS));
    }

    @Test
    void aRefusalRepeatsNothingAndNothingIsLogged() {
        StringBuilder log = new StringBuilder();
        Handler listener = listener(log);
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            Map<String, Object> wrong = Casualties.injured();
            wrong.put("idNumber", "990101199001010018");
            wrong.put("phone", "电话" + Casualties.PHONE);
            Response refused = Casualties.record(People.bureauA(), accident, wrong);
            refused.then()
                    .statusCode(400)
                    .body("errors.pointer", containsInAnyOrder("/idNumber", "/phone"));
            assertThat(refused.asString())
                    .doesNotContain("990101199001010018")
                    .doesNotContain(SECRETS);

            wrong = Casualties.injured();
            wrong.put("sex", Casualties.NAME);
            refused = Casualties.record(People.bureauA(), accident, wrong);
            refused.then().statusCode(400).body("errors.code", hasItem("unknown-value"));
            assertThat(refused.asString()).doesNotContain(SECRETS);

            refused =
                    Api.as(People.bureauA())
                            .contentType(ContentType.JSON)
                            .body("{\"outcome\": \"MISSING\", \"name\": \"" + Casualties.NAME)
                            .post(Casualties.path(accident));
            refused.then().statusCode(400);
            assertThat(refused.asString()).doesNotContain(SECRETS);
        } finally {
            root.removeHandler(listener);
        }
        assertThat(log.toString()).doesNotContain("990101199001010018").doesNotContain(SECRETS);
    }

    @Test
    void badFactsAreRefused() {
        Casualties.record(People.bureauA(), accident, Map.of("outcome", "DEAD"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("day-of-death-needed"))
                .body("errors.pointer", contains("/diedOn"));
        Casualties.record(People.bureauA(), accident, Map.of("outcome", "HURT"))
                .then()
                .statusCode(400);
        Casualties.record(People.bureauA(), accident, Map.of())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/outcome"));
        Casualties.record(People.bureauA(), accident, Map.of("outcome", "MISSING", "age", 151))
                .then()
                .statusCode(400);
        Casualties.record(People.bureauA(), accident, Map.of("outcome", "MISSING"))
                .then()
                .statusCode(201)
                .body("personal.name", nullValue());
    }

    @Test
    void aSealedRowThatIsMovedToAnotherCasualtyDoesNotOpenAndTheReadIsOnRecord() {
        String other = Casualties.recorded(accident, Casualties.injured());
        tables.swapSeals(UUID.fromString(casualty), UUID.fromString(other));
        long before = reads();

        Casualties.read(People.bureauA(), accident, casualty)
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/unavailable"));

        assertThat(reads()).isEqualTo(before + 1);
    }

    private long reads() {
        return tables.count(
                "select count(*) from audit_entry where action = 'read-personal' and record_id = ?",
                (Object) Columns.bytes(UUID.fromString(casualty)));
    }

    private static Handler listener(StringBuilder log) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                log.append(entry.getMessage()).append(entry.getThrown());
                if (entry.getParameters() != null) {
                    log.append(List.of(entry.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
