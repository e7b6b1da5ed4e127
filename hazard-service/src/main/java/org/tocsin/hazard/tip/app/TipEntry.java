package org.tocsin.hazard.tip.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.tocsin.hazard.tip.domain.ReceiptCode;
import org.tocsin.hazard.tip.domain.Tip;
import org.tocsin.hazard.tip.domain.TipContent;
import org.tocsin.hazard.tip.persistence.TipRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Enters a tip in the register of tips, under a number of its own. */
@ApplicationScoped
class TipEntry {

    private static final String SERIES = "JB";
    private static final int COUNTY = 6;

    private final TipRepository tips;
    private final Serials serials;
    private final AuditTrail audit;
    private final Clock clock;

    TipEntry(TipRepository tips, Serials serials, AuditTrail audit, Clock clock) {
        this.tips = tips;
        this.serials = serials;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return Moments.now(clock);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    TipReceipt enter(
            String division,
            @Nullable String industry,
            TipContent content,
            boolean concernsDeaths) {
        ReceiptCode code = ReceiptCode.random();
        int year = Moments.today(clock).getYear();
        String number = serials.next(SERIES, division.substring(0, COUNTY), year);
        Tip tip =
                new Tip(
                        new Tip.Filing(
                                Ids.next(),
                                number,
                                code,
                                division,
                                industry,
                                content,
                                concernsDeaths,
                                now()));
        tips.persist(tip);
        audit.record("file", "tip", tip.id(), null, tip.snapshot());
        return new TipReceipt(code, tip.snapshot());
    }
}
