package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.bulk.ImportErrors.Listed;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;

/** What the one who asked for an import may see of it: how far it is, and all its errors. */
@ApplicationScoped
public class ImportStatus {

    private static final int PAGE = 1_000;

    private final ImportJobs jobs;
    private final ImportErrors errors;
    private final Caller caller;
    private final ObjectMapper json;

    ImportStatus(ImportJobs jobs, ImportErrors errors, Caller caller, ObjectMapper json) {
        this.jobs = jobs;
        this.errors = errors;
        this.caller = caller;
        this.json = json;
    }

    static String path(BulkImport<?> what, UUID id) {
        return "/api/v1/" + what.jobs().orElseThrow() + "/" + id;
    }

    /** For others than its subject there is no such import. */
    public RestResponse<ImportJobView> of(BulkImport<?> what, UUID id) {
        ImportJob job = require(what, id);
        List<ImportError> first =
                errors.after(id, 0, ImportRunner.ERRORS_SHOWN).stream().map(Listed::error).toList();
        boolean interrupted = job.state() == ImportState.INTERRUPTED;
        return Representation.of(
                ImportJobView.of(job, first), 2 * job.version() + (interrupted ? 1 : 0));
    }

    /** All errors so far as NDJSON, in constant memory. */
    public Response errorsOf(BulkImport<?> what, UUID id) {
        require(what, id);
        StreamingOutput lines = out -> write(id, out);
        return Response.ok(lines, BulkFormat.APPLICATION_NDJSON).build();
    }

    private void write(UUID id, OutputStream out) throws IOException {
        long position = 0;
        List<Listed> page = errors.after(id, position, PAGE);
        while (!page.isEmpty()) {
            for (Listed listed : page) {
                out.write(json.writeValueAsBytes(listed.error()));
                out.write('\n');
            }
            position = page.getLast().position();
            page = errors.after(id, position, PAGE);
        }
    }

    private ImportJob require(BulkImport<?> what, UUID id) {
        return jobs.find(what.collection(), id, caller.subject())
                .orElseThrow(() -> new Refusal.NotFound("import", id));
    }
}
