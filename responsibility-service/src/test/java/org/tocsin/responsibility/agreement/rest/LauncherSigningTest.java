package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.sign.AgreementSigner;
import org.tocsin.local.sign.AgreementSigner.Party;
import org.tocsin.local.sign.DemoSigner;
import org.tocsin.local.sign.KeyRing;
import org.tocsin.local.sign.PersonalKey;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Authorities;
import org.tocsin.responsibility.testing.People;

/** What {@code ./tocsin sign} does on the signer's side, with the keys that the launcher makes. */
@QuarkusTest
@WithTestResource(RealServers.class)
class LauncherSigningTest {

    @TestHTTPResource("/")
    URI service;

    private AgreementSigner.Signed sign(
            String agreement, String bearer, KeyRing keys, Party... party) {
        return signer(bearer, keys).sign(idOf(agreement), Stream.of(party).findFirst());
    }

    private AgreementSigner signer(String bearer, KeyRing keys) {
        String token = bearer.substring(bearer.indexOf(' ') + 1);
        return new AgreementSigner(service, token, keys, Optional.empty());
    }

    private static KeyRing demo(String user) {
        return DemoSigner.of(Authorities.launcherKeys(), user);
    }

    private static String idOf(String agreement) {
        return agreement.substring(agreement.lastIndexOf('/') + 1);
    }

    @Test
    void bothSidesSignTheirOwnSide() {
        String agreement = Api.issued();

        AgreementSigner.Signed first =
                sign(agreement, People.cityLeader(), demo("city-leader"), Party.superior);
        AgreementSigner.Signed second = sign(agreement, People.leaderA(), demo("leader-a"));

        assertThat(first.status()).isEqualTo("SIGNED_BY_SUPERIOR");
        assertThat(first.algorithm()).isEqualTo("RS256");
        assertThat(second.status()).isEqualTo("IN_FORCE");
        assertThat(second.algorithm()).isEqualTo("ES256");
        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(true))
                .body("signatures.demo", contains(true, true))
                .body("signatures.login", contains("city-leader", "leader-a"));
    }

    @Test
    void anSm2KeySignsTheJson() {
        String agreement = Api.drafted(People.officeB(), People.TOWN_B, People.ENTERPRISE_B);
        Api.issue(People.officeB(), agreement).then().statusCode(200);

        AgreementSigner.Signed signed = sign(agreement, People.enterpriseB(), demo("enterprise-b"));

        assertThat(signed.algorithm()).isEqualTo("SM2-SM3");
        assertThat(signed.pdf()).isFalse();
        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(true));
    }

    @Test
    void somebodyElsesKeyFileIsRefusedInOneSentence() {
        String agreement = Api.issued();
        DemoSigner leader = DemoSigner.of(Authorities.launcherKeys(), "leader-a");
        UUID city = People.CITY;
        KeyRing stolen =
                (_, unit) ->
                        PersonalKey.read(
                                leader.file(city.toString(), unit), leader.authority().password());

        assertThatThrownBy(() -> sign(agreement, People.cityLeader(), stolen, Party.superior))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("certificate-of-another-person");
        Api.as(People.auditor()).get(agreement).then().body("signatures", empty());
    }

    @Test
    void whoHasNothingToSignIsTold() {
        String agreement = Api.issued();

        assertThatThrownBy(() -> sign(agreement, People.auditor(), demo("city-leader")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("ISSUED");
    }
}
