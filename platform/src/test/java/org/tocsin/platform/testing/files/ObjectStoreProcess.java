package org.tocsin.platform.testing.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.Commands;
import org.tocsin.local.servers.FileGuard;
import org.tocsin.local.servers.Lifetime;
import org.tocsin.local.servers.MavenFetch;
import org.tocsin.local.servers.Ports;
import org.tocsin.local.servers.Repository;
import org.tocsin.local.servers.Trees;

/**
 * A real S3-compatible object store on a directory, taken from Maven Central like the suite's other
 * servers; ends with the JVM.
 */
final class ObjectStoreProcess {

    static final String ACCESS_KEY = "tocsin";
    static final String SECRET_KEY = "tocsin-object-store";

    private final int port;

    private ObjectStoreProcess(int port) {
        this.port = port;
    }

    static ObjectStoreProcess start() {
        try {
            Path directory = Files.createTempDirectory("object-store");
            int port = Ports.free();
            Child child =
                    Child.spawn(
                            "S3Proxy",
                            command(jars(), properties(directory, port)),
                            directory,
                            directory.resolve("object-store.log"),
                            Map.of(),
                            Lifetime.WITH_JVM);
            child.awaitReady(Duration.ofSeconds(120), () -> !Ports.isFree(port));
            return new ObjectStoreProcess(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    private static Path jars() throws IOException {
        Path servers = Repository.find().servers();
        Path wanted = servers.resolve("object-store-" + System.getProperty("s3proxy.version"));
        try (var _ = FileGuard.hold(servers.resolve(MavenFetch.LOCK))) {
            if (!Files.exists(wanted)) {
                Path half = servers.resolve(".half-object-store");
                Trees.delete(half);
                fetch(Files.createDirectories(half));
                Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return wanted;
    }

    private static void fetch(Path target) throws IOException {
        Path work = Files.createTempDirectory("object-store-pom");
        Path pom = Files.writeString(work.resolve("pom.xml"), pom(target));
        Path log = work.resolve("fetch.log");
        List<String> command =
                List.of(
                        MavenFetch.maven().toString(),
                        "-q",
                        "-B",
                        "-f",
                        pom.toString(),
                        "dependency:copy-dependencies");
        if (Commands.run(command, work, log) != 0) {
            throw new IOException("No S3 server to be had: " + Commands.tail(log, 15));
        }
    }

    private static String pom(Path target) throws IOException {
        try (InputStream in =
                ObjectStoreProcess.class.getResourceAsStream("object-store-pom.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@s3proxy.version@", System.getProperty("s3proxy.version"))
                    .replace(
                            "@dependency-plugin.version@",
                            System.getProperty("dependency-plugin.version"))
                    .replace("@target@", target.toString());
        }
    }

    private static Path properties(Path directory, int port) throws IOException {
        Path buckets = directory.resolve("buckets");
        Files.createDirectories(buckets.resolve(ObjectStore.BUCKET));
        Properties properties = new Properties();
        properties.putAll(
                Map.of(
                        "s3proxy.endpoint", "http://127.0.0.1:" + port,
                        "s3proxy.authorization", "aws-v2-or-v4",
                        "s3proxy.identity", ACCESS_KEY,
                        "s3proxy.credential", SECRET_KEY,
                        "s3proxy.ignore-unknown-headers", "true", // checksums that it does not know
                        "jclouds.provider", "filesystem-nio2",
                        "jclouds.identity", "unused",
                        "jclouds.credential", "unused",
                        "jclouds.filesystem.basedir", buckets.toString()));
        Path file = directory.resolve("s3proxy.properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private static List<String> command(Path jars, Path properties) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jars + "/*",
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString());
    }
}
