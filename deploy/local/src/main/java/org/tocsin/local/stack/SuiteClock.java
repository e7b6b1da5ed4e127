package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/**
 * The clock that the services of one suite follow, so that a deadline can be tried out without
 * waiting for it. It goes forward only, as what is on record happened in that time; deleting the
 * data puts it right again.
 *
 * @param file how far it is ahead, as an ISO 8601 duration
 */
public record SuiteClock(Path file) {

    public Instant now() {
        return Instant.now().plus(ahead());
    }

    public Duration ahead() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (NoSuchFileException none) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves it forward by a duration. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw backwards();
        }
        write(ahead().plus(by));
    }

    /** Moves it forward to an instant. */
    public void advanceTo(Instant instant) {
        advance(Duration.between(now(), instant));
    }

    /** In one step, as services read it at any time. */
    private void write(Duration ahead) {
        try {
            Files.createDirectories(file.getParent());
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, ahead.toString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LaunchFailure backwards() {
        return new LaunchFailure(
                Sentence.of(
                        "时钟只能前进；要恢复真实时间请用 ./tocsin reset 清除数据。",
                        "The clock goes forward only; ./tocsin reset deletes the data and puts it right."));
    }
}
