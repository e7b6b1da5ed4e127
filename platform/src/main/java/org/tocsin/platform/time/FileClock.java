package org.tocsin.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * A clock that is moved by a file, while everything runs: the file holds how far it is ahead, as an
 * ISO 8601 duration. Several processes that follow one file stay in one time.
 */
final class FileClock extends Clock {

    private static final Logger LOG = Logger.getLogger(FileClock.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private final Clock real;
    private final Path file;
    private final AtomicReference<Look> last;

    /** How far ahead the file said, and when it was looked at. */
    private record Look(Duration ahead, Instant at) {}

    FileClock(Clock real, Path file) {
        this.real = real;
        this.file = file;
        this.last = new AtomicReference<>(new Look(Duration.ZERO, Instant.MIN));
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        Look look = last.get();
        if (now.isBefore(look.at()) || look.at().isBefore(now.minus(LOOK_EVERY))) {
            look = new Look(read(look.ahead()), now);
            last.set(look);
        }
        return now.plus(look.ahead());
    }

    /** A file that cannot be read moves nothing: the time goes on as it was. */
    private Duration read(Duration before) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? before : Duration.parse(text);
        } catch (NoSuchFileException none) {
            return Duration.ZERO;
        } catch (IOException | DateTimeParseException unreadable) {
            LOG.warnf("%s holds no ISO 8601 duration: the clock stays as it was", file);
            return before;
        }
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new FileClock(real.withZone(zone), file);
    }
}
