package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.local.servers.Commands;
import org.tocsin.local.servers.FileGuard;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.MavenFetch;
import org.tocsin.local.servers.Repository;
import org.tocsin.local.servers.Sentence;

/**
 * The modules of this tree that run as services: which have code, which are built, and building
 * what is not.
 */
final class Modules {

    private static final String BUILT = "target/quarkus-app/quarkus-run.jar";
    private static final String HALF_BUILT = "target/.tocsin-building";

    private final Repository repository;

    Modules(Repository repository) {
        this.repository = repository;
    }

    /** A module that has only its pom has nothing to run. */
    boolean hasCode(Part part) {
        return Files.isDirectory(module(part).resolve("src/main/java"))
                && Files.exists(module(part).resolve("src/main/resources/application.properties"));
    }

    /** Not built, built only in part, or built from older sources. */
    boolean stale(Part part) {
        Path jar = module(part).resolve(BUILT);
        if (!Files.exists(jar) || Files.exists(module(part).resolve(HALF_BUILT))) {
            return true;
        }
        return newestSource(part).compareTo(modified(jar)) > 0;
    }

    FileTime built(Part part) {
        return modified(module(part).resolve(BUILT));
    }

    /** Builds the parts and what they need, without tests. */
    void build(List<Part> parts, Path logs) {
        Path log = logs.resolve("build.log");
        List<Path> marks = parts.stream().map(part -> module(part).resolve(HALF_BUILT)).toList();
        try (var _ = FileGuard.hold(repository.servers().resolve(MavenFetch.LOCK))) {
            Files.createDirectories(logs);
            for (Path mark : marks) {
                Files.createDirectories(mark.getParent());
                Files.writeString(mark, "");
            }
            if (Commands.run(command(parts), repository.root(), log) != 0) {
                throw failed(log);
            }
            for (Path mark : marks) {
                Files.deleteIfExists(mark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(List<Part> parts) {
        List<String> command =
                new ArrayList<>(List.of(MavenFetch.maven().toString(), "-B", "-q", "package"));
        command.add("-DskipTests");
        command.add("-Dspotless.check.skip=true");
        command.add("-am");
        command.add("-pl");
        command.add(parts.stream().map(Part::label).collect(Collectors.joining(",")));
        return command;
    }

    private static LaunchFailure failed(Path log) {
        return new LaunchFailure(
                Sentence.of(
                        "构建失败；完整输出见 %1$s，首个错误：%n%2$s",
                        "The build failed; its whole output is in %1$s, the first errors:%n%2$s",
                        log,
                        errors(log)));
    }

    private static String errors(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.startsWith("[ERROR]"))
                    .limit(6)
                    .collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException _) {
            return Commands.tail(log, 10);
        }
    }

    private FileTime newestSource(Part part) {
        Path platform = repository.root().resolve("platform");
        return Stream.of(
                        repository.root().resolve("pom.xml"),
                        platform.resolve("pom.xml"),
                        platform.resolve("src/main"),
                        module(part).resolve("pom.xml"),
                        module(part).resolve("src/main"))
                .map(Modules::newest)
                .max(FileTime::compareTo)
                .orElseThrow();
    }

    private static FileTime newest(Path tree) {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.map(Modules::modified).max(FileTime::compareTo).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path module(Part part) {
        return repository.root().resolve(part.label());
    }
}
