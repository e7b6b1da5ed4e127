package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;

/**
 * What is not a signature of the right person over the right content is refused with its reason.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementSignatureTest {

    private final DataSource database;
    private String agreement;
    private Signer city;
    private byte[] content;

    AgreementSignatureTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void anIssuedAgreementAndASigner() {
        agreement = Api.issued();
        city = Signer.p256(People.cityLeader()).of(People.CITY);
        content = Api.content(People.cityLeader(), agreement);
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        Signer other = Signer.p256(People.cityLeader());

        refused(
                city.handsIn(agreement, "SUPERIOR", other.sign(content, Map.of())),
                "signature-invalid");
    }

    @Test
    void aSignatureThatNamesAnotherKeyIsRefused() {
        Signer other = Signer.p256(People.cityLeader());

        refused(city.handsIn(agreement, "SUPERIOR", other.sign(content)), "kid-mismatch");
    }

    @Test
    void aSignatureOverChangedContentIsRefused() {
        byte[] changed =
                new String(content, StandardCharsets.UTF_8)
                        .replace("\"limit\":59", "\"limit\":95")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(content);

        refused(city.handsIn(agreement, "SUPERIOR", city.sign(changed)), "signature-invalid");
    }

    @Test
    void aSignatureOfAnotherAgreementIsRefused() {
        String other = Api.issued();

        refused(
                city.handsIn(
                        agreement, "SUPERIOR", city.sign(Api.content(People.cityLeader(), other))),
                "signature-invalid");
    }

    @Test
    void noneIsNoAlgorithm() {
        String unsigned =
                Signer.encoded("{\"alg\":\"none\",\"kid\":\"" + city.kid() + "\"}") + "..";

        refused(city.handsIn(agreement, "SUPERIOR", unsigned), "algorithm-not-allowed");
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws GeneralSecurityException, JoseException {
        byte[] secret =
                PublicJsonWebKey.Factory.newPublicJwk(city.publicJwk()).getPublicKey().getEncoded();
        String header = Signer.encoded("{\"alg\":\"HS256\",\"kid\":\"" + city.kid() + "\"}");
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] sealed =
                mac.doFinal(
                        (header + "." + url.encodeToString(content))
                                .getBytes(StandardCharsets.US_ASCII));

        refused(
                city.handsIn(agreement, "SUPERIOR", header + ".." + url.encodeToString(sealed)),
                "algorithm-not-allowed");
    }

    @Test
    void aHeaderThatChangesWhatIsVerifiedIsRefused() {
        for (String extra :
                new String[] {
                    "\"b64\":false,\"crit\":[\"b64\"]",
                    "\"jku\":\"http://127.0.0.1/keys\"",
                    "\"jwk\":" + city.publicJwk(),
                    "\"x5u\":\"http://127.0.0.1/cert\""
                }) {
            String header =
                    Signer.encoded(
                            "{\"alg\":\"ES256\",\"kid\":\"" + city.kid() + "\"," + extra + "}");
            refused(
                    city.handsIn(agreement, "SUPERIOR", header + "..AAAA"),
                    "jws-header-not-allowed");
        }
    }

    @Test
    void anAlgorithmOfAnotherKindOfKeyIsRefused() {
        String header = Signer.encoded("{\"alg\":\"RS256\",\"kid\":\"" + city.kid() + "\"}");
        String signature = city.sign(content).split("\\.", -1)[2];

        refused(
                city.handsIn(agreement, "SUPERIOR", header + ".." + signature),
                "signature-invalid");
    }

    @Test
    void anAttachedPayloadIsRefused() {
        String detached = city.sign(content);
        String attached = detached.replace("..", ".e30.");

        refused(city.handsIn(agreement, "SUPERIOR", attached), "jws-not-detached");
    }

    @Test
    void whatIsNoJwsIsMalformed() {
        for (String nonsense : new String[] {"abc", "..", "a.b", "!!..!!", "bnVsbA..AAAA"}) {
            city.handsIn(agreement, "SUPERIOR", nonsense)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("jws-malformed"))
                    .body("errors.pointer", contains("/jws"));
        }
        unsigned();
    }

    @Test
    void oneChangedBitOfTheSignatureIsNoticed() {
        String[] parts = city.sign(content).split("\\.", -1);
        byte[] bits = Base64.getUrlDecoder().decode(parts[2]);
        bits[10] ^= 1;
        String changed =
                parts[0] + ".." + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);

        refused(city.handsIn(agreement, "SUPERIOR", changed), "signature-invalid");
    }

    @Test
    void anotherPersonsKeyIsRefused() {
        Signer colleague = city.stolenBy(People.cityOffice());

        refused(colleague.signs(agreement, "SUPERIOR"), "key-of-another-person");
    }

    @Test
    void anUnknownKeyIsRefused() {
        refused(Signer.p256(People.cityLeader()).signs(agreement, "SUPERIOR"), "key-unknown");
    }

    @Test
    void aKeyOfAnotherUnitIsRefused() {
        Signer forTheDistrict = Signer.p256(People.cityLeader()).of(People.GOVERNMENT_A);

        refused(forTheDistrict.signs(agreement, "SUPERIOR"), "key-of-another-unit");
    }

    @Test
    void aRevokedKeyIsRefused() {
        String key = Api.UNITS + "/" + People.CITY + "/signing-keys/" + city.kid();
        Api.step(People.cityLeader(), key, "/revocations", "{\"reason\": \"私钥可能泄露\"}")
                .then()
                .statusCode(200);

        refused(city.signs(agreement, "SUPERIOR"), "key-revoked");
    }

    @Test
    void aSignatureMadeBeforeItsKeyWasRevokedStaysValid() {
        city.signs(agreement, "SUPERIOR").then().statusCode(200);
        String key = Api.UNITS + "/" + People.CITY + "/signing-keys/" + city.kid();
        Api.step(People.cityLeader(), key, "/revocations", "{\"reason\": \"更换\"}")
                .then()
                .statusCode(200);

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(true));
    }

    @Test
    void whoDoesNotActForTheSideIsForbidden() {
        Signer leaderA = Signer.p256(People.leaderA()).of(People.GOVERNMENT_A);
        leaderA.signs(agreement, "SUPERIOR").then().statusCode(403);
        Signer office = Signer.p256(People.officeA()).of(People.GOVERNMENT_A);
        office.signs(agreement, "SUBORDINATE").then().statusCode(403);
        unsigned();
    }

    @Test
    void theSiblingDistrictDoesNotEvenSeeIt() {
        Signer b = Signer.p256(People.leaderB()).of(People.GOVERNMENT_B);

        Api.step(
                        People.leaderB(),
                        agreement,
                        "/signatures",
                        "\"0\"",
                        Api.signature("SUBORDINATE", b.sign(content), b.kid()))
                .then()
                .statusCode(404);
        unsigned();
    }

    @Test
    void aReplayedSignatureIsRefused() {
        String jws = city.sign(content);
        city.handsIn(agreement, "SUPERIOR", jws).then().statusCode(200);

        city.handsIn(agreement, "SUPERIOR", jws)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        refused(city.handsIn(agreement, "SUBORDINATE", jws), "key-of-another-unit");
        Api.as(People.auditor())
                .get(agreement)
                .then()
                .body("status", equalTo("SIGNED_BY_SUPERIOR"))
                .body("signatures.party", contains("SUPERIOR"));
    }

    @Test
    void onePersonDoesNotSignForBothSides() {
        city.signs(agreement, "SUPERIOR").then().statusCode(200);
        Signer sameForTheDistrict = Signer.p256(People.cityLeader()).of(People.GOVERNMENT_A);

        sameForTheDistrict
                .signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(422)
                .body("errors.code", contains("same-person"));
        Api.as(People.cityLeader())
                .get(agreement)
                .then()
                .body(
                        "allowedTransitions.find { it.name == 'sign-subordinate' }.unmet.code",
                        contains("same-person"));
    }

    @Test
    void aDraftCannotBeSigned() {
        String draft = Api.drafted();

        city.handsIn(draft, "SUPERIOR", city.sign(content)).then().statusCode(409);
    }

    @Test
    void aStoredContentThatWasTamperedWithIsNoticed() throws Exception {
        city.signs(agreement, "SUPERIOR").then().statusCode(200);
        tamper("update agreement_content set canonical = replace(canonical, '59', '95')");

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("contentUnchanged", equalTo(false))
                .body("signatures[0].valid", equalTo(false))
                .body(
                        "signatures[0].checks.findAll { !it.passed }.code",
                        contains("algorithm-allowed", "signature-valid", "content-unchanged"));
    }

    @Test
    void aRecordThatNoLongerSaysWhatWasSignedIsNoticed() throws Exception {
        city.signs(agreement, "SUPERIOR").then().statusCode(200);
        tamper("update agreement set terms = replace(terms, '59', '95'), title = title");

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(false))
                .body("contentUnchanged", equalTo(false));
    }

    /** As an administrator with a database client would. */
    private void tamper(String update) throws Exception {
        String id = agreement.substring(agreement.lastIndexOf('/') + 1).replace("-", "");
        String key = update.contains("agreement_content") ? "agreement_id" : "id";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            int rows = statement.executeUpdate(update + " where " + key + " = unhex('" + id + "')");
            assertThat(rows).isEqualTo(1);
        }
    }

    private void refused(Response answer, String code) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", contains(code));
        assertThat(Arrays.asList("SIGNED_BY_SUPERIOR", "ISSUED"))
                .contains(Api.as(People.auditor()).get(agreement).<String>path("status"));
    }

    private void unsigned() {
        Api.as(People.auditor())
                .get(agreement)
                .then()
                .body("status", equalTo("ISSUED"))
                .body("signatures", empty());
    }
}
