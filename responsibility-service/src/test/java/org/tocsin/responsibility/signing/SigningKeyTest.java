package org.tocsin.responsibility.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;

/** Only fit public keys come onto the register, and only through their own holder. */
@QuarkusTest
@WithTestResource(RealServers.class)
class SigningKeyTest {

    private static final String KEYS = Api.UNITS + "/" + People.GOVERNMENT_A + "/signing-keys";

    @Test
    void aKeyIsRegisteredForItsHolderAndSaysThatItIsADemoKey() {
        Signer leader = Signer.p256(People.leaderA());

        String path =
                leader.register(People.GOVERNMENT_A)
                        .then()
                        .statusCode(201)
                        .header("ETag", equalTo("\"0\""))
                        .body("kid", equalTo(leader.kid()))
                        .body("holder", equalTo("leader-a"))
                        .body("algorithm", equalTo("ES256"))
                        .body("demo", equalTo(true))
                        .body("jwk.kty", equalTo("EC"))
                        .extract()
                        .header("Location");

        assertThat(path).isEqualTo(KEYS + "/" + leader.kid());
        Api.as(People.auditor()).get(path).then().statusCode(200).body("jwk.crv", equalTo("P-256"));
        Api.as(People.auditor()).get(KEYS).then().body("items.kid", hasItem(leader.kid()));
        Api.as(People.leaderB()).get(path).then().statusCode(404);
        Api.as(People.leaderA()).get(KEYS + "/钥匙").then().statusCode(404);
        Api.as(People.leaderA())
                .get(path)
                .then()
                .body("allowedTransitions.name", contains("revoke"));
    }

    @Test
    void aPrivateKeyIsRefusedAndNotKept() {
        Signer leader = Signer.p256(People.leaderA());

        refused(leader.register(People.GOVERNMENT_A, leader.privateJwk()), "private-key-sent");
        Api.as(People.leaderA()).get(KEYS).then().body("items.kid", not(hasItem(leader.kid())));
    }

    @Test
    void weakOrUnfitKeysAreRefused() {
        Signer weak = Signer.rsa(People.leaderA(), 1024);
        refused(weak.register(People.GOVERNMENT_A), "key-unfit");
        refused(
                weak.register(People.GOVERNMENT_A, "{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}"),
                "private-key-sent");
        refused(
                weak.register(
                        People.GOVERNMENT_A,
                        "{\"kty\": \"EC\", \"crv\": \"P-256\", \"x\": \"AAAA\"}"),
                "key-unreadable");
        refused(weak.register(People.GOVERNMENT_A, "{\"kty\": \"XX\"}"), "key-unreadable");
    }

    @Test
    void aKeyBelongsToOnePersonAndOneUnit() {
        Signer leader = Signer.p256(People.leaderA()).of(People.GOVERNMENT_A);

        refused(leader.register(People.COMMITTEE_A), "key-already-registered");
        refused(
                leader.stolenBy(People.officeA()).register(People.GOVERNMENT_A),
                "key-already-registered");
    }

    @Test
    void onlyThoseWhoSignForTheUnitRegisterKeysForIt() {
        Signer.p256(People.bureauA()).register(People.GOVERNMENT_A).then().statusCode(403);
        Signer.p256(People.enterpriseA()).register(People.ENTERPRISE_A).then().statusCode(201);
        Signer.p256(People.enterpriseA()).register(People.ENTERPRISE_B).then().statusCode(404);
        Signer.p256(People.leaderB()).register(People.GOVERNMENT_A).then().statusCode(404);
    }

    @Test
    void aKeyIsRevokedOnce() {
        Signer leader = Signer.p256(People.leaderA()).of(People.GOVERNMENT_A);
        String key = KEYS + "/" + leader.kid();
        String reason = "{\"reason\": \"电脑遗失\"}";

        Api.step(People.leaderA(), key, "/revocations", "\"7\"", reason).then().statusCode(412);
        Api.step(People.leaderA(), key, "/revocations", reason)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("revokedAt", notNullValue())
                .body("revokedReason", equalTo("电脑遗失"));
        Api.step(People.leaderA(), key, "/revocations", reason).then().statusCode(409);
    }

    private static void refused(io.restassured.response.Response answer, String code) {
        answer.then().statusCode(422).body("errors.code", contains(code));
    }
}
