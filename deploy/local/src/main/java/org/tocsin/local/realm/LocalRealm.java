package org.tocsin.local.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * The realm as committed, plus what only a machine of one's own may have: demo people, a client
 * that takes passwords directly, loopback redirects, tokens that last half an hour, and the secrets
 * of this installation.
 */
public final class LocalRealm {

    public static final String NAME = "tocsin";

    /** Takes a name and a password for a token; must not exist where others can reach the realm. */
    public static final String PASSWORD_CLIENT = "tocsin-cli";

    private static final int TOKEN_SECONDS = 1800;

    private final ObjectMapper json = new ObjectMapper();
    private final ObjectNode realm;
    private final DemoPeople people;

    private LocalRealm(ObjectNode realm, DemoPeople people) {
        this.realm = realm;
        this.people = people;
    }

    /**
     * Writes {@code tocsin-realm.json} into the directory; {@code secret} gives each client id its
     * secret.
     */
    public static Path write(
            Path committed,
            Path directory,
            DemoPeople people,
            Function<String, String> secret,
            int gatewayPort)
            throws IOException {
        ObjectMapper json = new ObjectMapper();
        LocalRealm local = new LocalRealm((ObjectNode) json.readTree(committed.toFile()), people);
        local.loosen();
        local.addPasswordClient();
        local.openConsole(gatewayPort);
        people.users().forEach(local::add);
        for (DemoPeople.ServiceAccount account : people.serviceAccounts()) {
            local.client(account.clientId()).put("secret", secret.apply(account.clientId()));
            local.grant(account);
        }
        Path file = directory.resolve(NAME + "-realm.json");
        return SecretFile.write(
                file, json.writerWithDefaultPrettyPrinter().writeValueAsString(local.realm));
    }

    private void loosen() {
        realm.put("accessTokenLifespan", TOKEN_SECONDS);
        realm.put("passwordPolicy", "length(8)");
        realm.put("bruteForceProtected", false);
    }

    private void addPasswordClient() {
        ObjectNode console = client("tocsin-console").deepCopy();
        console.put("clientId", PASSWORD_CLIENT);
        console.put("name", "./tocsin token");
        console.put("description", "Local profile only");
        console.put("standardFlowEnabled", false);
        console.put("directAccessGrantsEnabled", true);
        console.remove("attributes");
        clients().add(console);
    }

    private void openConsole(int gatewayPort) {
        ArrayNode redirects = json.createArrayNode();
        for (String host : List.of("127.0.0.1", "localhost")) {
            redirects.add("http://%s:%d/*".formatted(host, gatewayPort));
            redirects.add("http://%s:5173/*".formatted(host));
        }
        client("tocsin-console").set("redirectUris", redirects);
        client("tocsin-console").set("webOrigins", json.createArrayNode().add("+"));
    }

    private void add(DemoPeople.Person person) {
        ObjectNode user = json.createObjectNode();
        user.put("username", person.username());
        user.put("enabled", true);
        user.put("lastName", person.lastName());
        user.put("firstName", person.firstName());
        user.set("realmRoles", json.valueToTree(person.roles()));
        ObjectNode attributes = user.putObject("attributes");
        attributes.putArray("division").add(person.division());
        if (person.unitId() != null) {
            attributes.putArray("unit_id").add(person.unitId());
        }
        if (person.industries() != null) {
            attributes.set("industries", json.valueToTree(person.industries()));
        }
        if (person.grids() != null) {
            attributes.set("grids", json.valueToTree(person.grids()));
        }
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", people.password());
        ((ArrayNode) realm.get("users")).add(user);
    }

    private void grant(DemoPeople.ServiceAccount account) {
        for (JsonNode user : realm.get("users")) {
            if (account.clientId().equals(user.path("serviceAccountClientId").asText())) {
                ((ObjectNode) user)
                        .putObject("attributes")
                        .putArray("division")
                        .add(account.division());
                return;
            }
        }
        throw new IllegalStateException(
                "The realm has no service account for " + account.clientId());
    }

    private ObjectNode client(String clientId) {
        for (JsonNode client : clients()) {
            if (clientId.equals(client.path("clientId").asText())) {
                return (ObjectNode) client;
            }
        }
        throw new IllegalStateException("The realm has no client " + clientId);
    }

    private ArrayNode clients() {
        return (ArrayNode) realm.get("clients");
    }
}
