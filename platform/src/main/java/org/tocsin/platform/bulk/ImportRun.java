package org.tocsin.platform.bulk;

import java.io.IOException;
import java.util.List;
import org.tocsin.platform.bulk.ImportWork.Watch;
import org.tocsin.platform.bulk.RowReader.Row;

/** One import from the first row to the last, in constant memory. */
final class ImportRun<C> {

    /** Rows per transaction in partial mode, and between two flushes in atomic mode. */
    static final int CHUNK = 500;

    private final RowReader<C> rows;
    private final ChunkWriter<C> writer;
    private final Transactions transactions;
    private final Tally tally;
    private final Watch watch;

    ImportRun(
            RowReader<C> rows,
            ChunkWriter<C> writer,
            Transactions transactions,
            Tally tally,
            Watch watch) {
        this.rows = rows;
        this.writer = writer;
        this.transactions = transactions;
        this.tally = tally;
        this.watch = watch;
    }

    void keepGoodRows() throws IOException {
        for (List<Row<C>> chunk = rows.chunk(CHUNK); !chunk.isEmpty(); chunk = rows.chunk(CHUNK)) {
            writer.keepGood(chunk);
            watch.chunkDone();
        }
    }

    /**
     * All rows in one transaction, kept if none is rejected. After the first row that the domain
     * refuses, the transaction is gone: the rest is tried row by row, each on its own, to report as
     * many errors as possible.
     */
    void allOrNothing(boolean keep) throws IOException {
        boolean whole = true;
        transactions.begin();
        try {
            for (List<Row<C>> chunk = rows.chunk(CHUNK);
                    !chunk.isEmpty();
                    chunk = rows.chunk(CHUNK)) {
                if (whole) {
                    whole = writer.addToOpen(chunk);
                } else {
                    writer.oneByOne(chunk, false);
                }
                watch.chunkDone();
            }
            if (keep && tally.rejected() == 0) {
                transactions.commit();
            }
        } finally {
            transactions.rollback();
        }
    }
}
