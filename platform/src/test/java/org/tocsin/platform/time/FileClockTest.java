package org.tocsin.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileClockTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:59:59Z");
    private static final Duration A_LOOK = Duration.ofMillis(101);

    @TempDir private Path directory;

    private Instant real = NOW;

    private FileClock clock() {
        return new FileClock(
                new Clock() {
                    @Override
                    public Instant instant() {
                        return real;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                },
                file());
    }

    private Path file() {
        return directory.resolve("clock");
    }

    @Test
    void withoutAFileItTellsTheRealTime() {
        assertThat(clock().instant()).isEqualTo(NOW);
    }

    @Test
    void followsTheFileWhileItRuns() throws IOException {
        FileClock clock = clock();
        clock.instant();
        Files.writeString(file(), "P3DT2H\n");
        real = real.plus(A_LOOK);

        assertThat(clock.instant()).isEqualTo(real.plus(Duration.ofHours(74)));
    }

    @Test
    void looksAtTheFileOnlyNowAndThen() throws IOException {
        FileClock clock = clock();
        clock.instant();
        Files.writeString(file(), "PT1H");

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void aFileThatSaysNothingClearLeavesItAsItWas() throws IOException {
        FileClock clock = clock();
        Files.writeString(file(), "PT1H");
        clock.instant();
        Files.writeString(file(), "tomorrow");
        real = real.plus(A_LOOK);

        assertThat(clock.instant()).isEqualTo(real.plus(Duration.ofHours(1)));
    }
}
