package org.tocsin.platform.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Imports of notes that go on after their request. */
@Path("/api/v1/bulk-note-imports/{id}")
@Tag(name = "Notes in bulk")
@RunOnVirtualThread
class NoteImportResource {

    private final ImportStatus status;
    private final BulkNotes notes;

    NoteImportResource(ImportStatus status, BulkNotes notes) {
        this.status = status;
        this.notes = notes;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("writer")
    @Operation(summary = "Import progress")
    public RestResponse<ImportJobView> progress(UUID id) {
        return status.of(notes, id);
    }

    @GET
    @Path("/errors")
    @Produces(BulkFormat.APPLICATION_NDJSON)
    @RolesAllowed("writer")
    @Operation(summary = "Import errors")
    public Response errors(UUID id) {
        return status.errorsOf(notes, id);
    }
}
