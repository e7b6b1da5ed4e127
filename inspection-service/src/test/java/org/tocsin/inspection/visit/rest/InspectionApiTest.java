package org.tocsin.inspection.visit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.finding;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** What callers can do with visits, and what they get back. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InspectionApiTest {

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    @Test
    void aVisitIsRecordedWithItsFindingsInOneCall() {
        sending(People.bureauA(), visit(People.ENTERPRISE_A, 2))
                .post(PATH)
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", matchesPattern(".*/api/v1/inspections/[0-9a-f-]{36}"))
                .body("inspectionNo", matchesPattern("JC-990101-\\d{4}-\\d{6}"))
                .body("status", equalTo("RECORDED"))
                .body("unitName", equalTo("东岭精工机械有限公司"))
                .body("place", equalTo("东岭精工机械有限公司"))
                .body("division", equalTo("990101001"))
                .body("industry", equalTo("C3411"))
                .body("visitedAt", equalTo("2026-03-02T01:30:00Z"))
                .body("inspectors.name", contains("bureau-a", "周敏"))
                .body("findings.ordinal", contains(1, 2))
                .body("findings[0].hazard", nullValue())
                .body("progress.text", equalTo("已闭环 0/2"))
                .body(
                        "allowedTransitions.name",
                        contains(
                                "add-findings",
                                "add-answers",
                                "order-measures",
                                "add-inspectors",
                                "sign",
                                "refuse-signature"))
                .body("allowedTransitions.unmet.flatten()", empty());
    }

    @Test
    void whatACreateAnswersIsWhatIsReadAfterwards() {
        var created =
                sending(People.bureauA(), visit(People.ENTERPRISE_A, 1)).post(PATH).thenReturn();
        var read = as(People.bureauA()).get(PATH + "/" + created.path("id")).thenReturn();

        assertThat(read.asString()).isEqualTo(created.asString());
        assertThat(read.header("ETag")).isEqualTo(created.header("ETag"));
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        String id = recordedAtA(1);

        as(People.bureauA())
                .header("If-None-Match", "\"0\"")
                .get(PATH + "/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void namesAreSpelledOutInTheReadersLanguage() {
        String id = recordedAtA(1);

        as(People.bureauA())
                .header("Accept-Language", "en")
                .get(PATH + "/" + id + "?expand=names")
                .then()
                .body("kindName", equalTo("Routine"))
                .body("statusName", equalTo("Recorded"))
                .body("findings[0].gradeName", equalTo("General hazard"))
                .body("progress.text", equalTo("0 of 1 closed"));
        as(People.bureauA())
                .get(PATH + "/" + id + "?expand=names")
                .then()
                .body("kindName", equalTo("日常检查"));
    }

    @Test
    void theSameUploadUnderItsOwnIdIsTakenOnce() {
        Map<String, Object> upload = visit(People.ENTERPRISE_A, 1);
        upload.put("id", Ids.next().toString());
        String no =
                sending(People.bureauA(), upload)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("inspectionNo");

        sending(People.bureauA(), upload)
                .post(PATH)
                .then()
                .statusCode(200)
                .body("inspectionNo", equalTo(no))
                .body("findings", hasSize(1));
    }

    @Test
    void anotherVisitUnderAKnownIdIsAConflictThatIsReported() {
        Map<String, Object> upload = visit(People.ENTERPRISE_A, 1);
        upload.put("id", recordedAtA(1));
        upload.put("summary", "另一次检查");

        sending(People.bureauA(), upload)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("inspection-id-taken"))
                .body("errors[0].pointer", equalTo("/id"))
                .body("errors[1].pointer", equalTo("/summary"));
    }

    @Test
    void aFindingsIdIsNotTakenTwice() {
        Map<String, Object> known = finding("配电间");
        known.put("id", Ids.next().toString());
        Map<String, Object> first = visit(People.ENTERPRISE_A, 0);
        first.put("findings", List.of(known));
        sending(People.bureauA(), first).post(PATH).then().statusCode(201);

        sending(People.bureauA(), first)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("finding-id-taken"))
                .body("errors[0].pointer", equalTo("/findings/0/id"));
    }

    @Test
    void findingsAreAddedUntilTheRecordIsSigned() {
        String id = recordedAtA(1);

        change(People.bureauA(), id, "findings", Map.of("findings", List.of(finding("仓库"))))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("findings.part", contains("第 1 车间", "仓库"))
                .body("progress.findings", equalTo(2));
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);
        change(People.bureauA(), id, "findings", Map.of("findings", List.of(finding("食堂"))))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        as(People.bureauA()).get(PATH + "/" + id).then().body("findings", hasSize(2));
    }

    @Test
    void oneInspectorAloneCannotHaveItSigned() {
        Map<String, Object> alone = visit(People.ENTERPRISE_A, 0);
        alone.remove("inspectors");
        String id = sending(People.bureauA(), alone).post(PATH).path("id");

        as(People.bureauA())
                .get(PATH + "/" + id)
                .then()
                .body(
                        "allowedTransitions.find { it.name == 'sign' }.unmet[0].code",
                        equalTo("too-few-inspectors"));
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("too-few-inspectors"));
        change(
                        People.bureauA(),
                        id,
                        "inspectors",
                        Map.of("inspectors", List.of(Map.of("name", "赵宁"))))
                .then()
                .statusCode(200)
                .body("inspectors.name", contains("bureau-a", "赵宁"));
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED"));
    }

    @Test
    void aVisitIsSignedAndClosed() {
        String id = recordedAtA(0);

        change(
                        People.bureauA(),
                        id,
                        "signatures",
                        Map.of("signatory", "王建国", "position", "厂长", "remark", "无异议"))
                .then()
                .statusCode(200)
                .body("signature.signatory", equalTo("王建国"))
                .body("signature.refusalReason", nullValue())
                .body("allowedTransitions.name", contains("close"));
        change(People.bureauA(), id, "closures", Map.of("conclusion", "未发现隐患"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closure.conclusion", equalTo("未发现隐患"))
                .body("closure.by", equalTo("bureau-a"))
                .body("allowedTransitions", empty());
    }

    @Test
    void aRefusedSignatureIsOnRecordAndNeedsAReason() {
        String id = recordedAtA(0);

        change(People.bureauA(), id, "signature-refusals", Map.of("signatory", "王建国"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        change(People.bureauA(), id, "signature-refusals", Map.of("reason", "对结论有异议"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED_SIGNATURE"))
                .body("signature.refusalReason", equalTo("对结论有异议"));
    }

    @Test
    void aVisitWithOpenFindingsIsNotClosed() {
        String id = recordedAtA(1);
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"));

        change(People.bureauA(), id, "closures", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("findings-open"));
        as(People.bureauA())
                .get(PATH + "/" + id)
                .then()
                .body("status", equalTo("SIGNED"))
                .body("allowedTransitions[0].unmet[0].message", startsWith("尚有 1 项"));
    }

    @Test
    void everyChangeLeavesAnAuditEntryWithTheDigestBeforeIt() {
        String id = recordedAtA(0);
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"));

        assertThat(directory.auditOf(id))
                .extracting(entry -> entry[0])
                .containsExactly("record", "freeze", "sign");
        assertThat(directory.auditOf(id).get(2)[1]).isEqualTo(directory.auditOf(id).get(0)[2]);
    }

    @Test
    void theSameUploadSentTwiceAtOnceIsRecordedOnce() throws Exception {
        Map<String, Object> upload = visit(People.ENTERPRISE_A, 1);
        String id = Ids.next().toString();
        upload.put("id", id);
        List<Callable<Integer>> uploads =
                Collections.nCopies(
                        4, () -> sending(People.bureauA(), upload).post(PATH).statusCode());
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : all.invokeAll(uploads)) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).isSubsetOf(201, 200, 409).containsOnlyOnce(201);
        sending(People.bureauA(), upload).post(PATH).then().statusCode(200);
        as(People.bureauA()).get(PATH + "/" + id).then().body("findings", hasSize(1));
    }
}
