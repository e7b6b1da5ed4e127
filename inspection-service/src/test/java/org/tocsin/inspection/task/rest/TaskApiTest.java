package org.tocsin.inspection.task.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Tasks.TASKS;
import static org.tocsin.inspection.testing.Tasks.created;
import static org.tocsin.inspection.testing.Tasks.officers;
import static org.tocsin.inspection.testing.Tasks.started;
import static org.tocsin.inspection.testing.Tasks.step;
import static org.tocsin.inspection.testing.Tasks.task;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** The way of a task over HTTP, who may take it, and what is refused. */
@QuarkusTest
@WithTestResource(RealServers.class)
class TaskApiTest {

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    private static Response record(String taskId, Map<String, Object> visit) {
        visit.put("taskId", taskId);
        return sending(People.bureauA(), visit).post(PATH);
    }

    @Test
    void aTaskIsMadeAssignedStartedAndFollowsItsVisitToTheEnd() {
        Response made = sending(People.bureauA(), task("ROUTINE", People.ENTERPRISE_A)).post(TASKS);
        made.then()
                .statusCode(201)
                .body("taskNo", matchesPattern("RW-990101-[0-9]{4}-[0-9]{6}"))
                .body("status", equalTo("CREATED"))
                .body("unitName", equalTo("东岭精工机械有限公司"))
                .body("origin", equalTo("MANUAL"))
                .body("allowedTransitions.name", contains("assign", "cancel"));
        String id = made.path("id");
        assertThat(made.header("Location")).endsWith(TASKS + "/" + id);

        step(People.bureauA(), id, "assignments", officers("bureau-a", "town-a"))
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("assigned.name", contains("bureau-a", "town-a"));
        step(People.bureauA(), id, "starts", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_PROGRESS"));
        String visit =
                record(id, visit(People.ENTERPRISE_A, 0))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        as(People.bureauA())
                .get(TASKS + "/" + id)
                .then()
                .body("status", equalTo("RECORDED"))
                .body("inspectionId", equalTo(visit))
                .body("allowedTransitions", empty());

        change(People.bureauA(), visit, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);
        as(People.bureauA()).get(TASKS + "/" + id).then().body("status", equalTo("SIGNED"));
        change(People.bureauA(), visit, "closures", Map.of()).then().statusCode(200);
        as(People.bureauA()).get(TASKS + "/" + id).then().body("status", equalTo("CLOSED"));
        assertThat(directory.auditOf(id))
                .extracting(entry -> entry[0])
                .containsExactly("create", "assign", "start", "record", "sign", "close");
    }

    @Test
    void aRefusedSignatureIsTheTasksToo() {
        String id = started("ROUTINE");
        String visit = record(id, visit(People.ENTERPRISE_A, 0)).path("id");

        change(People.bureauA(), visit, "signature-refusals", Map.of("reason", "对结论有异议"))
                .then()
                .statusCode(200);

        as(People.bureauA())
                .get(TASKS + "/" + id)
                .then()
                .body("status", equalTo("REFUSED_SIGNATURE"));
    }

    @Test
    void withOfficersItIsAssignedAtOnce() {
        Map<String, Object> wanted = task("LEADER_LED", People.ENTERPRISE_A);
        wanted.putAll(officers("bureau-a"));
        sending(People.bureauA(), wanted)
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("leader-needed"));

        wanted.put("leader", Map.of("subject", Tokens.subjectOf("leader-a"), "name", "陈志远"));
        sending(People.bureauA(), wanted)
                .post(TASKS)
                .then()
                .statusCode(201)
                .body("status", equalTo("ASSIGNED"))
                .body("leader.name", equalTo("陈志远"))
                .header("ETag", not(nullValue()));
    }

    @Test
    void aVisitThatMayNotCarryItOutIsNotRecorded() {
        String waiting = created("ROUTINE");
        refusedVisit(waiting, visit(People.ENTERPRISE_A, 0), "task-not-started");
        refusedVisit(Ids.next().toString(), visit(People.ENTERPRISE_A, 0), "unknown-task");
        String running = started("ROUTINE");
        Map<String, Object> expert = visit(People.ENTERPRISE_A, 0);
        expert.put("kind", "EXPERT");
        refusedVisit(running, expert, "task-of-other-kind");
        record(running, visit(People.ENTERPRISE_A, 0)).then().statusCode(201);
        refusedVisit(running, visit(People.ENTERPRISE_A, 0), "task-already-recorded");
    }

    private static void refusedVisit(String taskId, Map<String, Object> visit, String code) {
        UUID id = Ids.next();
        visit.put("id", id.toString());
        record(taskId, visit)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/taskId"))
                .body("errors[0].code", equalTo(code));
        as(People.bureauA()).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void theSameUploadAgainDoesNotTroubleTheTask() {
        String id = started("ROUTINE");
        Map<String, Object> upload = visit(People.ENTERPRISE_A, 0);
        upload.put("id", Ids.next().toString());

        record(id, upload).then().statusCode(201);
        record(id, upload).then().statusCode(200);

        as(People.bureauA()).get(TASKS + "/" + id).then().body("status", equalTo("RECORDED"));
    }

    @Test
    void onlyWhomItIsAssignedToStartsIt() {
        String id = created("ROUTINE");
        step(People.bureauA(), id, "assignments", officers("bureau-a"));

        step(People.townA(), id, "starts", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-assigned"));
        as(People.townA())
                .get(TASKS + "/" + id)
                .then()
                .body(
                        "allowedTransitions.find{it.name=='start'}.unmet.code",
                        contains("not-assigned"));
    }

    @Test
    void aChangeNeedsTheNewestVersionAndALawfulState() {
        String id = created("ROUTINE");
        String tag = as(People.bureauA()).get(TASKS + "/" + id).header("ETag");
        sending(People.bureauA(), officers("bureau-a"))
                .post(TASKS + "/" + id + "/assignments")
                .then()
                .statusCode(428);
        step(People.bureauA(), id, "assignments", officers("bureau-a")).then().statusCode(200);
        sending(People.bureauA(), officers("bureau-a"))
                .header("If-Match", tag)
                .post(TASKS + "/" + id + "/assignments")
                .then()
                .statusCode(412);
        step(People.bureauA(), id, "cancellations", Map.of("reason", "企业已停产搬迁"))
                .then()
                .statusCode(200)
                .body("cancellation.reason", equalTo("企业已停产搬迁"))
                .body("cancellation.bySystem", equalTo(false));
        step(People.bureauA(), id, "starts", Map.of()).then().statusCode(409);
        String now = as(People.bureauA()).get(TASKS + "/" + id).header("ETag");
        as(People.bureauA())
                .header("If-None-Match", now)
                .get(TASKS + "/" + id)
                .then()
                .statusCode(304);
    }

    static Stream<Map<String, Object>> malformed() {
        return Stream.of(
                Map.of("kind", "SECRET"),
                Map.of("title", " "),
                Map.of("dueOn", "tomorrow"),
                Map.of("officers", List.of(Map.of("name", "李卫东"))),
                Map.of("surprise", 1));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsMalformedIsRefused(Map<String, Object> wrong) {
        Map<String, Object> task = task("ROUTINE", People.ENTERPRISE_A);
        task.putAll(wrong);

        sending(People.bureauA(), task).post(TASKS).then().statusCode(400);
    }

    @Test
    void aTaskInThePastOrForAForeignUnitIsRefused() {
        Map<String, Object> late = task("ROUTINE", People.ENTERPRISE_A);
        late.put("dueOn", "2020-01-01");
        sending(People.bureauA(), late)
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("due-in-past"));
        sending(People.bureauA(), task("ROUTINE", People.ENTERPRISE_B))
                .post(TASKS)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-unit"));
    }

    @Test
    void theSameKeyMakesOneTask() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> wanted = task("ROUTINE", People.ENTERPRISE_A);

        String first =
                sending(People.bureauA(), wanted)
                        .header("Idempotency-Key", key)
                        .post(TASKS)
                        .path("id");
        sending(People.bureauA(), wanted)
                .header("Idempotency-Key", key)
                .post(TASKS)
                .then()
                .statusCode(201)
                .body("id", equalTo(first));
    }

    static Stream<String> whoMayNotMakeOne() {
        return Stream.of(
                People.gridA(),
                People.enterpriseA(),
                People.leaderA(),
                People.officeA(),
                People.auditor(),
                People.dashboard());
    }

    @ParameterizedTest
    @MethodSource("whoMayNotMakeOne")
    void othersMakeAndMoveNone(String caller) {
        String id = created("ROUTINE");

        sending(caller, task("ROUTINE", People.ENTERPRISE_A)).post(TASKS).then().statusCode(403);
        step(caller, id, "assignments", officers("bureau-a")).then().statusCode(403);
        step(caller, id, "starts", Map.of()).then().statusCode(403);
        step(caller, id, "cancellations", Map.of("reason", "x")).then().statusCode(403);
    }

    static Stream<String> readers() {
        return Stream.of(
                People.bureauA(),
                People.departmentA(),
                People.townA(),
                People.enterpriseA(),
                People.leaderA(),
                People.officeA(),
                People.auditor());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoeverSupervisesTheUnitReadsTheTask(String reader) {
        String id = created("ROUTINE");

        as(reader).get(TASKS + "/" + id).then().statusCode(200).body("id", equalTo(id));
        assertThat(ids(reader, "sort=-createdAt&limit=1")).containsExactly(id);
    }

    @Test
    void elsewhereItDoesNotExist() {
        String id = created("ROUTINE");
        for (String stranger :
                List.of(
                        People.bureauB(),
                        People.enterpriseB(),
                        People.departmentOfConstructionA())) {
            as(stranger).get(TASKS + "/" + id).then().statusCode(404);
            assertThat(ids(stranger, "limit=200")).doesNotContain(id);
        }
        step(People.bureauB(), id, "cancellations", Map.of("reason", "x")).then().statusCode(404);
        as(People.gridA()).get(TASKS + "/" + id).then().statusCode(403);
        as(People.dashboard()).get(TASKS).then().statusCode(403);
        io.restassured.RestAssured.given().get(TASKS).then().statusCode(401);
    }

    @Test
    void theListIsNarrowedByEachFilter() {
        String assignee = "officer-" + Ids.next();
        Map<String, Object> wanted = task("EXPERT", People.ENTERPRISE_A);
        wanted.put("title", "专项 " + assignee);
        wanted.put("dueOn", "2098-01-01");
        wanted.putAll(officers(assignee));
        String id = created(wanted);
        String other = created("ROUTINE");
        String subject = Tokens.subjectOf(assignee);
        String mine = Tokens.of(assignee, "bureau-officer").division("990101").bearer();

        for (String query :
                List.of(
                        "assignedTo=" + subject,
                        "assignedTo=" + subject + "&status=ASSIGNED&status=CREATED",
                        "q=" + assignee.toUpperCase(java.util.Locale.ROOT),
                        "kind=EXPERT&assignedTo=" + subject + "&division=990101001",
                        "dueBefore=2098-01-02&origin=MANUAL&assignedTo=" + subject,
                        "overdue=false&unitId=" + People.ENTERPRISE_A + "&assignedTo=" + subject)) {
            assertThat(ids(People.bureauA(), query)).as(query).containsExactly(id);
        }
        assertThat(ids(mine, "assignedTo=me")).containsExactly(id);
        for (String query :
                List.of(
                        "status=CREATED",
                        "overdue=true",
                        "kind=JOINT",
                        "dueBefore=2098-01-01",
                        "division=990102",
                        "updatedSince=2099-01-01T00:00:00Z",
                        "origin=DRAW",
                        "campaignId=" + Ids.next(),
                        "planId=" + Ids.next())) {
            assertThat(ids(People.bureauA(), "assignedTo=" + subject + "&" + query))
                    .as(query)
                    .isEmpty();
        }
        assertThat(ids(People.bureauA(), "sort=-createdAt&limit=2")).containsExactly(other, id);
        as(People.bureauA())
                .get(TASKS + "?assignedTo=" + subject + "&count=true&expand=names")
                .then()
                .body("count", equalTo(1))
                .body("items[0].kindName", equalTo("专家检查"))
                .body("items[0].statusName", equalTo("已派发"));
    }

    @Test
    void unknownParametersAndSortKeysAreRefused() {
        as(People.bureauA()).get(TASKS + "?sort=title").then().statusCode(400);
        as(People.bureauA()).get(TASKS + "?surprise=1").then().statusCode(400);
        as(People.bureauA()).get(TASKS + "?status=GONE").then().statusCode(400);
    }

    @Test
    void theListIsExportedWhole() {
        String assignee = "officer-" + Ids.next();
        Map<String, Object> wanted = task("JOINT", People.ENTERPRISE_A);
        wanted.putAll(officers(assignee));
        String id = created(wanted);
        String query = "?assignedTo=" + Tokens.subjectOf(assignee);

        String csv =
                as(People.bureauA())
                        .accept("text/csv")
                        .get(TASKS + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        assertThat(csv.lines()).hasSize(2);
        assertThat(csv).startsWith("id,taskNo,").contains(id, assignee);
        assertThat(
                        as(People.bureauA())
                                .accept("application/x-ndjson")
                                .get(TASKS + query)
                                .asString()
                                .lines())
                .hasSize(1);
    }

    private static List<String> ids(String bearer, String query) {
        return as(bearer)
                .get(TASKS + "?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void thePageSaysWhereToFollowTheFeed() {
        created("ROUTINE");
        as(People.bureauA())
                .get(TASKS + "?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("feedPosition", not(nullValue()))
                .body("items.officers", hasItem(not(nullValue())));
    }
}
