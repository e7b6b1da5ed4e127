package org.tocsin.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.Lifetime;

class RunBookTest {

    @TempDir Path directory;

    @Test
    void findsAPartThatAnotherLauncherStartedAndForgetsItWhenItHasEnded() throws IOException {
        Home home = new Home(directory);
        Child sleeper = sleeper();
        new RunBook(home).enter(Part.KAFKA, sleeper);

        assertThat(new RunBook(home).find(Part.KAFKA)).map(Child::pid).hasValue(sleeper.pid());

        sleeper.kill();
        assertThat(new RunBook(home).find(Part.KAFKA)).isEmpty();
    }

    @Test
    void doesNotTakeAProgramForOursThatHasGotTheSameNumber() throws IOException {
        Home home = new Home(directory);
        Child stranger = sleeper();
        Files.createDirectories(home.runs());
        Files.writeString(home.run(Part.HAZARD), stranger.pid() + "\n" + 1_000_000_000_000L + "\n");

        assertThat(new RunBook(home).find(Part.HAZARD)).isEmpty();
        assertThat(stranger.alive()).isTrue();
        stranger.kill();
    }

    @Test
    void survivesAHalfWrittenEntry() throws IOException {
        Home home = new Home(directory);
        Files.createDirectories(home.runs());
        Files.writeString(home.run(Part.GATEWAY), "12");

        assertThat(new RunBook(home).find(Part.GATEWAY)).isEmpty();
    }

    private Child sleeper() throws IOException {
        return Child.spawn(
                "sleeper",
                List.of("/bin/sleep", "60"),
                directory,
                directory.resolve("sleeper.log"),
                Map.of(),
                Lifetime.WITH_JVM);
    }
}
