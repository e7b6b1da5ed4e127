package org.tocsin.local.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.operations.Tree.Run;

/** What can be said of the containers without running them. */
class ComposeTest {

    private static final String DIRECTORY = "deploy/compose";
    private static final Set<String> ONCE = Set.of("topics");
    private static final Pattern PINNED = Pattern.compile("[^:]+:\\d+\\.\\d+\\.\\d+[\\w.-]*");
    private static final JsonNode COMPOSE = yaml(DIRECTORY + "/compose.yaml");
    private static final String DOCKERFILE = Tree.read(DIRECTORY + "/Dockerfile");

    private static JsonNode yaml(String path) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Tree.read(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** With what each takes over ({@code <<: *service}) already in it. */
    private static Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        COMPOSE.get("services").properties().forEach(e -> services.put(e.getKey(), e.getValue()));
        assertThat(services).hasSizeGreaterThan(8);
        return services;
    }

    private static boolean isOurs(JsonNode service) {
        return service.has("build");
    }

    @Test
    void composeTakesIt() {
        for (List<String> compose :
                List.of(List.of("docker", "compose"), List.of("docker-compose"))) {
            Run version = run(compose, "version");
            if (version.code() == 0 && version.said().matches("(?s).*\\bv?[2-9]\\.\\d+.*")) {
                Run config = run(compose, "-f", "compose.yaml", "config", "-q");
                assertThat(config.code()).as(config.said()).isZero();
                return;
            }
        }
        abort("docker compose is not installed: compose.yaml was not given to it");
    }

    private static Run run(List<String> compose, String... arguments) {
        return Tree.run(
                DIRECTORY,
                Stream.concat(compose.stream(), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void everythingThatStaysSaysWhetherItIsHealthy() {
        assertThat(DOCKERFILE).contains("HEALTHCHECK").contains("healthy.sh");
        services()
                .forEach(
                        (name, service) -> {
                            if (!ONCE.contains(name) && !isOurs(service)) {
                                assertThat(service.has("healthcheck")).as(name).isTrue();
                            }
                        });
    }

    @Test
    void nothingRunsAsRoot() {
        assertThat(DOCKERFILE).containsPattern("(?m)^USER 10001:10001$");
        assertThat(DOCKERFILE.indexOf("USER 10001")).isLessThan(DOCKERFILE.indexOf("ENTRYPOINT"));
        services()
                .forEach(
                        (name, service) -> {
                            if (!isOurs(service)) {
                                assertThat(service.path("user").asText())
                                        .as(name)
                                        .isNotIn("", "root", "0");
                            }
                        });
    }

    @Test
    void everyVersionIsPinnedAndIsTheOneThatIsTested() {
        services()
                .forEach(
                        (name, service) ->
                                assertThat(service.path("image").asText())
                                        .as(name)
                                        .matches(PINNED));
        assertThat(DOCKERFILE).containsPattern("(?m)^FROM eclipse-temurin:25\\.[\\w.]+-jre-\\w+$");
        String pom = Tree.read("pom.xml");
        assertThat(image("kafka")).endsWith(":" + version(pom, "kafka-server.version"));
        assertThat(image("keycloak")).endsWith(":" + version(pom, "keycloak.version"));
    }

    private static String image(String service) {
        return services().get(service).get("image").asText();
    }

    private static String version(String pom, String property) {
        return pom.replaceAll("(?s).*<" + property + ">([^<]+)<.*", "$1");
    }

    @Test
    void secretsAreFilesAndNothingElse() throws IOException {
        Set<String> declared = new TreeSet<>();
        COMPOSE.get("secrets")
                .properties()
                .forEach(
                        secret -> {
                            declared.add(secret.getKey());
                            assertThat(secret.getValue().path("file").asText())
                                    .startsWith("./secrets/");
                        });
        Set<String> used = new TreeSet<>();
        services()
                .forEach(
                        (name, service) -> {
                            service.path("secrets")
                                    .forEach(
                                            s ->
                                                    used.add(
                                                            s.isTextual()
                                                                    ? s.asText()
                                                                    : s.get("source").asText()));
                            service.path("environment")
                                    .properties()
                                    .forEach(ComposeTest::holdsNoSecret);
                        });
        assertThat(used).isEqualTo(declared);
        try (Stream<Path> files = Files.list(Tree.ROOT.resolve(DIRECTORY + "/secrets"))) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .contains(".gitignore");
        }
    }

    private static void holdsNoSecret(Map.Entry<String, JsonNode> variable) {
        if (variable.getKey().matches(".*(PASSWORD|SECRET|KEYSET|_KEY)(_FILE)?")) {
            assertThat(variable.getValue().asText())
                    .as(variable.getKey())
                    .startsWith("/run/secrets/");
        }
    }

    @Test
    void everySecretIsMadeByTheScript(@TempDir Path elsewhere) throws IOException {
        Path script = elsewhere.resolve("make-secrets.sh");
        Files.copy(Tree.ROOT.resolve(DIRECTORY + "/make-secrets.sh"), script);
        Run run = Tree.run(".", "bash", script.toString());
        assertThat(run.code()).as(run.said()).isZero();
        COMPOSE.get("secrets")
                .forEach(
                        secret ->
                                assertThat(elsewhere.resolve(secret.get("file").asText()))
                                        .isNotEmptyFile());
    }

    @Test
    void theGatewaysHealthStaysInside() {
        JsonNode gateway = services().get("gateway");
        String management = gateway.path("environment").path("TOCSIN_MANAGEMENT_PORT").asText();
        assertThat(management).isEqualTo("9000");
        assertThat(DOCKERFILE).contains("EXPOSE 8080 " + management);
        assertThat(texts(gateway.get("ports"))).allMatch(port -> port.endsWith(":8080"));
        assertThat(Tree.read(DIRECTORY + "/healthy.sh")).contains("TOCSIN_MANAGEMENT_PORT");
    }

    @Test
    void keycloakHasADatabaseOfItsOwn() {
        JsonNode keycloak = services().get("keycloak").get("environment");
        assertThat(keycloak.get("KC_DB_URL").asText()).contains("//keycloak-database:");
        services()
                .forEach(
                        (name, service) -> {
                            if (isOurs(service)) {
                                assertThat(service.get("environment").get("TOCSIN_DB_URL").asText())
                                        .as(name)
                                        .startsWith("jdbc:mysql://mysql:3306/tocsin_");
                            }
                        });
    }

    @Test
    void whatIsWrittenHasAPlaceThatStays() {
        services()
                .forEach(
                        (name, service) -> {
                            if (isOurs(service)) {
                                assertThat(texts(service.path("volumes")))
                                        .as(name)
                                        .anyMatch(volume -> volume.endsWith(":/data"));
                            }
                        });
        assertThat(COMPOSE.get("x-environment").get("TOCSIN_BULK_SPOOL").asText())
                .startsWith("/data/");
    }

    @Test
    void itsScriptsCanBeRead() throws IOException {
        try (Stream<Path> files = Files.list(Tree.ROOT.resolve(DIRECTORY))) {
            for (Path script : files.filter(f -> f.toString().endsWith(".sh")).toList()) {
                Run run = Tree.run(".", "bash", "-n", script.toString());
                if (run.code() != 0) {
                    fail(script + ": " + run.said());
                }
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
    }
}
