package org.tocsin.platform.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tocsin.platform.bulk.ImportErrors.Listed;
import org.tocsin.platform.bulk.ImportWork.Watch;

/** Tells the table how far an import is, about twice a second, and hands the errors over. */
final class JobProgress implements Watch {

    private static final long INTERVAL_NANOS = 500_000_000;

    /** Errors in memory at most; a chunk may add a few more. */
    private static final int HELD = 500;

    private final ImportJob job;
    private final String worker;
    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final BooleanSupplier stopping;
    private final List<Listed> held = new ArrayList<>();
    private Tally tally;
    private long position;
    private long told = System.nanoTime();

    JobProgress(
            ImportJob job,
            String worker,
            ImportJobs jobs,
            ImportErrors errors,
            BooleanSupplier stopping) {
        this.job = job;
        this.worker = worker;
        this.jobs = jobs;
        this.errors = errors;
        this.stopping = stopping;
    }

    /** The instance stops, or another one has taken the import over. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    void of(Tally counts) {
        tally = counts;
    }

    void error(ImportError error) {
        held.add(new Listed(++position, error));
    }

    @Override
    public void chunkDone() {
        if (stopping.getAsBoolean()) {
            throw new Interrupted();
        }
        if (held.size() >= HELD || System.nanoTime() - told > INTERVAL_NANOS) {
            tell();
        }
    }

    void tell() {
        told = System.nanoTime();
        errors.add(job.id(), held);
        held.clear();
        ImportResult sofar = tally.result(job.order().mode(), job.order().validateOnly());
        if (!jobs.progress(job.id(), worker, sofar.withoutErrors())) {
            throw new Interrupted();
        }
    }
}
