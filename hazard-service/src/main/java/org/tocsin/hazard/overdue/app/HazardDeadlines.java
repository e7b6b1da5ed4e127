package org.tocsin.hazard.overdue.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.app.OverdueHazards;
import org.tocsin.hazard.register.domain.OverdueKind;
import org.tocsin.platform.time.Moments;

/**
 * Watches the last days of rectifications and of reviews, from the start of the service on. Every
 * instance does: {@link OverdueSweep} says why it may.
 */
@ApplicationScoped
class HazardDeadlines {

    private final OverdueHazards hazards;
    private final Clock clock;

    HazardDeadlines(OverdueHazards hazards, Clock clock) {
        this.hazards = hazards;
        this.clock = clock;
    }

    /** What is overdue of one kind. */
    private record Kind(OverdueKind kind, OverdueHazards hazards) implements OverdueSweep.Cases {

        @Override
        public List<UUID> untold(LocalDate today, @Nullable UUID after, int atMost) {
            return hazards.untold(kind, today, after, atMost);
        }

        @Override
        public void tell(UUID id, LocalDate today) {
            hazards.tell(kind, id);
        }
    }

    @Scheduled(
            every = "{tocsin.hazard.overdue.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        LocalDate today = Moments.today(clock);
        for (OverdueKind kind : OverdueKind.values()) {
            OverdueSweep.run(new Kind(kind, hazards), today);
        }
    }
}
