package org.tocsin.platform.bulk;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongPredicate;
import org.tocsin.platform.bulk.ImportWork.Watch;
import org.tocsin.platform.bulk.RowReader.Row;

/** One import from the first row to the last, in constant memory. */
final class ImportRun<C> {

    /** Rows per transaction in partial mode, and between two flushes in atomic mode. */
    static final int CHUNK = 500;

    private final Reading<C> reading;
    private final ChunkWriter<C> writer;
    private final Transactions transactions;
    private final Tally tally;
    private final Watch watch;
    private final int size;

    ImportRun(
            Reading<C> reading,
            ChunkWriter<C> writer,
            Transactions transactions,
            Tally tally,
            Watch watch) {
        this(reading, writer, transactions, tally, watch, CHUNK);
    }

    /**
     * @param size rows per transaction in partial mode, and between two flushes in atomic mode
     */
    ImportRun(
            Reading<C> reading,
            ChunkWriter<C> writer,
            Transactions transactions,
            Tally tally,
            Watch watch,
            int size) {
        this.reading = reading;
        this.writer = writer;
        this.transactions = transactions;
        this.tally = tally;
        this.watch = watch;
        this.size = size;
    }

    /** Reads the rows from the first one. */
    @FunctionalInterface
    interface Reading<C> {

        /**
         * @param wanted the numbers of the rows that are still to be judged
         */
        RowReader<C> begin(LongPredicate wanted) throws IOException;
    }

    /** What is done with a chunk, and whether it makes sense to go on. */
    private interface Step<C> {

        /**
         * @return whether rows that wait for others can still find them
         */
        boolean take(List<Row<C>> chunk);
    }

    void keepGoodRows() throws IOException {
        through(
                chunk -> {
                    writer.keepGood(chunk);
                    return true;
                });
    }

    /**
     * All rows in one transaction, kept if none is rejected. After the first row that the domain
     * refuses, the transaction is gone: the rest is tried row by row, each on its own, to report as
     * many errors as possible; what waits for rows that are gone is not judged.
     */
    void allOrNothing(boolean keep) throws IOException {
        AtomicBoolean whole = new AtomicBoolean(true);
        transactions.begin();
        try {
            through(
                    chunk -> {
                        if (whole.get()) {
                            whole.set(writer.addToOpen(chunk));
                        } else {
                            writer.oneByOne(chunk, false);
                        }
                        return whole.get();
                    });
            if (keep && tally.rejected() == 0) {
                transactions.commit();
            }
        } finally {
            transactions.rollback();
        }
    }

    /** All rows once, and again those that were put off, until none is or none can be helped. */
    private void through(Step<C> step) throws IOException {
        BitSet waiting = null;
        boolean goingOn = true;
        while (goingOn && (waiting == null || !waiting.isEmpty())) {
            BitSet before = waiting;
            goingOn = once(row -> before == null || before.get(Math.toIntExact(row)), step);
            waiting = writer.takeLater();
            if (before != null && waiting.cardinality() == before.cardinality()) {
                writer.last();
            }
        }
        tally.leave(waiting == null ? 0 : waiting.cardinality());
    }

    private boolean once(LongPredicate wanted, Step<C> step) throws IOException {
        boolean goingOn = true;
        RowReader<C> rows = reading.begin(wanted);
        for (List<Row<C>> chunk = rows.chunk(size); !chunk.isEmpty(); chunk = rows.chunk(size)) {
            goingOn = step.take(chunk);
            watch.chunkDone();
        }
        return goingOn;
    }
}
