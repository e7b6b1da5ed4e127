package org.tocsin.local.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.local.servers.KeycloakServer;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Ports;
import org.tocsin.local.servers.Repository;

class LocalRealmTest {

    private static final DemoPeople PEOPLE = DemoPeople.load();

    @TempDir static Path directory;

    private static KeycloakServer keycloak;
    private static Path realm;
    private static Tokens tokens;

    @BeforeAll
    static void startKeycloakWithTheLocalRealm() throws IOException {
        realm =
                LocalRealm.write(
                        Repository.find().realm(),
                        directory.resolve("realm"),
                        PEOPLE,
                        clientId -> clientId + "-secret",
                        8080);
        keycloak =
                KeycloakServer.start(
                        directory.resolve("keycloak"), Ports.free(), Ports.free(), realm);
        tokens = new Tokens(keycloak.issuer("tocsin"), PEOPLE, clientId -> clientId + "-secret");
    }

    @AfterAll
    static void stopKeycloak() {
        keycloak.close();
    }

    static List<DemoPeople.Person> people() {
        return PEOPLE.users();
    }

    @ParameterizedTest
    @MethodSource("people")
    void givesEachPersonATokenWithRoleAndJurisdiction(DemoPeople.Person person) throws IOException {
        JsonNode claims = claims(tokens.of(person.username()));

        assertThat(claims.at("/preferred_username").asText()).isEqualTo(person.username());
        assertThat(texts(claims.at("/realm_access/roles"))).containsAll(person.roles());
        assertThat(claims.at("/division").asText()).isEqualTo(person.division());
        assertThat(claims.path("unit_id").asText(null)).isEqualTo(person.unitId());
        assertThat(texts(claims.at("/industries"))).isEqualTo(orNone(person.industries()));
        assertThat(texts(claims.at("/grids"))).isEqualTo(orNone(person.grids()));
        assertThat(audience(claims)).contains("tocsin-api");
        assertThat(claims.at("/iss").asText()).isEqualTo(keycloak.issuer("tocsin"));
        assertThat(claims.at("/sub").asText()).isNotBlank();
        assertThat(claims.at("/exp").asLong() - claims.at("/iat").asLong()).isEqualTo(1800);
    }

    @Test
    void givesTheServiceAccountsTheirRoleAndDivision() throws IOException {
        JsonNode dashboard = claims(tokens.of("dashboard"));
        JsonNode audit = claims(tokens.of("audit"));

        assertThat(texts(dashboard.at("/realm_access/roles")))
                .contains("dashboard")
                .doesNotContain("auditor");
        assertThat(dashboard.at("/division").asText()).isEqualTo("990100");
        assertThat(texts(audit.at("/realm_access/roles")))
                .contains("auditor")
                .doesNotContain("dashboard");
        assertThat(audit.at("/division").asText()).isEqualTo("990100");
        assertThat(audience(audit)).contains("tocsin-api");
    }

    @Test
    void refusesAWrongSecretAndAnUnknownName() {
        Tokens wrong = new Tokens(keycloak.issuer("tocsin"), PEOPLE, _ -> "guess");

        assertThatThrownBy(() -> wrong.of("audit")).isInstanceOf(LaunchFailure.class);
        assertThatThrownBy(() -> tokens.of("nobody"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("bureau-a");
    }

    @Test
    void keepsTheMergedRealmToItsOwnerAndTheCommittedOneFreeOfPeopleAndSecrets()
            throws IOException {
        JsonNode committed = new ObjectMapper().readTree(Repository.find().realm().toFile());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(realm)))
                .isEqualTo("rw-------");
        assertThat(committed.findValues("credentials")).isEmpty();
        assertThat(committed.findValues("secret")).isEmpty();
        assertThat(committed.findValuesAsText("directAccessGrantsEnabled")).containsOnly("false");
        assertThat(committed.findValuesAsText("username"))
                .allMatch(name -> name.startsWith("service-account-"));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static List<String> audience(JsonNode claims) {
        return claims.at("/aud").isArray()
                ? texts(claims.at("/aud"))
                : List.of(claims.at("/aud").asText());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> orNone(List<String> values) {
        return values == null ? List.of() : values;
    }
}
