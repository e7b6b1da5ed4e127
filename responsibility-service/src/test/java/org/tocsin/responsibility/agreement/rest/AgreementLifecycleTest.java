package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;
import org.tocsin.responsibility.testing.Topic;

/** An agreement's way over HTTP, on a real database, with its events on the real broker. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementLifecycleTest {

    private static final String TOPIC = "tocsin.agreement";

    private final DataSource database;

    AgreementLifecycleTest(DataSource database) {
        this.database = database;
    }

    @Test
    void everyStepLeavesAnAuditEntryWithWhoDidIt() throws Exception {
        String agreement = Api.issued();
        Signer.p256(People.leaderA()).of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE");

        List<String> entries = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select action, name, before_digest is null from audit_entry"
                                        + " where record_id = unhex('"
                                        + idOf(agreement).replace("-", "")
                                        + "') order by recorded_at")) {
            while (rows.next()) {
                entries.add(rows.getString(1) + " " + rows.getString(2) + " " + rows.getBoolean(3));
            }
        }
        assertThat(entries)
                .containsExactly(
                        "draft city-office true",
                        "issue city-office false",
                        "sign-subordinate leader-a false");
    }

    @Test
    void aDraftHasANumberAVersionAndNoDigest() {
        Api.post(
                        People.cityOffice(),
                        Api.AGREEMENTS,
                        Api.draft(People.CITY, People.GOVERNMENT_A, "2026-01-01", "2099-12-31"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .header("Location", matchesPattern(Api.AGREEMENTS + "/[0-9a-f-]{36}"))
                .body("agreementNo", matchesPattern("ZR-990101-\\d{4}-\\d{6}"))
                .body("status", equalTo("DRAFT"))
                .body("digest", nullValue())
                .body("superior.name", equalTo("示范市人民政府"))
                .body("subordinate.division", equalTo("990101"))
                .body("limits.measure", contains("ACCIDENTS", "DEATHS"))
                .body("limits.limit", contains(59, 34))
                .body("dutyItems.accountablePerson", contains("李四"))
                .body("signatures", empty())
                .body(
                        "allowedTransitions.name",
                        contains("revise-draft", "override-limits", "issue"))
                .body("allowedTransitions.method", contains("PUT", "POST", "POST"));
    }

    @Test
    void whatIsReadIsWhatTheCreationAnswered() {
        var created =
                Api.post(
                        People.cityOffice(),
                        Api.AGREEMENTS,
                        Api.draft(People.CITY, People.GOVERNMENT_A, "2026-01-01", "2099-12-31"));

        String read = Api.as(People.cityOffice()).get(created.header("Location")).asString();

        assertThat(read).isEqualTo(created.asString());
    }

    @Test
    void theContentFrozenAtTheIssueIsCanonicalAndHasTheDigest() throws Exception {
        String agreement = Api.drafted();
        Api.as(People.cityOffice()).get(agreement + "/content").then().statusCode(404);
        String digest =
                Api.issue(People.cityOffice(), agreement)
                        .then()
                        .statusCode(200)
                        .header("ETag", equalTo("\"1\""))
                        .body("status", equalTo("ISSUED"))
                        .body("allowedTransitions.name", contains("sign-superior", "terminate"))
                        .extract()
                        .path("digest");

        var answer = Api.as(People.leaderA()).get(agreement + "/content");
        byte[] content = answer.asByteArray();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);

        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(digest);
        assertThat(answer.header("Repr-Digest"))
                .isEqualTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":");
        assertThat(new JsonCanonicalizer(content).getEncodedUTF8()).isEqualTo(content);
        assertThat(new String(content, StandardCharsets.UTF_8))
                .contains("\"format\":\"tocsin.agreement.v1\"")
                .contains("{\"limit\":59,\"measure\":\"ACCIDENTS\"}")
                .contains("\"title\":\"安全生产责任书\"");
    }

    @Test
    void twoSignaturesBringItIntoForceAndEveryStepIsTold() {
        String agreement = Api.issued();
        Signer city = Signer.p256(People.cityLeader()).of(People.CITY);
        Signer district = Signer.p256(People.leaderA()).of(People.GOVERNMENT_A);

        district.signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED_BY_SUBORDINATE"))
                .body("signatures.party", contains("SUBORDINATE"))
                .body("signatures.signer", contains("leader-a"))
                .body("signatures.demo", contains(true));
        city.signs(agreement, "SUPERIOR")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"))
                .body("signatures.party", contains("SUBORDINATE", "SUPERIOR"))
                .body("allowedTransitions.name", contains("terminate"));

        List<Topic.Seen> events = Topic.of(TOPIC, idOf(agreement), 4);
        assertThat(events)
                .extracting(Topic.Seen::shortType)
                .containsExactly(
                        "agreement.issued.v1",
                        "agreement.signed.v1",
                        "agreement.signed.v1",
                        "agreement.in-force.v1");
        assertThat(events).extracting(Topic.Seen::sequence).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(Topic.Seen::division).containsOnly("990101");
        events.forEach(event -> EventContract.of(TOPIC, event.shortType()).accepts(event.json()));
        assertThat(events.getLast().data().path("limits").get(0).path("limit").asInt())
                .isEqualTo(59);
    }

    @Test
    void eitherSideMaySignFirst() {
        String agreement = Api.issued();

        Signer.rsa(People.cityOffice(), 2048)
                .of(People.CITY)
                .signs(agreement, "SUPERIOR")
                .then()
                .statusCode(200)
                .body("status", equalTo("SIGNED_BY_SUPERIOR"));
        Signer.p384(People.leaderA())
                .of(People.GOVERNMENT_A)
                .signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"));
    }

    @Test
    void anEnterpriseSignsThroughItsOwnOfficer() {
        String agreement = Api.drafted(People.officeA(), People.TOWN_A, People.ENTERPRISE_A);
        Api.issue(People.officeA(), agreement).then().statusCode(200);
        Api.as(People.enterpriseA())
                .get(agreement)
                .then()
                .body("allowedTransitions.name", contains("sign-subordinate"));

        Signer.p256(People.enterpriseA())
                .of(People.ENTERPRISE_A)
                .signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(200)
                .body("signatures.role", contains("enterprise-officer"));
    }

    @Test
    void aDraftMayBeEditedAndAnIssuedAgreementMayNot() {
        String agreement = Api.drafted();
        String terms =
                """
                {"title": "新标题", "periodStart": "2026-01-01", "periodEnd": "2099-12-31",
                 "limits": [{"measure": "DIRECT_LOSS_CNY", "limit": 1000000.50}]}
                """;
        put(agreement, Api.tag(People.cityOffice(), agreement), terms)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("新标题"))
                .body("dutyItems", empty());
        Api.issue(People.cityOffice(), agreement).then().statusCode(200);
        byte[] before = Api.content(People.cityOffice(), agreement);

        put(agreement, Api.tag(People.cityOffice(), agreement), terms)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/wrong-state"));
        assertThat(Api.content(People.cityOffice(), agreement)).isEqualTo(before);
    }

    @Test
    void theSuperiorSideTerminatesWithAReason() {
        String agreement = Api.issued();
        String reason = "{\"reason\": \"机构改革\"}";

        Api.step(People.leaderA(), agreement, "/terminations", reason).then().statusCode(403);
        Api.step(People.cityLeader(), agreement, "/terminations", reason)
                .then()
                .statusCode(200)
                .body("status", equalTo("TERMINATED"))
                .body("endReason", equalTo("机构改革"))
                .body("allowedTransitions", empty());

        List<Topic.Seen> events = Topic.of(TOPIC, idOf(agreement), 2);
        assertThat(events.getLast().shortType()).isEqualTo("agreement.terminated.v1");
        assertThat(events.getLast().data().path("endedAs").asText()).isEqualTo("TERMINATED");
        EventContract.of(TOPIC, events.getLast().shortType()).accepts(events.getLast().json());
    }

    @Test
    void aNewerAgreementInForceSupersedesTheOlder() {
        Signer city = Signer.p256(People.cityLeader()).of(People.CITY);
        Signer district = Signer.p256(People.leaderA()).of(People.GOVERNMENT_A);
        String older = inForce(city, district, "");
        String newer = inForce(city, district, ", \"supersedesId\": \"" + idOf(older) + "\"");

        Api.as(People.cityOffice())
                .get(older)
                .then()
                .body("status", equalTo("SUPERSEDED"))
                .body("supersededById", equalTo(idOf(newer)));
        Topic.Seen last = Topic.of(TOPIC, idOf(older), 6).get(4);
        assertThat(last.shortType()).isEqualTo("agreement.terminated.v1");
        assertThat(last.data().path("endedAs").asText()).isEqualTo("SUPERSEDED");
        EventContract.of(TOPIC, last.shortType()).accepts(last.json());
    }

    @Test
    void onlyAnIssuedAgreementBetweenTheSameUnitsCanBeReplaced() {
        String other = Api.drafted();
        String body =
                Api.draft(People.CITY, People.GOVERNMENT_A, "2026-01-01", "2099-12-31").strip();

        Api.post(
                        People.cityOffice(),
                        Api.AGREEMENTS,
                        with(body, ", \"supersedesId\": \"" + idOf(other) + "\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-replaceable"));
    }

    @Test
    void theVerificationSaysWhatWasCheckedAndGivesAllItTakesToCheckOffline() throws Exception {
        String agreement = Api.issued();
        Signer.p256(People.leaderA()).of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE");

        var answer =
                Api.as(People.auditor())
                        .header("Accept-Language", "en")
                        .get(agreement + "/verification");

        answer.then()
                .statusCode(200)
                .body("valid", equalTo(true))
                .body("contentUnchanged", equalTo(true))
                .body("signatures", hasSize(1))
                .body("signatures[0].valid", equalTo(true))
                .body("signatures[0].demo", equalTo(true))
                .body("signatures[0].header.alg", equalTo("ES256"))
                .body("signatures[0].forms", contains("JSON", "PDF"))
                .body("document.unchanged", equalTo(true))
                .body(
                        "signatures[0].checks.findAll { it.code != 'certificate-not-revoked' }.result",
                        everyItem(equalTo("PASSED")))
                .body(
                        "signatures[0].checks.code",
                        containsInAnyOrder(
                                "signer-entitled",
                                "private-key-with-signer",
                                "key-strength",
                                "certificate-of-signer",
                                "certificate-of-unit",
                                "certificate-valid",
                                "certificate-trusted",
                                "key-usage",
                                "certificate-not-revoked",
                                "signing-time",
                                "json-signature-valid",
                                "pdf-signature-valid",
                                "document-unchanged",
                                "content-unchanged"))
                .body(
                        "signatures[0].checks.find { it.code == 'content-unchanged' }.article",
                        equalTo("13(4)"));
        byte[] content = Api.content(People.auditor(), agreement);
        String[] parts = answer.<String>path("signatures[0].jws").split("\\.", -1);
        var offline = new org.jose4j.jws.JsonWebSignature();
        offline.setCompactSerialization(
                parts[0]
                        + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(content)
                        + "."
                        + parts[2]);
        offline.setKey(
                java.security.cert.CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new java.io.ByteArrayInputStream(
                                        answer.<String>path("signatures[0].certificateChain")
                                                .getBytes(StandardCharsets.US_ASCII)))
                        .getPublicKey());
        assertThat(offline.verifySignature()).isTrue();
    }

    @Test
    void anUnsignedAgreementIsNotCalledValid() {
        Api.as(People.auditor())
                .get(Api.issued() + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("signatures", empty());
    }

    private static io.restassured.response.Response put(String path, String tag, String body) {
        return Api.as(People.cityOffice())
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path);
    }

    private static String inForce(Signer city, Signer district, String extra) {
        String body =
                Api.draft(People.CITY, People.GOVERNMENT_A, "2026-01-01", "2099-12-31").strip();
        String agreement =
                Api.post(People.cityOffice(), Api.AGREEMENTS, with(body, extra))
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        Api.issue(People.cityOffice(), agreement).then().statusCode(200);
        city.signs(agreement, "SUPERIOR").then().statusCode(200);
        district.signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"));
        return agreement;
    }

    private static String with(String body, String extra) {
        return body.substring(0, body.length() - 1) + extra + "}";
    }

    private static String idOf(String agreement) {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }
}
