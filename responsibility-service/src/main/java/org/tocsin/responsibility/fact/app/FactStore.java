package org.tocsin.responsibility.fact.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.fact.domain.FactQuestion;
import org.tocsin.responsibility.fact.domain.ReportedFact;
import org.tocsin.responsibility.fact.persistence.FactBooks;
import org.tocsin.responsibility.fact.persistence.FactRows;

/**
 * What was reported, for the features that count from it. Not scoped: scope is that of the
 * assessment, veto or score that is shown.
 */
@ApplicationScoped
public class FactStore {

    private final FactRows rows;
    private final FactBooks books;
    private final Clock clock;

    FactStore(FactRows rows, FactBooks books, Clock clock) {
        this.rows = rows;
        this.books = books;
        this.clock = clock;
    }

    /** By aggregate and sequence, so that the answer is the same in whatever order they came. */
    @Transactional
    public List<ReportedFact> find(FactQuestion question) {
        List<ReportedFact> found = new ArrayList<>();
        rows.read(question, found::add);
        return found;
    }

    /**
     * The same, one by one, for many. The taker must not use the database: the rows are still
     * coming over its connection.
     */
    @Transactional
    public void read(FactQuestion question, Consumer<ReportedFact> taker) {
        rows.read(question, taker);
    }

    /** What was reported of one aggregate by an instant, in its order. */
    @Transactional
    public List<ReportedFact> historyOf(UUID aggregateId, Instant recordedBy) {
        return rows.historyOf(aggregateId, recordedBy);
    }

    /** The same of several; by aggregate and sequence. */
    @Transactional
    public List<ReportedFact> historiesOf(Collection<UUID> aggregates, Instant recordedBy) {
        return rows.historiesOf(aggregates, recordedBy);
    }

    @Transactional
    public Optional<ReportedFact> byId(UUID id) {
        return rows.byId(id);
    }

    /**
     * Draws a line: every fact recorded at this instant or earlier can be read from now on, and no
     * fact will ever be recorded at it or earlier. What is counted from the facts recorded by it
     * comes out the same for ever. Waits for facts that are being recorded, so it must not be
     * called by an observer of {@link FactRecorded}: there {@code fact.recordedAt()} is the line.
     */
    public Instant closeBooks() {
        return QuarkusTransaction.requiringNew().call(() -> books.close(Moments.now(clock)));
    }
}
