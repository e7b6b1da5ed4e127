package org.tocsin.platform.bulk;

import io.opentelemetry.api.trace.SpanKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.tocsin.platform.problem.Problem;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.OnBehalf;
import org.tocsin.platform.trace.Spans;
import org.tocsin.platform.trace.TraceContext;
import org.tocsin.platform.trace.Work;

/** Does one import that goes on after its request, from the start of its body to an ended job. */
@ApplicationScoped
class ImportRunner {

    private static final Logger LOG = Logger.getLogger(ImportRunner.class);

    /** Errors in the job's own answer; all of them have an address of their own. */
    static final int ERRORS_SHOWN = 100;

    private final ImportWork work;
    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final ImportSpool spool;
    private final OnBehalf onBehalf;
    private final Instance<BulkImport<?>> collections;

    ImportRunner(
            ImportWork work,
            ImportJobs jobs,
            ImportErrors errors,
            ImportSpool spool,
            OnBehalf onBehalf,
            @Any Instance<BulkImport<?>> collections) {
        this.work = work;
        this.jobs = jobs;
        this.errors = errors;
        this.spool = spool;
        this.onBehalf = onBehalf;
        this.collections = collections;
    }

    /** Of a job that this worker has claimed. */
    void run(ImportJob job, String worker, BooleanSupplier stopping) {
        Work span = Spans.begin(SpanKind.INTERNAL, "import " + job.collection(), job.traceparent());
        TraceContext.set(span.traceparent(job.traceparent()));
        JobProgress progress = new JobProgress(job, worker, jobs, errors, stopping);
        try {
            errors.forget(job.id());
            onBehalf.run(job.caller(), () -> work(job, progress, worker));
        } catch (JobProgress.Interrupted stopped) {
            jobs.end(job.id(), worker, ImportState.INTERRUPTED, null);
        } catch (RuntimeException unexpected) {
            span.failed(unexpected);
            LOG.errorf(unexpected, "Import %s failed unexpectedly", job.id());
            fail(job, worker, ProblemType.INTERNAL_ERROR, ProblemType.INTERNAL_ERROR.title());
        } finally {
            span.end();
            TraceContext.clear();
        }
    }

    /** It was begun too often: something in it ends the process each time. */
    void giveUp(ImportJob job, String worker) {
        fail(
                job,
                worker,
                ProblemType.INTERNAL_ERROR,
                Text.of(
                        "已尝试 %d 次仍未完成，不再重试".formatted(job.attempts()),
                        "It was begun %d times and never came to its end"
                                .formatted(job.attempts())));
    }

    private void work(ImportJob job, JobProgress progress, String worker) {
        Tally tally = new Tally(locale(job), ERRORS_SHOWN, progress::error);
        progress.of(tally);
        try {
            ImportBody body = () -> spool.open(job.id());
            ImportResult result = work.run(collection(job), job.order(), body, tally, progress);
            progress.tell();
            end(job, worker, result);
        } catch (Refusal refused) {
            progress.tell();
            jobs.end(
                    job.id(),
                    worker,
                    ImportState.FAILED,
                    problem(job, refused.type(), refused.detail(), refused));
            removeBody(job.id());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private void end(ImportJob job, String worker, ImportResult result) {
        if (result.mode() == ImportMode.ATOMIC && result.rejected() > 0) {
            fail(job, worker, ProblemType.RULE_BROKEN, ImportAnswer.nothingKept(result));
        } else {
            jobs.end(job.id(), worker, ImportState.COMPLETED, null);
            removeBody(job.id());
        }
    }

    private void fail(ImportJob job, String worker, ProblemType type, Text why) {
        jobs.end(job.id(), worker, ImportState.FAILED, problem(job, type, why, null));
        removeBody(job.id());
    }

    private Problem problem(ImportJob job, ProblemType type, Text why, Refusal refusal) {
        return Problem.of(
                type,
                why,
                refusal == null ? List.of() : refusal.violations(),
                locale(job),
                ImportStatus.path(collection(job), job.id()),
                TraceContext.traceId());
    }

    private BulkImport<?> collection(ImportJob job) {
        Optional<BulkImport<?>> found = Optional.empty();
        for (BulkImport<?> each : collections) {
            if (each.collection().equals(job.collection())) {
                found = Optional.of(each);
            }
        }
        return found.orElseThrow(
                () -> new IllegalStateException("Nothing takes imports of " + job.collection()));
    }

    private void removeBody(UUID job) {
        try {
            spool.remove(job);
        } catch (IOException left) {
            LOG.warnf("The body of import %s stays on disk: %s", job, left);
        }
    }

    private static Locale locale(ImportJob job) {
        return Locale.forLanguageTag(job.order().language());
    }
}
