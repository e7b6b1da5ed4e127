package org.tocsin.platform.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.hibernate.Session;
import org.tocsin.platform.sql.StatementBatches;

/** JTA transactions with a time limit fit for bulk work. */
@ApplicationScoped
class JtaTransactions implements Transactions {

    private final EntityManager entities;
    private final StatementBatches statements;
    private final Duration limit;

    JtaTransactions(EntityManager entities, StatementBatches statements, BulkSettings settings) {
        this.entities = entities;
        this.statements = statements;
        this.limit = settings.timeout();
    }

    @Override
    public void begin() {
        QuarkusTransaction.begin(
                QuarkusTransaction.beginOptions().timeout(Math.toIntExact(limit.toSeconds())));
        statements.open();
        entities.unwrap(Session.class).setJdbcBatchSize(ImportRun.CHUNK);
    }

    @Override
    public void flush() {
        entities.flush();
        entities.clear();
        statements.flush();
    }

    @Override
    public void commit() {
        QuarkusTransaction.commit();
    }

    @Override
    public void rollback() {
        if (QuarkusTransaction.isActive()) {
            QuarkusTransaction.rollback();
        }
    }
}
