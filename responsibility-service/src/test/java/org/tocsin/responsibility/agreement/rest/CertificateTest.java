package org.tocsin.responsibility.agreement.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Authorities;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;
import org.tocsin.responsibility.testing.TestAuthority;
import org.tocsin.responsibility.testing.TestAuthority.Request;

/** Whose certificates sign, and whose do not: refused when asked for, and when handed in. */
@QuarkusTest
@WithTestResource(RealServers.class)
class CertificateTest {

    private static final Instant NOW = Instant.now();

    private String agreement;
    private Signer leader;

    @BeforeEach
    void anIssuedAgreement() {
        agreement = Api.issued();
        leader = Signer.p256(People.cityLeader());
    }

    @AfterEach
    void noneRevoked() {
        Authorities.noneRevoked();
    }

    private Signer with(Request request) {
        return leader.certified(Authorities.demo(), request);
    }

    private Request good() {
        return leader.request(People.CITY);
    }

    @Test
    void aCertificateOfAStrangerIsRefused() {
        refused(
                leader.certified(TestAuthority.rsa("TEST DEMO CA"), good()),
                "certificate-untrusted");
    }

    @Test
    void aCertificateThatTheSignerMadeIsRefused() {
        TestAuthority own = TestAuthority.rsa("city-leader");
        refused(leader.certified(own, good()), "certificate-untrusted");
    }

    @Test
    void anExpiredCertificateIsRefused() {
        refused(
                with(good().valid(NOW.minus(Duration.ofDays(30)), NOW.minusSeconds(60))),
                "certificate-expired");
    }

    @Test
    void aCertificateOfTomorrowIsRefused() {
        refused(
                with(good().valid(NOW.plusSeconds(3600), NOW.plus(Duration.ofDays(30)))),
                "certificate-not-yet-valid");
    }

    @Test
    void aShortKeyIsRefused() {
        Signer weak = Signer.rsa(People.cityLeader(), 1024);
        refused(weak.certified(Authorities.demo(), weak.request(People.CITY)), "key-too-weak");
    }

    @Test
    void aCertificateForOtherUsesIsRefused() {
        refused(with(good().usage(KeyUsage.keyEncipherment)), "certificate-key-usage");
    }

    @Test
    void anAuthorityDoesNotSignAgreements() {
        refused(
                with(good().usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign).authority()),
                "certificate-key-usage");
    }

    @Test
    void anotherPersonsCertificateIsRefused() {
        refused(
                leader.of(People.CITY).stolenBy(People.cityOffice()),
                "certificate-of-another-person");
        refused(with(leader.request("city-office", People.CITY)), "certificate-of-another-person");
    }

    @Test
    void aCertificateOfAnotherUnitIsRefused() {
        refused(with(leader.request(People.GOVERNMENT_A)), "certificate-of-another-unit");
    }

    @Test
    void aRevokedCertificateIsRefusedAndWhatItSignedBeforeStaysValid() {
        Signer real = leader.certified(Authorities.real(), good());
        real.signs(agreement, "SUPERIOR")
                .then()
                .statusCode(200)
                .body("signatures.demo", contains(false));
        Authorities.real()
                .revoke(
                        Authorities.revocations(),
                        NOW.plus(Duration.ofDays(1)),
                        real.certificate());

        agreement = Api.issued();
        refused(real, "certificate-revoked");
    }

    @Test
    void aRevocationListIsLookedAt() {
        Signer real = leader.certified(Authorities.real(), good());
        real.signs(agreement, "SUPERIOR").then().statusCode(200);

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(true))
                .body(
                        "signatures[0].checks.find { it.code == 'certificate-not-revoked' }.result",
                        equalTo("PASSED"));
    }

    @Test
    void aRevocationListThatIsOutOfDateSaysNothing() {
        Signer real = leader.certified(Authorities.real(), good());
        Authorities.real().revoke(Authorities.revocations(), NOW.minusSeconds(60));

        refused(real, "revocation-list-out-of-date");
    }

    @Test
    void whatIsNoCertificateIsMalformed() {
        ObjectNode body = leader.of(People.CITY).signed(agreement, "SUPERIOR");
        body.putArray("certificateChain").add("bm8gY2VydGlmaWNhdGU=");

        leader.handsIn(agreement, body)
                .then()
                .statusCode(400)
                .body("errors.code", contains("certificate-malformed"))
                .body("errors.pointer", contains("/certificateChain"));
    }

    @Test
    void theUnitsNameIsAsGoodAsItsId() {
        Request named =
                new Request(
                        new X500Name("C=CN,O=示范市人民政府,serialNumber=city-leader,CN=市领导"),
                        leader.keys());

        with(named).signs(agreement, "SUPERIOR").then().statusCode(200);
    }

    @Test
    void everyKindOfKeySigns() {
        for (Signer signer :
                new Signer[] {
                    Signer.rsa(People.cityLeader(), 2048),
                    Signer.p384(People.cityLeader()),
                    Signer.sm2(People.cityLeader())
                }) {
            String one = Api.issued();
            signer.of(People.CITY).signs(one, "SUPERIOR").then().statusCode(200);
            verified(one);
        }
    }

    @Test
    void rsaMaySignByPss() {
        Signer rsa = Signer.rsa(People.cityLeader(), 2048).of(People.CITY);
        String order = rsa.prepares(agreement, "SUPERIOR", "PS256").asString();

        rsa.handsIn(agreement, rsa.over("SUPERIOR", order)).then().statusCode(200);
        verified(agreement);
    }

    @Test
    void anSm2KeySignsTheJsonAlone() {
        Signer sm2 = Signer.sm2(People.cityLeader()).of(People.CITY);
        sm2.prepares(agreement, "SUPERIOR").then().body("pdf", nullValue());
        ObjectNode body = sm2.signed(agreement, "SUPERIOR");

        sm2.handsIn(agreement, body.deepCopy().put("pdfSignature", "AAAA"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("pdf-signature-not-possible"));
        sm2.handsIn(agreement, body)
                .then()
                .statusCode(200)
                .body("signatures[0].forms", contains("JSON"));
    }

    private static void verified(String agreement) {
        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(true));
    }

    /** When the data to be signed is asked for, and again when signatures are handed in. */
    private void refused(Signer signer, String code) {
        refusedWith(code, signer.prepares(agreement, "SUPERIOR"));
        ObjectNode body = leader.of(People.CITY).signed(agreement, "SUPERIOR");
        body.set(
                "certificateChain",
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .valueToTree(signer.encodedChain()));
        refusedWith(code, signer.handsIn(agreement, body));
        Api.as(People.auditor())
                .get(agreement)
                .then()
                .body("status", equalTo("ISSUED"))
                .body("signatures", empty());
    }

    private static void refusedWith(String code, Response answer) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.code", contains(code))
                .body("errors.pointer", contains("/certificateChain"));
    }
}
