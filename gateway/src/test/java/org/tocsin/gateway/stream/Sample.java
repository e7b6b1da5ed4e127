package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.tocsin.platform.testing.RealServers;

/** The consumer of the guide, a process of its own, and the copy that outlives it. */
final class Sample implements AutoCloseable {

    private static final Path SCRIPT = RealServers.root().resolve("docs/guides/samples/follow.mjs");

    private final ProcessBuilder node;
    private final Path copy;
    private final Path said;
    private Process life;

    private Sample(int port, String token) throws IOException {
        Path directory = Files.createTempDirectory("tocsin-sample");
        copy = directory.resolve("copy.json");
        said = Files.createFile(directory.resolve("said.txt"));
        node =
                new ProcessBuilder(
                                "node",
                                SCRIPT.toString(),
                                "http://127.0.0.1:" + port + "/api/v1",
                                Registry.COLLECTION,
                                "hazard",
                                copy.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        node.environment().put("TOCSIN_TOKEN", token);
    }

    /** Without Node.js the test is skipped, except where nothing may be ({@code CI=true}). */
    static Sample assumed(int port, String token) throws Exception {
        boolean there = false;
        try {
            there = new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException noNode) {
            // Then there is none.
        }
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(there, "Node.js 20.19 is needed");
        }
        assertThat(there).as("node").isTrue();
        return new Sample(port, token);
    }

    void start() throws IOException {
        life = node.start();
    }

    /** As {@code kill -9} does; it must not have ended by itself. */
    void kill() throws Exception {
        assertThat(life.isAlive()).as("It fails by itself: %s", said()).isTrue();
        life.destroyForcibly().waitFor();
    }

    /** What it has of the collection, as of now. */
    Map<String, Object> records() throws IOException {
        return Files.exists(copy)
                ? new JsonObject(Files.readString(copy)).getJsonObject("records").getMap()
                : Map.of();
    }

    /** How many lines of all its lives begin so. */
    long told(String begin) throws IOException {
        return said().stream().filter(line -> line.startsWith(begin)).count();
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(said);
    }

    @Override
    public void close() throws Exception {
        if (life != null) {
            life.destroyForcibly().waitFor();
        }
    }
}
