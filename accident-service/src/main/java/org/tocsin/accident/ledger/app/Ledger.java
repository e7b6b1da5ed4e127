package org.tocsin.accident.ledger.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.tocsin.accident.ledger.persistence.LedgerHead;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Moments;

/**
 * Gives every revision its place in transaction time, so that a figure as of any past moment is the
 * same for ever.
 *
 * <p>A writing transaction holds the one row of the ledger from here until it ends. Commits
 * therefore come in the order of {@code knownAt}, and whoever reads the head knows that everything
 * up to it is visible and that nothing will ever be added below it. The price is that writes of
 * accidents queue behind each other; reads do not.
 */
@ApplicationScoped
public class Ledger {

    private static final String HELD = "org.tocsin.accident.ledger.held";

    private final LedgerHead head;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;

    Ledger(LedgerHead head, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.head = head;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The next place, strictly after all others. Locks the ledger until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant next() {
        Instant last = lock();
        Instant now = Moments.now(clock);
        Instant next = now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        head.move(next);
        return next;
    }

    /**
     * So many places one after the other, a microsecond apart, for imports: one statement instead
     * of one per row.
     *
     * @return the first of them
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Instant next(int places) {
        Instant first = next();
        if (places > 1) {
            head.move(first.plus(places - 1L, ChronoUnit.MICROS));
        }
        return first;
    }

    /** Keeps everybody else from writing until the transaction ends, without taking a place. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        lock();
    }

    private Instant lock() {
        transaction.putResource(HELD, true);
        return head.lock();
    }

    /**
     * Whether the present transaction has locked the ledger: it may have written what nobody else
     * can see yet.
     */
    public boolean isHeld() {
        return transaction.getTransactionKey() != null && transaction.getResource(HELD) != null;
    }

    /**
     * The instant to answer for, settled: whatever becomes known from now on becomes known after
     * it. A moment beyond the head moves the head there first, under the lock, which also waits for
     * transactions that are still writing.
     *
     * @param asOf {@code null} for the head
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Instant settle(@Nullable Instant asOf) {
        Instant last = head.read();
        if (asOf == null) {
            return last;
        }
        Instant moment = asOf.truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(Moments.now(clock))) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?asOf",
                            "as-of-in-future",
                            "asOf 不能晚于现在",
                            "asOf must not lie in the future"));
        }
        if (moment.isAfter(last) && moment.isAfter(head.lock())) {
            head.move(moment);
        }
        return moment;
    }
}
