package org.tocsin.inspection.siterecord.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.domain.UnitState;
import org.tocsin.inspection.testing.Checklists;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;

@QuarkusTest
@WithTestResource(RealServers.class)
class SiteRecordTest {

    @Inject DemoDirectory demo;
    @Inject Directory directory;
    @Inject EntityManager entities;
    private String id;

    @BeforeEach
    void aVisitWithTwoFindings() {
        demo.load();
        id = recordedAtA(2);
    }

    private static Response record(String bearer, String id, String accept) {
        return as(bearer).header("Accept", accept).get(PATH + "/" + id + "/site-record");
    }

    private Response json() {
        return record(People.bureauA(), id, "application/json");
    }

    private byte[] pdf() {
        return record(People.bureauA(), id, "application/pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\p{Z}]+", "");
        }
    }

    private void sign() {
        Map<String, Object> signature =
                Map.of("signatory", "王建国", "position", "厂长", "remark", "无异议");
        change(People.bureauA(), id, "signatures", signature).then().statusCode(200);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void beforeItIsSignedTheRecordIsADraftWithoutANumber() throws Exception {
        json().then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("recordNo", nullValue())
                .body("frozenAt", nullValue())
                .body("content.findings", hasSize(2))
                .body("content.settlement", nullValue());
        assertThat(textOf(pdf())).contains("草稿DRAFT", "现场检查记录", "共1页第1页");
    }

    @Test
    void signingNumbersAndFreezesIt() throws Exception {
        sign();

        JsonNode shown = new ObjectMapper().readTree(json().asString());
        assertThat(shown.path("state").asText()).isEqualTo("FROZEN");
        assertThat(shown.path("recordNo").asText()).matches("JL-990101-\\d{4}-\\d{6}");
        assertThat(shown.at("/content/recordNo")).isEqualTo(shown.path("recordNo"));
        assertThat(shown.at("/content/settlement/signatory").asText()).isEqualTo("王建国");
        assertThat(shown.at("/content/unit/principal").asText()).isEqualTo("王建国");
        byte[] canonical = new JsonCanonicalizer(shown.path("content").toString()).getEncodedUTF8();
        assertThat(shown.path("digest").asText()).isEqualTo("sha-256:" + sha256(canonical));
    }

    @Test
    void theDigestIsOnTheAuditTrailToo() {
        sign();

        String digest = json().path("digest");
        assertThat(demo.auditOf(id))
                .filteredOn(entry -> entry[0].equals("freeze"))
                .singleElement()
                .satisfies(entry -> assertThat("sha-256:" + entry[2]).isEqualTo(digest));
    }

    @Test
    void theFormHasTheFieldsOfTheOfficialOneInItsOrder() throws Exception {
        sign();

        String text = textOf(pdf());
        String digest = json().<String>path("digest").substring("sha-256:".length());
        assertThat(text)
                .containsSubsequence(
                        "现场检查记录",
                        "编号：JL-990101-",
                        "被检查单位东岭精工机械有限公司",
                        "单位负责人王建国",
                        "职务厂长",
                        "检查场所",
                        "检查时间2026年3月2日09时30分",
                        "我们是",
                        "《中华人民共和国安全生产法》第六十五条",
                        "周敏",
                        "检查内容用电安全、消防通道与机械防护",
                        "检查情况：发现事故隐患2项",
                        "第1车间",
                        "被检查单位意见：无异议",
                        "被检查单位负责人（签名）：王建国",
                        "检查人员（签名）：bureau-a、周敏")
                .contains(digest, "/api/v1/inspections/" + id + "/site-record")
                .doesNotContain("草稿", "拒绝签字");
    }

    @Test
    void aRefusalIsOnRecordWithItsReasonAndItsReport() throws Exception {
        Map<String, Object> refusal = Map.of("reason", "负责人对检查结论有异议", "signatory", "王建国");
        change(People.bureauA(), id, "signature-refusals", refusal).then().statusCode(200);

        json().then()
                .body("state", equalTo("FROZEN"))
                .body("content.settlement.outcome", equalTo("REFUSED_SIGNATURE"))
                .body("content.settlement.refusalReason", equalTo("负责人对检查结论有异议"))
                .body("content.settlement.report", containsString("第六十八条"));
        assertThat(textOf(pdf())).contains("拒绝签字（王建国）", "拒签原因：负责人对检查结论有异议", "第六十八条");
    }

    @Test
    void whatWasCheckedAndOrderedStandsInIt() throws Exception {
        Map<String, Object> fault = new HashMap<>(Checklists.answer("A-2", "NOT_CONFORM", "缺防护罩"));
        fault.put("finding", Map.of("part", "冲床"));
        Map<String, Object> visit = visit(People.ENTERPRISE_A, 0);
        visit.put(
                "checklists",
                Checklists.filled(
                        Checklists.published(Checklists.code()),
                        List.of(Checklists.answer("A-1", "CONFORM", null), fault)));
        id =
                sending(People.bureauA(), visit)
                        .post(PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String finding = as(People.bureauA()).get(PATH + "/" + id).path("findings[0].id");
        List<Map<String, Object>> measures =
                List.of(
                        Map.of("findingId", finding, "measure", "STOP_USE", "decision", "ORDERED"),
                        Map.of("findingId", finding, "measure", "FINE", "decision", "ORDERED"));
        change(People.bureauA(), id, "measures", Map.of("measures", measures))
                .then()
                .statusCode(200);
        sign();

        json().then()
                .body("state", equalTo("FROZEN"))
                .body("content.checklists[0].name", equalTo("机加工车间检查表"))
                .body("content.checklists[0].conform", equalTo(1))
                .body("content.checklists[0].notConform", equalTo(1))
                .body("content.findings[0].measure", equalTo("停止使用；立案处罚"));
        assertThat(textOf(pdf())).contains("机加工车间检查表（第1版）：符合1项，不符合1项，不涉及0项", "停止使用；立案处罚");
    }

    @Test
    void laterNamesInTheDirectoryDoNotChangeIt() {
        sign();
        String before = json().asString();
        byte[] printed = pdf();
        directory.keep(
                new UnitState(
                        People.ENTERPRISE_A,
                        "ENTERPRISE",
                        "东岭新名机械有限公司",
                        "990101001",
                        "C3411",
                        "990101001-G01",
                        null,
                        "李新任",
                        "91990101MA00000001",
                        true,
                        null,
                        null,
                        null));

        assertThat(json().asString()).isEqualTo(before);
        assertThat(pdf()).isEqualTo(printed);
        demo.load();
    }

    @Test
    void whatWasChangedByHandInTheDatabaseIsShownAsAltered() throws Exception {
        sign();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                "update site_record set content = replace(content, '无异议', '有异议')"
                                                        + " where inspection_id = :id")
                                        .setParameter("id", Columns.bytes(UUID.fromString(id)))
                                        .executeUpdate());

        json().then().body("state", equalTo("ALTERED"));
        assertThat(textOf(pdf())).contains("与摘要不符ALTERED");
    }

    @Test
    void aSignatureThatIsRefusedFreezesNothing() {
        Map<String, Object> alone = visit(People.ENTERPRISE_A, 0);
        alone.put("inspectors", List.of());
        String single = sending(People.bureauA(), alone).post(PATH).path("id");
        change(People.bureauA(), single, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(422);

        record(People.bureauA(), single, "application/json").then().body("state", equalTo("DRAFT"));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        sign();
        for (String type : List.of("application/json", "application/pdf")) {
            String tag = record(People.bureauA(), id, type).header("ETag");
            assertThat(tag).matches("\"[0-9A-Za-z.]+\"");
            as(People.bureauA())
                    .header("Accept", type)
                    .header("If-None-Match", tag)
                    .get(PATH + "/" + id + "/site-record")
                    .then()
                    .statusCode(304);
        }
    }

    @Test
    void theFileIsNamedByItsNumberAndCarriesItsDigest() {
        sign();

        record(People.bureauA(), id, "application/pdf")
                .then()
                .header(
                        "Content-Disposition",
                        matchesPattern("inline; filename=\"JL-990101-\\d{4}-\\d{6}\\.pdf\""))
                .header("Repr-Digest", matchesPattern("sha-256=:[A-Za-z0-9+/]{43}=:"));
    }

    @ParameterizedTest
    @CsvSource({
        "bureauA, 200",
        "departmentA, 200",
        "townA, 200",
        "leaderA, 200",
        "officeA, 200",
        "auditor, 200",
        "enterpriseA, 200",
        "bureauB, 404",
        "enterpriseB, 404",
        "departmentOfConstructionA, 404",
        "gridA, 403",
        "dashboard, 403"
    })
    void whoSeesTheVisitSeesItsRecord(String who, int status) throws Exception {
        String bearer = (String) People.class.getMethod(who).invoke(null);

        record(bearer, id, "application/json").then().statusCode(status);
        record(bearer, id, "application/pdf").then().statusCode(status);
    }

    @Test
    void otherFormatsAndStrangersAreTurnedAway() {
        record(People.bureauA(), id, "text/html").then().statusCode(406);
        record(People.bureauA(), UUID.randomUUID().toString(), "application/pdf")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        io.restassured.RestAssured.given()
                .get(PATH + "/" + id + "/site-record")
                .then()
                .statusCode(401);
    }
}
