package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.stream.Suite.BUREAU_A;
import static org.tocsin.gateway.stream.Suite.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/**
 * The consumer of the guide, a process of its own, killed again and again while records change and
 * move, and towns move with all that is in them.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Hasty.class)
@QuarkusTestResource(Registry.class)
class KilledConsumerTest {

    private static final int KILLS = 50;
    private static final int RECORDS = 60;
    private static final String DISTRICT = "990101";
    private static final String WANDERING = "990101002";
    private static final List<String> TOWNS =
            List.of("990101001", WANDERING, "990102001", "990102002");
    private static final Path SCRIPT = RealServers.root().resolve("docs/guides/samples/follow.mjs");

    private final Random random = new Random();
    private volatile boolean over;
    private int moves;

    private Path directory;

    @Inject Suite suite;
    @Inject Towns towns;

    @Test
    void endsWithWhatAFreshSnapshotSays() throws Exception {
        assumeNode();
        TOWNS.forEach(town -> Registry.DISTRICTS.put(town, town.substring(0, 6)));
        directory = Files.createTempDirectory("tocsin-killed");
        Path copy = directory.resolve("copy.json");
        String token = BUREAU_A.token();
        Thread writer = Thread.ofVirtual().start(this::write);
        try {
            for (int i = 0; i < KILLS; i++) {
                Process consumer = consumer(copy, token);
                String before = position(copy);
                await().until(() -> !consumer.isAlive() || !position(copy).equals(before));
                consumer.waitFor(random.nextInt(200), TimeUnit.MILLISECONDS);
                assertThat(consumer.isAlive()).as("It fails by itself").isTrue();
                consumer.destroyForcibly().waitFor();
            }
        } finally {
            over = true;
            writer.join();
        }
        Process consumer = consumer(copy, token);
        try {
            await().atMost(Duration.ofSeconds(45))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(
                            () -> assertThat(records(copy)).isEqualTo(Registry.seenBy(DISTRICT)));
        } finally {
            consumer.destroyForcibly().waitFor();
            towns.move(WANDERING, DISTRICT);
        }
        assertThat(moves).isGreaterThan(3);
        assertThat(records(copy)).isNotEmpty().hasSizeLessThan(Registry.ENTRIES.size());
    }

    /** Each consumer gets somewhere before it is killed: else the last one would do it all. */
    private static String position(Path copy) throws IOException {
        return Files.exists(copy)
                ? new JsonObject(Files.readString(copy)).getString("position")
                : "";
    }

    private static Map<String, Object> records(Path copy) throws IOException {
        return new JsonObject(Files.readString(copy)).getJsonObject("records").getMap();
    }

    /** Changes something, again and again. */
    private void write() {
        for (int i = 0; !over; i++) {
            if (i % 100 == 99) {
                String district =
                        Registry.DISTRICTS.get(WANDERING).equals(DISTRICT) ? "990102" : DISTRICT;
                Registry.DISTRICTS.put(WANDERING, district);
                towns.move(WANDERING, district);
                moves++;
            }
            Registry.Entry before =
                    Registry.ENTRIES.size() < RECORDS
                            ? new Registry.Entry(Ids.next().toString(), 0, null)
                            : any(List.copyOf(Registry.ENTRIES.values()));
            String town =
                    before.division() == null || random.nextInt(3) == 0
                            ? any(TOWNS)
                            : before.division();
            Registry.Entry after = new Registry.Entry(before.id(), before.version() + 1, town);
            Registry.ENTRIES.put(after.id(), after);
            suite.publish(
                    UUID.fromString(after.id()),
                    after.version(),
                    new EventScope(town, null, null, null));
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Process consumer(Path copy, String token) throws IOException {
        ProcessBuilder node =
                new ProcessBuilder(
                        "node",
                        SCRIPT.toString(),
                        "http://127.0.0.1:" + suite.door.port() + "/api/v1",
                        Registry.COLLECTION,
                        "hazard",
                        copy.toString());
        node.environment().put("TOCSIN_TOKEN", token);
        return node.redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile())
                .start();
    }

    private static void assumeNode() throws InterruptedException {
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
    }
}
