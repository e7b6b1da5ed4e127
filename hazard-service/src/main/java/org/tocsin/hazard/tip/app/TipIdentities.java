package org.tocsin.hazard.tip.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.tocsin.hazard.tip.domain.ReporterIdentity;
import org.tocsin.hazard.tip.domain.TipReporter;
import org.tocsin.hazard.tip.persistence.TipReporterRepository;
import org.tocsin.hazard.tip.persistence.TipRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Moments;

/** The identities of those who filed tips: sealed on the way in, each opening on record. */
@ApplicationScoped
public class TipIdentities {

    private final TipReporterRepository reporters;
    private final TipRepository tips;
    private final IdentitySeal seal;
    private final AuditTrail audit;
    private final Clock clock;

    TipIdentities(
            TipReporterRepository reporters,
            TipRepository tips,
            IdentitySeal seal,
            AuditTrail audit,
            Clock clock) {
        this.reporters = reporters;
        this.tips = tips;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID tipId, ReporterIdentity who) {
        reporters.persist(new TipReporter(tipId, seal.seal(tipId, who), Moments.now(clock)));
    }

    /**
     * Opens an identity for the clerk. That it was asked for is on the audit trail, also where
     * there is none: an anonymous tip, or one whose identity was erased.
     */
    @Transactional(dontRollbackOn = Refusal.class)
    public ReporterIdentity read(UUID tipId) {
        UUID id = tips.require(tipId).id();
        audit.record("read-reporter", "tip", id, null, null);
        return reporters
                .findByIdOptional(id)
                .map(kept -> seal.open(id, kept.sealed()))
                .orElseThrow(() -> new Refusal.NotFound("reporter of tip", id));
    }
}
