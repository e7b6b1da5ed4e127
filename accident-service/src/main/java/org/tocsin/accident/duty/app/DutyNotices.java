package org.tocsin.accident.duty.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.duty.persistence.DutyBacklog;
import org.tocsin.accident.duty.persistence.DutyRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.platform.time.Moments;

/**
 * Notices that time has passed, accident by accident. That a duty was missed becomes known like any
 * other fact, at a place in the ledger; so no two instances notice it both.
 */
@ApplicationScoped
class DutyNotices {

    private final DutyRepository duties;
    private final DutyBacklog backlog;
    private final DutyBooks books;
    private final Ledger ledger;
    private final DutySettings settings;
    private final Clock clock;

    DutyNotices(
            DutyRepository duties,
            DutyBacklog backlog,
            DutyBooks books,
            Ledger ledger,
            DutySettings settings,
            Clock clock) {
        this.duties = duties;
        this.backlog = backlog;
        this.books = books;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Accidents of which a duty has become due untold, in the order of their ids. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> untold(@Nullable UUID after, int atMost) {
        return duties.untold(Moments.now(clock).minus(settings.grace()), after, atMost);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(UUID accidentId) {
        books.refresh(accidentId, ledger.next(), false);
    }

    /** Accidents from before there was a clock. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<UUID> backlog(int atMost) {
        return backlog.next(atMost);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void catchUp(UUID accidentId) {
        books.refresh(accidentId, ledger.next(), true);
        backlog.remove(accidentId);
    }
}
