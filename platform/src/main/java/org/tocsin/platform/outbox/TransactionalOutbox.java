package org.tocsin.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.platform.sql.StatementBatches.Write;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.platform.trace.TraceContext;

/** Writes events in the caller's transaction. */
@ApplicationScoped
class TransactionalOutbox implements Outbox {

    private static final int DUPLICATE_KEY = 1062;
    private static final int DEADLOCK = 1213;

    private static final List<EventWitness> WITNESSES =
            ServiceLoader.load(EventWitness.class, TransactionalOutbox.class.getClassLoader())
                    .stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private final StatementBatches statements;
    private final TransactionSynchronizationRegistry transactions;
    private final RelayLifecycle relay;
    private final ObjectMapper json;
    private final Clock clock;

    TransactionalOutbox(
            StatementBatches statements,
            TransactionSynchronizationRegistry transactions,
            RelayLifecycle relay,
            ObjectMapper json,
            Clock clock) {
        this.statements = statements;
        this.transactions = transactions;
        this.relay = relay;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void append(OutgoingEvent event) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("An event is appended within an active transaction");
        }
        StoredEvent stored = stored(event);
        if (!WITNESSES.isEmpty()) {
            showBeforeCommit(stored);
        }
        statements.write(
                new Write(
                        EventTable.INSERT,
                        failure -> refusal(event, failure),
                        EventTable.values(stored)));
        wakeAfterCommit(event.aggregateId());
    }

    @Override
    public void append(List<OutgoingEvent> events) {
        statements.together(() -> events.forEach(this::append));
    }

    private StoredEvent stored(OutgoingEvent event) {
        try {
            return new StoredEvent(
                    Ids.next(),
                    event.topic(),
                    event.type(),
                    event.aggregateId(),
                    event.sequence(),
                    event.scope(),
                    TraceContext.current(),
                    Moments.now(clock),
                    json.writeValueAsString(event.payload()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "The payload of %s cannot be written as JSON".formatted(event.type()),
                    unwritable);
        }
    }

    private static RuntimeException refusal(OutgoingEvent event, SQLException failure) {
        if (failure.getErrorCode() == DUPLICATE_KEY || failure.getErrorCode() == DEADLOCK) {
            Refusal.Stale stale = new Refusal.Stale(event.type(), event.aggregateId());
            stale.initCause(failure);
            return stale;
        }
        return new IllegalStateException("The event could not be written", failure);
    }

    /** What is only tried out and undone is no event. */
    private void showBeforeCommit(StoredEvent stored) {
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        WITNESSES.forEach(
                                w -> w.committing(stored.topic(), stored.type(), stored.payload()));
                    }

                    @Override
                    public void afterCompletion(int status) {
                        // Whatever becomes of it.
                    }
                });
    }

    private void wakeAfterCommit(UUID aggregateId) {
        @SuppressWarnings("unchecked")
        Set<UUID> known = (Set<UUID>) transactions.getResource(TransactionalOutbox.class);
        if (known != null) {
            known.add(aggregateId);
            return;
        }
        Set<UUID> aggregates = new LinkedHashSet<>();
        aggregates.add(aggregateId);
        transactions.putResource(TransactionalOutbox.class, aggregates);
        transactions.registerInterposedSynchronization(
                new Synchronization() {
                    @Override
                    public void beforeCompletion() {
                        // The events are written already.
                    }

                    @Override
                    public void afterCompletion(int status) {
                        if (status == Status.STATUS_COMMITTED) {
                            relay.wake(aggregates);
                        }
                    }
                });
    }
}
