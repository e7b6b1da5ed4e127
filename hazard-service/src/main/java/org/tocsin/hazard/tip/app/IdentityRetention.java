package org.tocsin.hazard.tip.app;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.tip.persistence.TipReporterRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;

/**
 * Erases identities some time after the written answer, if so configured. The tip stays; that the
 * identity went stays on the audit trail. Safe in several instances: what one has erased, another
 * finds gone.
 */
@ApplicationScoped
public class IdentityRetention {

    private static final int AT_ONCE = 500;

    private final TipReporterRepository reporters;
    private final AuditTrail audit;
    private final Clock clock;
    private final Optional<Duration> kept;

    IdentityRetention(
            TipReporterRepository reporters, AuditTrail audit, Clock clock, TipSettings settings) {
        this.reporters = reporters;
        this.audit = audit;
        this.clock = clock;
        this.kept = settings.eraseIdentityAfter();
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    public void erase() {
        if (kept.isEmpty()) {
            return;
        }
        for (UUID tip : reporters.answeredBefore(Moments.now(clock).minus(kept.get()), AT_ONCE)) {
            if (reporters.deleteById(tip)) {
                audit.record("erase-reporter", "tip", tip, null, null);
            }
        }
    }
}
