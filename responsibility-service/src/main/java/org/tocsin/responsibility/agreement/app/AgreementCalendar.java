package org.tocsin.responsibility.agreement.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementCommand;
import org.tocsin.responsibility.agreement.domain.AgreementTransition;
import org.tocsin.responsibility.agreement.persistence.AgreementRepository;

/**
 * Brings agreements into force on their first day and lets them expire after their last one. Every
 * instance runs it: each agreement is locked and looked at again before it is changed, so that it
 * is changed once.
 */
@ApplicationScoped
public class AgreementCalendar {

    private static final Logger LOG = Logger.getLogger(AgreementCalendar.class);
    private static final int BATCH = 200;

    private final AgreementRepository agreements;
    private final AgreementBook book;
    private final Clock clock;

    AgreementCalendar(AgreementRepository agreements, AgreementBook book, Clock clock) {
        this.agreements = agreements;
        this.book = book;
        this.clock = clock;
    }

    @Scheduled(
            every = "{tocsin.agreement.calendar-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void turn() {
        LocalDate today = Moments.today(clock);
        read(() -> agreements.startingBy(today, BATCH))
                .forEach(id -> step(id, new AgreementCommand.TakeEffect()));
        read(() -> agreements.endedBefore(today, BATCH))
                .forEach(id -> step(id, new AgreementCommand.Expire()));
    }

    private static List<UUID> read(java.util.concurrent.Callable<List<UUID>> query) {
        return QuarkusTransaction.requiringNew().call(query);
    }

    /** One agreement that cannot be changed just now does not keep the others waiting. */
    private void step(UUID id, AgreementCommand command) {
        try {
            QuarkusTransaction.requiringNew().run(() -> stepIfStillDue(id, command));
        } catch (RuntimeException failed) {
            LOG.warnf(failed, "Agreement %s: %s failed, tried again at the next turn", id, command);
        }
    }

    private void stepIfStillDue(UUID id, AgreementCommand command) {
        agreements.lock(id);
        Agreement agreement = agreements.findById(id);
        if (AgreementTransition.lawfulIn(agreement.snapshot().status())
                .contains(command.transition())) {
            book.apply(agreement, command, book.now());
        }
    }
}
