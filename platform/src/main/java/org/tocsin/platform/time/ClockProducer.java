package org.tocsin.platform.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one clock. Outside production it can be moved, so that deadlines can be tried out. */
@ApplicationScoped
class ClockProducer {

    @Produces
    @ApplicationScoped
    @DefaultBean
    Clock clock(
            @ConfigProperty(name = "tocsin.clock.offset", defaultValue = "PT0S") Duration offset,
            @ConfigProperty(name = "tocsin.clock.file") Optional<Path> file,
            @ConfigProperty(name = "tocsin.clock.movable", defaultValue = "false")
                    boolean movable) {
        if (offset.isZero() && file.isEmpty()) {
            return Clock.systemUTC();
        }
        if (!movable) {
            throw new IllegalStateException(
                    "TOCSIN_CLOCK_OFFSET or TOCSIN_CLOCK_FILE is set, but only the profiles local and test may move the clock: unset it");
        }
        Clock moved =
                file.<Clock>map(path -> new FileClock(Clock.systemUTC(), path))
                        .orElse(Clock.systemUTC());
        return Clock.offset(moved, offset);
    }
}
