package org.tocsin.responsibility.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of somebody else's. Without it a developer's test is skipped; CI's fails. */
public final class Tool {

    private Tool() {}

    /** {@code debianPackage}: what to install where the program is missing. */
    public static void require(String program, String debianPackage) {
        boolean there =
                Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .anyMatch(folder -> Path.of(folder, program).toFile().canExecute());
        String sentence = program + " is needed: install it (Debian/Ubuntu: apt install %s)";
        if ("true".equals(System.getenv("CI"))) {
            assertThat(there).as(sentence.formatted(debianPackage)).isTrue();
        }
        assumeTrue(there, "skipped: " + sentence.formatted(debianPackage));
    }

    /** What it says, on either stream, whatever its exit code. */
    public static String run(Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(List.of(command));
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            Process process = builder.start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(said).isTrue();
            return said;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
