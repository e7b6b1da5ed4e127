package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.tocsin.platform.bulk.ImportHandler.Effect;
import org.tocsin.platform.bulk.ImportHandler.Outcome;
import org.tocsin.platform.bulk.RowReader.Row;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Gives chunks to the handler and finds the row that is to blame when one fails. */
final class ChunkWriter<C> {

    private static final Logger LOG = Logger.getLogger(ChunkWriter.class);

    private final ImportHandler<C> handler;
    private final Transactions transactions;
    private final Tally tally;

    /** Numbers of the rows that are to be offered again. */
    private BitSet later = new BitSet();

    private boolean last;

    /** The row that is being handled. */
    @Nullable private Row<C> current;

    ChunkWriter(ImportHandler<C> handler, Transactions transactions, Tally tally) {
        this.handler = handler;
        this.transactions = transactions;
        this.tally = tally;
    }

    /**
     * Keeps the good rows: the chunk in one transaction, or each row in its own if one of them
     * fails.
     */
    void keepGood(List<Row<C>> chunk) {
        transactions.begin();
        try {
            List<Outcome> outcomes = handleAll(chunk);
            transactions.commit();
            accept(chunk, outcomes);
        } catch (RuntimeException oneFailed) {
            transactions.rollback();
            oneByOne(chunk, true);
        }
    }

    /**
     * Adds to the transaction that is open. If a row fails, that transaction is rolled back, the
     * rows of this chunk are tried one by one to name all that fail, and the answer is {@code
     * false}.
     */
    boolean addToOpen(List<Row<C>> chunk) {
        try {
            List<Outcome> outcomes = handleAll(chunk);
            accept(chunk, outcomes);
            return true;
        } catch (RuntimeException oneFailed) {
            transactions.rollback();
            Row<C> failing = current;
            Map<Long, Outcome> good = oneByOne(chunk, false);
            if (good.size() == chunk.size()) {
                rejectBeside(failing, good, oneFailed);
            }
            return false;
        }
    }

    /** Good on its own, but not after the rows before it: two of them contradict each other. */
    private void rejectBeside(
            @Nullable Row<C> failing, Map<Long, Outcome> good, RuntimeException failed) {
        if (failing == null) {
            throw failed;
        }
        if (later.get(Math.toIntExact(failing.number()))) {
            later.clear(Math.toIntExact(failing.number()));
        } else {
            tally.takeBack(good.get(failing.number()));
        }
        reject(failing, failed);
    }

    private void accept(List<Row<C>> chunk, List<Outcome> outcomes) {
        for (int i = 0; i < chunk.size(); i++) {
            accept(chunk.get(i).number(), outcomes.get(i));
        }
    }

    private void accept(long row, Outcome outcome) {
        if (outcome.effect() == Effect.LATER) {
            if (last) {
                throw new IllegalStateException("Row " + row + " is put off for ever");
            }
            later.set(Math.toIntExact(row));
        } else {
            tally.accept(row, outcome);
        }
    }

    /** The rows that were put off since the last call. */
    BitSet takeLater() {
        BitSet taken = later;
        later = new BitSet();
        return taken;
    }

    /** From now on no row may be put off. */
    void last() {
        last = true;
        handler.last();
    }

    private List<Outcome> handleAll(List<Row<C>> chunk) {
        handler.prepare(chunk.stream().map(Row::command).toList());
        List<Outcome> outcomes = new ArrayList<>(chunk.size());
        for (Row<C> row : chunk) {
            current = row;
            outcomes.add(handler.handle(row.command()));
        }
        current = null;
        transactions.flush();
        return outcomes;
    }

    /**
     * Each row in a transaction of its own, kept or only tried.
     *
     * @return what became of those that are good
     */
    Map<Long, Outcome> oneByOne(List<Row<C>> chunk, boolean keep) {
        Map<Long, Outcome> good = new HashMap<>();
        for (Row<C> row : chunk) {
            transactions.begin();
            try {
                Outcome outcome = handleAll(List.of(row)).getFirst();
                if (keep) {
                    transactions.commit();
                }
                accept(row.number(), outcome);
                good.put(row.number(), outcome);
            } catch (RuntimeException failed) {
                reject(row, failed);
            } finally {
                transactions.rollback();
            }
        }
        return good;
    }

    private void reject(Row<C> row, RuntimeException failed) {
        Stream.<Throwable>iterate(failed, t -> t != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .ifPresentOrElse(
                        refusal -> tally.reject(row.number(), refusal),
                        () -> rejectUnexpected(row, failed));
    }

    private void rejectUnexpected(Row<C> row, RuntimeException failed) {
        LOG.errorf(failed, "Row %d of an import failed unexpectedly", row.number());
        tally.reject(
                row.number(),
                List.of(
                        new Violation(
                                null,
                                ProblemType.INTERNAL_ERROR.slug(),
                                Text.of("该行发生意外错误", "Something unexpected happened to this row"))));
    }
}
