package org.tocsin.platform.sql;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Writes that go out one by one in an ordinary transaction and together in a bulk one: an import
 * that sent an audit entry and an event for each row by themselves spent half its time on that.
 */
@ApplicationScoped
public class StatementBatches {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;

    StatementBatches(DataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /**
     * A row to be written.
     *
     * @param failed what to throw if the database refuses it
     */
    public record Write(
            String sql, Function<SQLException, RuntimeException> failed, Object... values) {}

    /**
     * Collects what is written in the present transaction from now on, until {@link #flush}. A
     * transaction that would end with writes left over is rolled back.
     */
    public void open() {
        Collected collected = (Collected) transactions.getResource(StatementBatches.class);
        if (collected == null) {
            collected = new Collected();
            transactions.putResource(StatementBatches.class, collected);
            transactions.registerInterposedSynchronization(collected);
        }
        collected.open = true;
    }

    /**
     * Sends all that {@code work} writes at its end, one batch per statement. Where the transaction
     * collects already, it goes with the rest.
     */
    public void together(Runnable work) {
        if (collected() != null) {
            work.run();
            return;
        }
        open();
        work.run();
        flush();
        ((Collected) transactions.getResource(StatementBatches.class)).open = false;
    }

    /** Writes now, or with the next {@link #flush} if the transaction collects. */
    public void write(Write write) {
        Collected collected = collected();
        if (collected == null) {
            execute(write.sql(), List.of(write));
        } else {
            collected.writes.computeIfAbsent(write.sql(), _ -> new ArrayList<>()).add(write);
        }
    }

    /** Sends what was collected, one batch per statement, in the order of their first use. */
    public void flush() {
        Collected collected = collected();
        if (collected != null) {
            Map<String, List<Write>> writes = new LinkedHashMap<>(collected.writes);
            collected.writes.clear();
            writes.forEach(this::execute);
        }
    }

    private @Nullable Collected collected() {
        Collected collected = (Collected) transactions.getResource(StatementBatches.class);
        return collected != null && collected.open ? collected : null;
    }

    private void execute(String sql, List<Write> writes) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Write write : writes) {
                for (int i = 0; i < write.values().length; i++) {
                    statement.setObject(i + 1, write.values()[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw writes.getFirst().failed().apply(failure);
        }
    }

    private static final class Collected implements Synchronization {

        private final Map<String, List<Write>> writes = new LinkedHashMap<>();
        private boolean open;

        @Override
        public void beforeCompletion() {
            if (!writes.isEmpty()) {
                throw new IllegalStateException("Collected writes were never sent");
            }
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is left to do.
        }
    }
}
