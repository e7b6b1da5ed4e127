package org.tocsin.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.trace.TraceContext;

/**
 * Accepts imports that go on after their request: 202 once nothing of them can be lost any more.
 */
@ApplicationScoped
class ImportIntake {

    private static final String PREFERENCE = "respond-async";

    private final ImportJobs jobs;
    private final ImportSpool spool;
    private final ImportQueue queue;
    private final Caller caller;
    private final BulkSettings settings;

    ImportIntake(
            ImportJobs jobs,
            ImportSpool spool,
            ImportQueue queue,
            Caller caller,
            BulkSettings settings) {
        this.jobs = jobs;
        this.spool = spool;
        this.queue = queue;
        this.caller = caller;
        this.settings = settings;
    }

    /** Asked for (RFC 7240), or too long to make anybody wait. */
    boolean isDueFor(BulkImport<?> what, HttpHeaders headers) {
        return what.jobs().isPresent()
                && (isPreferred(headers) || length(headers) > settings.asyncAbove());
    }

    private static boolean isPreferred(HttpHeaders headers) {
        return headers.getRequestHeader("Prefer").stream()
                .flatMap(value -> java.util.Arrays.stream(value.split("[,;]")))
                .anyMatch(preference -> preference.strip().equalsIgnoreCase(PREFERENCE));
    }

    private static long length(HttpHeaders headers) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    /** Work that reads the body more than once. */
    @FunctionalInterface
    interface OnBody {
        ImportResult run(ImportBody body) throws IOException;
    }

    /** Keeps the body on disk while the work reads it, as often as it likes. */
    ImportResult withBody(InputStream body, OnBody work) throws IOException {
        UUID id = Ids.next();
        spool.keep(id, body);
        try {
            return work.run(() -> spool.open(id));
        } finally {
            spool.remove(id);
        }
    }

    Response accept(BulkImport<?> what, ImportOrder order, InputStream body) throws IOException {
        if (order.format() == BulkFormat.TEXT) {
            what.lines(order.parameters()); // says now what is missing, and not in an hour
        }
        if (jobs.openOf(caller.subject()) >= settings.perSubject()) {
            throw new Refusal.Of(
                    ProblemType.TOO_MANY_REQUESTS,
                    Text.of(
                            "您有 %d 个导入尚未完成，请稍后再试".formatted(settings.perSubject()),
                            "%d imports of yours are not finished yet"
                                    .formatted(settings.perSubject())));
        }
        UUID id = Ids.next();
        spool.keep(id, body);
        try {
            jobs.add(id, spool.name(), what, order, KnownCaller.of(caller), TraceContext.current());
        } catch (RuntimeException notAccepted) {
            spool.remove(id);
            throw notAccepted;
        }
        queue.wake();
        return Response.status(Response.Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, ImportStatus.path(what, id))
                .header("Preference-Applied", PREFERENCE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .build();
    }
}
