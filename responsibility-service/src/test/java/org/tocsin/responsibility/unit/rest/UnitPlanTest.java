package org.tocsin.responsibility.unit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.tocsin.responsibility.unit.rest.Directory.age;
import static org.tocsin.responsibility.unit.rest.Directory.asOf;
import static org.tocsin.responsibility.unit.rest.Directory.change;
import static org.tocsin.responsibility.unit.rest.Directory.enterprise;
import static org.tocsin.responsibility.unit.rest.Directory.idOf;
import static org.tocsin.responsibility.unit.rest.Directory.rename;
import static org.tocsin.responsibility.unit.rest.Directory.today;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;
import org.tocsin.responsibility.unit.app.PlanSweep;

/** Changes that wait for their day. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitPlanTest {

    private final PlanSweep sweep;
    private final DataSource database;

    UnitPlanTest(PlanSweep sweep, DataSource database) {
        this.sweep = sweep;
        this.database = database;
    }

    @Test
    void aChangeTakesEffectOnItsDayOnceWithSeveralInstances() throws Exception {
        String unit = enterprise("预定企业");
        String plan = scheduled(unit, rename("明日名", today().plusDays(1)));
        Api.as(People.bureauA())
                .get(plan)
                .then()
                .body("status", equalTo("PLANNED"))
                .body("command.name", equalTo("明日名"))
                .body("allowedTransitions.name", contains("cancel"));
        sweep.turn();
        Api.as(People.bureauA()).get(unit).then().body("name", equalTo("预定企业"));

        bring(plan, 1);
        turnOnSeveralInstancesAtOnce();

        Api.as(People.bureauA()).get(unit).then().body("name", equalTo("明日名"));
        Api.as(People.bureauA())
                .get(plan)
                .then()
                .body("status", equalTo("APPLIED"))
                .body("allowedTransitions", empty());
        Api.as(People.bureauA())
                .get(unit + "/changes")
                .then()
                .body("items.step", contains("RENAMED", "REGISTERED"))
                .body("items[0].recordedBy", equalTo("bureau-a"))
                .body("items[0].documentNo", equalTo("东市监〔2026〕7号"));
        assertThat(Topic.of("tocsin.unit", idOf(unit), 2)).hasSize(2);
    }

    @Test
    void afterDowntimeEachHoldsFromItsOwnDayInTheirOrder() throws Exception {
        String unit = enterprise("停机企业");
        String later = scheduled(unit, rename("第二个名", today().plusDays(5)));
        String earlier = scheduled(unit, rename("第一个名", today().plusDays(3)));
        age(database, unit, 30);
        bring(later, 7);
        bring(earlier, 7);

        sweep.turn();

        Api.as(People.bureauA()).get(unit).then().body("name", equalTo("第二个名"));
        LocalDate first = today().minusDays(4);
        asOf(unit, first.minusDays(1)).body("name", equalTo("停机企业"));
        asOf(unit, first).body("name", equalTo("第一个名"));
        asOf(unit, first.plusDays(2)).body("name", equalTo("第二个名"));
    }

    @Test
    void aChangeIsCalledOffBeforeItsDayAndTheTraceStays() throws Exception {
        String unit = enterprise("取消企业");
        String plan = scheduled(unit, rename("不会用的名", today().plusDays(1)));
        String reason = "{\"reason\": \"方案调整\"}";
        Api.post(People.bureauA(), plan + "/cancellations", reason).then().statusCode(428);
        Api.step(People.bureauA(), plan, "/cancellations", "\"7\"", reason).then().statusCode(412);

        Api.step(People.bureauA(), plan, "/cancellations", reason)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("outcome", equalTo("方案调整"))
                .body("settledBy", equalTo("bureau-a"));

        Api.step(People.bureauA(), plan, "/cancellations", reason).then().statusCode(409);
        bring(plan, 1);
        sweep.turn();
        Api.as(People.bureauA()).get(unit).then().body("name", equalTo("取消企业"));
    }

    @Test
    void whatARuleForbidsOnItsDayIsRefusedWithTheReasonAndChangesNothing() throws Exception {
        String unit = enterprise("被拒企业");
        String plan =
                scheduled(
                        unit,
                        """
                        {"change": "DEACTIVATE", "reason": "关停", "basis": {"effectiveOn": "%s"}}
                        """
                                .formatted(today().plusDays(1)));
        Directory.below(unit, "WORKSHOP", "新车间");

        bring(plan, 1);
        sweep.turn();

        Api.as(People.bureauA())
                .get(plan)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("outcome", containsString("新车间"));
        Api.as(People.bureauA()).get(unit).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void aUnitThatEndsTakesItsPlansWithIt() {
        String unit = enterprise("先终止企业");
        String plan = scheduled(unit, rename("x", today().plusDays(1)));

        change(unit, "{\"change\": \"DEACTIVATE\", \"reason\": \"注销\"}").statusCode(200);

        Api.as(People.bureauA()).get(plan).then().body("status", equalTo("CANCELLED"));
        Api.post(People.bureauA(), unit + "/scheduled-changes", rename("y", today().plusDays(1)))
                .then()
                .statusCode(409);
    }

    @Test
    void onlyDaysToComeAreScheduledByThoseWhoKeepTheDirectory() {
        String unit = enterprise("日期企业");
        String path = unit + "/scheduled-changes";
        for (LocalDate day : List.of(today(), today().plusDays(732))) {
            Api.post(People.bureauA(), path, rename("x", day))
                    .then()
                    .statusCode(422)
                    .body("errors.code", contains("effective-not-ahead"));
        }
        String body = rename("x", today().plusDays(1));
        Api.post(People.townA(), path, body).then().statusCode(403);
        Api.post(People.bureauB(), path, body).then().statusCode(404);
        Api.as(People.bureauA()).get(path).then().statusCode(200).body("items", empty());
        Api.as(People.bureauB()).get(path).then().statusCode(404);
    }

    private void turnOnSeveralInstancesAtOnce() throws Exception {
        try (var instances = Executors.newFixedThreadPool(4)) {
            List<Callable<Void>> turns = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                turns.add(
                        () -> {
                            sweep.turn();
                            return null;
                        });
            }
            for (var turn : instances.invokeAll(turns)) {
                turn.get();
            }
        }
    }

    private static String scheduled(String unit, String body) {
        return Api.post(People.bureauA(), unit + "/scheduled-changes", body)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    /** As if so many days had passed. */
    private void bring(String plan, int days) throws Exception {
        Directory.run(
                database,
                "update unit_plan set effective_on = effective_on - interval "
                        + days
                        + " day where id = "
                        + Directory.hex(plan));
    }
}
