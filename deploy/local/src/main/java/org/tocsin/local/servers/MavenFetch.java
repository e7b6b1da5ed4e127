package org.tocsin.local.servers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs one goal of the servers' pom with the machine's own Maven, so that its settings and mirrors
 * hold.
 */
public final class MavenFetch {

    private static final Pattern NO_NETWORK =
            Pattern.compile(
                    "UnknownHost|Unknown host|Connection refused|timed out|Network is unreachable|Could not transfer"
                            + "|offline mode|No route to host|status code: 5|Name or service not known");

    /** One Maven at a time: its local repository is not made for several writers. */
    public static final String LOCK = ".maven.lock";

    private final Path home;
    private final String pom;

    MavenFetch(Path home, String pom) {
        this.home = home;
        this.pom = pom;
    }

    /**
     * Blocks until the artifact is where the pom says; a broken download is taken up again by
     * Maven.
     */
    void run(String goal, String execution) throws IOException {
        Path file = home.resolve("." + execution + "-pom.xml");
        Files.writeString(file, pom);
        Path log = home.resolve(execution + "-download.log");
        List<String> command =
                List.of(
                        maven().toString(),
                        "-q",
                        "-B",
                        "-U",
                        "-f",
                        file.toString(),
                        "dependency:" + goal + "@" + execution);
        try (var _ = FileGuard.hold(home.resolve(LOCK))) {
            if (Commands.run(command, home, log) != 0) {
                throw failure(execution, log);
            }
        }
        Files.delete(file);
    }

    /** The {@code mvn} of this machine. */
    public static Path maven() {
        String program = File.separatorChar == '\\' ? "mvn.cmd" : "mvn";
        return Stream.concat(
                        Stream.ofNullable(System.getenv("MAVEN_HOME"))
                                .map(home -> home + File.separator + "bin"),
                        Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new LaunchFailure(
                                        Sentence.of(
                                                "找不到 mvn；请安装 Maven 3.8.7 或更新版本（Debian/Ubuntu：apt install maven）并确保它在 PATH 中。",
                                                "No mvn found; install Maven 3.8.7 or newer (Debian/Ubuntu: apt install maven) and have it on the"
                                                        + " PATH.")));
    }

    private static LaunchFailure failure(String execution, Path log) {
        String tail = Commands.tail(log, 15);
        if (NO_NETWORK.matcher(tail).find()) {
            return new LaunchFailure(
                    Sentence.of(
                            "首次启动需要从 Maven 仓库下载 %1$s，但仓库无法访问；请检查网络或 ~/.m2/settings.xml 中的镜像与代理后重试（详情：%2$s）。",
                            "The first start downloads %1$s from the Maven repository, which cannot be reached; check the network,"
                                    + " or the mirrors and proxies in ~/.m2/settings.xml, and run again (details: %2$s).",
                            execution,
                            log));
        }
        return new LaunchFailure(
                Sentence.of(
                        "下载 %1$s 失败，详情见 %2$s：%n%3$s",
                        "Downloading %1$s failed, see %2$s:%n%3$s", execution, log, tail));
    }
}
