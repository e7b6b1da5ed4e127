package org.tocsin.inspection.visit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.tocsin.inspection.testing.Checklists.FIRE;
import static org.tocsin.inspection.testing.Checklists.answer;
import static org.tocsin.inspection.testing.Checklists.code;
import static org.tocsin.inspection.testing.Checklists.drafted;
import static org.tocsin.inspection.testing.Checklists.filled;
import static org.tocsin.inspection.testing.Checklists.publish;
import static org.tocsin.inspection.testing.Checklists.published;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.finding;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.inspection.testing.Checklists;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Answers on checklists: with the visit, in steps, repeated, corrected, refused. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AnswersApiTest {

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    private static Map<String, Object> answering(String checklist, Object... answers) {
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 0);
        List<Map<String, Object>> all = new ArrayList<>();
        for (Object answer : answers) {
            @SuppressWarnings("unchecked")
            Map<String, Object> one = (Map<String, Object>) answer;
            all.add(one);
        }
        visit.put("checklists", filled(checklist, all));
        return visit;
    }

    private static Response answers(String id, String query, String checklist, Object... answers) {
        String tag = as(People.bureauA()).get(PATH + "/" + id).header("ETag");
        return sending(
                        People.bureauA(),
                        Map.of("checklists", answering(checklist, answers).get("checklists")))
                .header("If-Match", tag)
                .post(PATH + "/" + id + "/answers" + query);
    }

    @Test
    void aWholeVisitIsOneCallAndTakesFromTheChecklistWhatIsLeftOut() {
        Map<String, Object> inline = new HashMap<>(answer("FIRE-02", "NOT_CONFORM", "二号门上锁"));
        inline.put("finding", Map.of("part", "二车间", "grade", "GENERAL"));
        String id =
                sending(
                                People.bureauA(),
                                answering(
                                        FIRE,
                                        answer("FIRE-01", "NOT_CONFORM", "通道堆放纸箱"),
                                        inline,
                                        answer("FIRE-03", "CONFORM", null),
                                        answer("FIRE-06", "NOT_APPLICABLE", null)))
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .body("completeness.items", equalTo(18))
                        .body("completeness.answered", equalTo(4))
                        .body("completeness.notConforming", equalTo(2))
                        .body("completeness.complete", equalTo(false))
                        .body("checklists[0].code", equalTo("FIRE"))
                        .body(
                                "checklists[0].answers.item",
                                contains("FIRE-01", "FIRE-02", "FIRE-03", "FIRE-06"))
                        .body("findings.part", contains("疏散通道", "二车间"))
                        .body("findings.description", contains("通道堆放纸箱", "二号门上锁"))
                        .body("findings.grade", contains("GENERAL", "GENERAL"))
                        .body("findings.checkItem", contains("FIRE-01", "FIRE-02"))
                        .body("findings[0].item", containsString("疏散通道和安全出口"))
                        .body("findings[1].measures.measure", contains("STOP_USE"))
                        .body("recordDigest", notNullValue())
                        .extract()
                        .path("id");

        Response read = as(People.bureauA()).get(PATH + "/" + id);
        assertThat(read.<List<String>>path("checklists[0].answers.findingId"))
                .startsWith(
                        read.<String>path("findings[0].id"), read.<String>path("findings[1].id"));
        as(People.bureauA())
                .get(PATH + "?unitId=" + People.ENTERPRISE_A + "&limit=200")
                .then()
                .body("items.find { it.id == '" + id + "' }.completeness.answered", equalTo(4))
                .body("items.find { it.id == '" + id + "' }.progress.text", equalTo("已闭环 0/2"));
    }

    @Test
    void whatACreateAnswersIsWhatIsReadAfterwards() {
        Response created =
                sending(
                                People.bureauA(),
                                answering(
                                        FIRE,
                                        answer("FIRE-03", "CONFORM", null),
                                        answer("FIRE-02", "NOT_CONFORM", "门上锁")))
                        .post(PATH);
        Response read = as(People.bureauA()).get(PATH + "/" + created.path("id"));

        assertThat(read.asString()).isEqualTo(created.asString());
    }

    @Test
    void aFindingMayNameItsItemInstead() {
        Map<String, Object> visit = answering(FIRE, answer("FIRE-04", "NOT_CONFORM", null));
        Map<String, Object> finding = finding("三楼");
        finding.put("checklistId", FIRE);
        finding.put("checkItem", "FIRE-04");
        visit.put("findings", List.of(finding));

        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(201)
                .body("findings", hasSize(1))
                .body("checklists[0].answers[0].findingId", notNullValue());
    }

    @Test
    void anItemAtFaultNeedsPlaceAndWords() {
        sending(
                        People.bureauA(),
                        answering(
                                FIRE,
                                answer("FIRE-01", "NOT_CONFORM", null),
                                answer("FIRE-17", "NOT_CONFORM", "没有记录")))
                .post(PATH)
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/checklists/0/answers/0/finding/description",
                                "/checklists/0/answers/1/finding/part"))
                .body(
                        "errors.code",
                        contains("finding-description-missing", "finding-part-missing"));
    }

    @Test
    void badAnswersAreAllNamedAndNothingIsRecorded() {
        String id = Ids.next().toString();
        Map<String, Object> withFinding = new HashMap<>(answer("FIRE-05", "CONFORM", null));
        withFinding.put("finding", Map.of("part", "一楼", "description", "没有问题"));
        Map<String, Object> visit =
                answering(
                        FIRE,
                        answer("NONE-1", "CONFORM", null),
                        answer("FIRE-03", "CONFORM", null),
                        answer("FIRE-03", "NOT_APPLICABLE", null),
                        withFinding);
        visit.put("id", id);

        sending(People.bureauA(), visit)
                .post(PATH)
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        contains("check-item-unknown", "answer-twice", "finding-without-fault"));
        as(People.bureauA()).get(PATH + "/" + id).then().statusCode(404);
    }

    @Test
    void stepsAddAndRepeatingAddsNothing() {
        String id = recordedAtA(0);
        answers(id, "", FIRE, answer("FIRE-01", "NOT_CONFORM", "堵"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("findings", hasSize(1))
                .body("completeness.answered", equalTo(1));
        answers(
                        id,
                        "",
                        FIRE,
                        answer("FIRE-01", "NOT_CONFORM", "堵"),
                        answer("FIRE-03", "CONFORM", null))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("findings", hasSize(1))
                .body("completeness.answered", equalTo(2));
        answers(id, "", FIRE, answer("FIRE-03", "CONFORM", null))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("completeness.text", equalTo("已检查 2/18 项，不符合 1 项"));
    }

    @Test
    void anItemAnsweredOtherwiseIsAConflictThatShowsBoth() {
        String id = recordedAtA(0);
        answers(id, "", FIRE, answer("FIRE-03", "CONFORM", "完好"));

        answers(
                        id,
                        "",
                        FIRE,
                        answer("FIRE-04", "CONFORM", null),
                        answer("FIRE-03", "NOT_APPLICABLE", null))
                .then()
                .statusCode(422)
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("answer-conflict"))
                .body("errors[0].pointer", equalTo("/checklists/0/answers/1"))
                .body("errors[0].message", allOf(containsString("符合 (完好)"), containsString("不涉及")));
        as(People.bureauA())
                .get(PATH + "/" + id)
                .then()
                .body("completeness.answered", equalTo(1))
                .header("ETag", equalTo("\"1\""));
    }

    @Test
    void theCallerMayCorrectUnlessAHazardHasComeOfIt() {
        String id = recordedAtA(0);
        answers(
                id,
                "",
                FIRE,
                answer("FIRE-03", "CONFORM", null),
                answer("FIRE-01", "NOT_CONFORM", "堵"));

        answers(id, "?replace=true", FIRE, answer("FIRE-03", "NOT_CONFORM", "标志脱落"))
                .then()
                .statusCode(200)
                .body("findings.description", contains("堵", "标志脱落"))
                .body("completeness.answered", equalTo(2))
                .body("completeness.notConforming", equalTo(2));
        answers(id, "?replace=true", FIRE, answer("FIRE-01", "CONFORM", null))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("finding-stands"));
        answers(id, "?replace=true", FIRE, answer("FIRE-01", "NOT_CONFORM", "纸箱"))
                .then()
                .statusCode(200)
                .body("checklists[0].answers[0].remark", equalTo("纸箱"))
                .body("findings", hasSize(2));
    }

    @Test
    void answersNeedTheVersionTheyChangeAndEndWithTheSignature() {
        String id = recordedAtA(0);
        Map<String, Object> body =
                Map.of("checklists", filled(FIRE, List.of(answer("FIRE-03", "CONFORM", null))));
        sending(People.bureauA(), body).post(PATH + "/" + id + "/answers").then().statusCode(428);
        sending(People.bureauA(), body)
                .header("If-Match", "\"7\"")
                .post(PATH + "/" + id + "/answers")
                .then()
                .statusCode(412);
        sending(People.enterpriseA(), body)
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/answers")
                .then()
                .statusCode(403);
        sending(People.bureauB(), body)
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/answers")
                .then()
                .statusCode(404);
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);
        change(People.bureauA(), id, "answers", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
    }

    @Test
    void aDraftAndAForeignChecklistAreNotAnswered() {
        String draft = drafted(People.officeA(), code(), "990101");
        sending(People.bureauA(), answering(draft, answer("A-1", "CONFORM", null)))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("checklist-not-published"));
        String ofB = drafted(People.bureauB(), code(), "990102");
        publish(People.bureauB(), ofB);
        for (String unknown : List.of(ofB, UUID.randomUUID().toString())) {
            sending(People.bureauA(), answering(unknown, answer("A-1", "CONFORM", null)))
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("checklist-unknown"))
                    .body("errors[0].pointer", equalTo("/checklists/0/checklistId"));
        }
    }

    @Test
    void aWithdrawnVersionNamesTheOneInForceButAnOldVisitStillCounts() {
        String code = code();
        String first = published(code);
        String second = drafted(People.officeA(), code, "990101");
        publish(People.officeA(), second).then().statusCode(200);
        String withdrawnAt =
                as(People.officeA()).get(Checklists.PATH + "/" + first).path("withdrawnAt");

        sending(People.bureauA(), answering(first, answer("A-1", "CONFORM", null)))
                .post(PATH)
                .then()
                .statusCode(201);
        Map<String, Object> after = answering(first, answer("A-1", "CONFORM", null));
        after.put("visitedAt", withdrawnAt);
        sending(People.bureauA(), after)
                .header("Accept-Language", "en")
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("checklist-withdrawn"))
                .body("errors[0].message", containsString(second));
    }

    @Test
    void whatIsDemandedIsDecidedBeforeAnybodySigns() {
        String checklist = published(code());
        Map<String, Object> fault = new HashMap<>(answer("A-2", "NOT_CONFORM", "缺防护罩"));
        fault.put("finding", Map.of("part", "冲床"));
        String id = sending(People.bureauA(), answering(checklist, fault)).post(PATH).path("id");
        String finding = as(People.bureauA()).get(PATH + "/" + id).path("findings[0].id");

        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("measure-undecided"));
        change(People.bureauA(), id, "signature-refusals", Map.of("reason", "不签"))
                .then()
                .statusCode(422);
        change(People.bureauA(), id, "measures", waiving(finding, null))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("waiver-without-reason"))
                .body("errors[0].pointer", equalTo("/measures/0/reason"));
        change(People.bureauA(), id, "measures", waiving(finding, "已拆除"))
                .then()
                .statusCode(200)
                .body("findings[0].measures[0].decision", equalTo("WAIVED"))
                .body("findings[0].measures[0].reason", equalTo("已拆除"))
                .body("allowedTransitions.find { it.name == 'sign' }.unmet", empty());
        change(
                        People.bureauA(),
                        id,
                        "measures",
                        Map.of(
                                "measures",
                                List.of(decided(finding, "STOP_USE"), decided(finding, "FINE"))))
                .then()
                .statusCode(200)
                .body("findings[0].measures.decision", contains("ORDERED", "ORDERED"))
                .body("findings[0].measures.demanded", contains(true, false));
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> decided(String finding, String measure) {
        return Map.of("findingId", finding, "measure", measure, "decision", "ORDERED");
    }

    private static Map<String, Object> waiving(String finding, String reason) {
        Map<String, Object> decision = new HashMap<>(decided(finding, "STOP_USE"));
        decision.put("decision", "WAIVED");
        decision.put("reason", reason);
        return Map.of("measures", List.of(decision));
    }

    @Test
    void measuresOfForeignFindingsAndNeedlessWaiversAreRefused() {
        String id = recordedAtA(1);
        String finding = as(People.bureauA()).get(PATH + "/" + id).path("findings[0].id");
        change(People.bureauA(), id, "measures", waiving(finding, "x"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("measure-not-demanded"));
        change(People.bureauA(), id, "measures", waiving(UUID.randomUUID().toString(), "x"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("finding-unknown"));
        as(People.bureauA())
                .get(PATH + "/" + id)
                .then()
                .body("findings[0].measures", empty())
                .header("ETag", equalTo("\"0\""));
    }

    @Test
    void whoeverSignsHasSeenWhatStandsOnRecord() {
        String id = recordedAtA(0);
        String shown = as(People.bureauA()).get(PATH + "/" + id).path("recordDigest");
        answers(id, "", FIRE, answer("FIRE-03", "CONFORM", null));
        Map<String, Object> sign = Map.of("signatory", "王建国", "recordDigest", shown);

        change(People.bureauA(), id, "signatures", sign)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("record-changed"))
                .body("errors[0].pointer", equalTo("/recordDigest"));
        String now = as(People.bureauA()).get(PATH + "/" + id).path("recordDigest");
        assertThat(now).isNotEqualTo(shown);
        change(People.bureauA(), id, "signatures", Map.of("signatory", "王建国", "recordDigest", now))
                .then()
                .statusCode(200)
                .body("signature.recordDigest", equalTo(now))
                .body("recordDigest", equalTo(now));
    }

    @Test
    void everyAnswerLeavesItsTraceInTheAudit() {
        String id = recordedAtA(0);
        answers(id, "", FIRE, answer("FIRE-03", "CONFORM", null));
        answers(id, "?replace=true", FIRE, answer("FIRE-03", "CONFORM", "标志清晰"));

        assertThat(directory.auditOf(id))
                .extracting(entry -> entry[0])
                .containsExactly("record", "add-answers", "add-answers");
        assertThat(directory.auditOf(id).get(2)[1]).isEqualTo(directory.auditOf(id).get(1)[2]);
        assertThat(directory.auditOf(id).get(2)[2]).isNotEqualTo(directory.auditOf(id).get(1)[2]);
    }

    @Test
    void moreThanFiveHundredAnswersAreTooMany() {
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            many.add(answer("FIRE-03", "CONFORM", null));
        }
        sending(People.bureauA(), answering(FIRE, many.toArray()))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/checklists/0/answers"));
    }
}
