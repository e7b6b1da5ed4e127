package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
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

    private String agreement;
    private Signer city;
    private ObjectNode good;

    @BeforeEach
    void anIssuedAgreementAndASigner() {
        agreement = Api.issued();
        city = Signer.p256(People.cityLeader()).of(People.CITY);
        good = city.signed(agreement, "SUPERIOR");
    }

    private Response handsInJws(String jws) {
        return city.handsIn(agreement, good.deepCopy().put("jws", jws));
    }

    private String[] parts() {
        return good.get("jws").asText().split("\\.", -1);
    }

    private String over(byte[] content, Signer signer) {
        String header = Signer.encoded(city.header("ES256"));
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        return signer.jws("ES256", header, header + "." + url.encodeToString(content));
    }

    @Test
    void aSignatureByAnotherKeyIsRefused() {
        Signer other = Signer.p256(People.cityLeader());

        refused(
                handsInJws(over(Api.content(People.cityLeader(), agreement), other)),
                "signature-invalid");
    }

    @Test
    void aSignatureThatNamesAnotherCertificateIsRefused() {
        Signer other = Signer.p256(People.cityLeader()).of(People.CITY);
        ObjectNode others = other.signed(agreement, "SUPERIOR");

        refused(handsInJws(others.get("jws").asText()), "jws-certificate-mismatch");
    }

    @Test
    void aSignatureOverChangedContentIsRefused() {
        byte[] changed =
                new String(Api.content(People.cityLeader(), agreement), StandardCharsets.UTF_8)
                        .replace("\"limit\":59", "\"limit\":95")
                        .getBytes(StandardCharsets.UTF_8);

        refused(handsInJws(over(changed, city)), "signature-invalid");
    }

    @Test
    void aSignatureOverAnotherVersionIsRefused() {
        String older = Api.issued();
        ObjectNode overOlder = city.signed(older, "SUPERIOR");

        refused(city.handsIn(agreement, overOlder), "signature-invalid");
        refused(
                city.handsIn(
                        agreement,
                        good.deepCopy()
                                .put("pdfSignature", overOlder.get("pdfSignature").asText())),
                "pdf-signature-invalid");
    }

    @Test
    void aPdfSignatureFromBeforeTheOtherSideSignedIsRefused() {
        Signer.p256(People.leaderA()).of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE");

        refused(city.handsIn(agreement, good), "pdf-signature-invalid");
        city.signs(agreement, "SUPERIOR").then().statusCode(200);
    }

    @Test
    void noneIsNoAlgorithm() {
        refused(handsInJws(Signer.encoded(city.header("none")) + ".."), "algorithm-not-allowed");
    }

    @Test
    void thePublicKeyIsNoSharedSecret() throws GeneralSecurityException {
        byte[] secret = city.certificate().getPublicKey().getEncoded();
        String header = Signer.encoded(city.header("HS256"));
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] content = Api.content(People.cityLeader(), agreement);
        byte[] sealed =
                mac.doFinal(
                        (header + "." + url.encodeToString(content))
                                .getBytes(StandardCharsets.US_ASCII));

        refused(handsInJws(header + ".." + url.encodeToString(sealed)), "algorithm-not-allowed");
    }

    @Test
    void aHeaderThatChangesWhatIsVerifiedIsRefused() {
        String start = city.header("ES256").replaceFirst("}$", ",");
        for (String extra :
                new String[] {
                    "\"b64\":false,\"crit\":[\"b64\"]",
                    "\"jku\":\"http://127.0.0.1/keys\"",
                    "\"jwk\":{\"kty\":\"EC\"}",
                    "\"x5u\":\"http://127.0.0.1/cert\""
                }) {
            refused(
                    handsInJws(Signer.encoded(start + extra + "}") + "..AAAA"),
                    "jws-header-not-allowed");
        }
    }

    @Test
    void anAlgorithmOfAnotherKindOfKeyIsRefused() {
        refused(
                handsInJws(Signer.encoded(city.header("RS256")) + ".." + parts()[2]),
                "signature-invalid");
        city.prepares(agreement, "SUPERIOR", "PS256")
                .then()
                .statusCode(422)
                .body("errors.code", contains("algorithm-not-allowed"));
    }

    @Test
    void anAttachedPayloadIsRefused() {
        refused(handsInJws(parts()[0] + ".e30." + parts()[2]), "jws-not-detached");
    }

    @Test
    void whatIsNoJwsIsMalformed() {
        for (String nonsense : new String[] {"abc", "..", "a.b", "!!..!!", "bnVsbA..AAAA"}) {
            handsInJws(nonsense)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("jws-malformed"))
                    .body("errors.pointer", contains("/jws"));
        }
        unsigned();
    }

    @Test
    void oneChangedBitOfASignatureIsNoticed() {
        byte[] bits = Base64.getUrlDecoder().decode(parts()[2]);
        bits[10] ^= 1;
        refused(
                handsInJws(
                        parts()[0]
                                + ".."
                                + Base64.getUrlEncoder().withoutPadding().encodeToString(bits)),
                "signature-invalid");

        byte[] value = Base64.getDecoder().decode(good.get("pdfSignature").asText());
        value[20] ^= 1;
        refused(
                city.handsIn(
                        agreement,
                        good.deepCopy()
                                .put("pdfSignature", Base64.getEncoder().encodeToString(value))),
                "pdf-signature-invalid");
    }

    @Test
    void thePdfIsSignedToo() {
        ObjectNode withoutPdf = good.deepCopy();
        withoutPdf.remove("pdfSignature");

        refused(city.handsIn(agreement, withoutPdf), "pdf-signature-missing");
    }

    @Test
    void aTimeFarFromTheServersIsRefused() {
        String anHourAgo = Instant.now().minusSeconds(3600).toString();

        refused(
                city.handsIn(agreement, good.deepCopy().put("signingTime", anHourAgo)),
                "signing-time-off");
    }

    @Test
    void anotherTimeThanTheOneSignedIsRefused() {
        String aMinuteAgo = Instant.now().minusSeconds(60).toString();

        refused(
                city.handsIn(agreement, good.deepCopy().put("signingTime", aMinuteAgo)),
                "pdf-signature-invalid");
    }

    @Test
    void whoDoesNotActForTheSideIsForbidden() {
        Signer.p256(People.leaderA())
                .of(People.GOVERNMENT_A)
                .prepares(agreement, "SUPERIOR")
                .then()
                .statusCode(403);
        city.stolenBy(People.officeA()).handsIn(agreement, good).then().statusCode(403);
        unsigned();
    }

    @Test
    void theSiblingDistrictDoesNotEvenSeeIt() {
        Signer b = Signer.p256(People.leaderB()).of(People.GOVERNMENT_B);

        b.prepares(agreement, "SUBORDINATE").then().statusCode(404);
        Api.step(People.leaderB(), agreement, "/signatures", "\"0\"", good.toString())
                .then()
                .statusCode(404);
        unsigned();
    }

    @Test
    void aReplayedSignatureIsRefused() {
        city.handsIn(agreement, good).then().statusCode(200);

        city.handsIn(agreement, good)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/wrong-state"));
        refused(
                city.handsIn(agreement, good.deepCopy().put("party", "SUBORDINATE")),
                "certificate-of-another-unit");
        Api.as(People.auditor())
                .get(agreement)
                .then()
                .body("status", equalTo("SIGNED_BY_SUPERIOR"))
                .body("signatures.party", contains("SUPERIOR"));
    }

    @Test
    void onePersonDoesNotSignForBothSides() {
        city.handsIn(agreement, good).then().statusCode(200);

        Signer.p256(People.cityLeader())
                .of(People.GOVERNMENT_A)
                .signs(agreement, "SUBORDINATE")
                .then()
                .statusCode(422)
                .body("errors.code", contains("same-person"));
    }

    @Test
    void aDraftCannotBeSigned() {
        String draft = Api.drafted();

        city.prepares(draft, "SUPERIOR").then().statusCode(409);
        city.handsIn(draft, good).then().statusCode(409);
    }

    private void refused(Response answer, String code) {
        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/rule-broken"))
                .body("errors.code", contains(code));
        assertThat(Arrays.asList("SIGNED_BY_SUPERIOR", "SIGNED_BY_SUBORDINATE", "ISSUED"))
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
