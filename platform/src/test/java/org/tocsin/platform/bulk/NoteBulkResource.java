package org.tocsin.platform.bulk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** Notes in bulk, beside the sample's ordinary resource. */
@Path("/api/v1/bulk-notes")
@Tag(name = "Notes in bulk")
@RunOnVirtualThread
class NoteBulkResource {

    private static final Text FILE = Text.of("笔记", "notes");

    private final Imports imports;
    private final Exports exports;
    private final EntityManager entities;
    private final BulkNotes notes;

    NoteBulkResource(Imports imports, Exports exports, EntityManager entities, BulkNotes notes) {
        this.imports = imports;
        this.exports = exports;
        this.entities = entities;
        this.notes = notes;
    }

    record BulkNote(@NotBlank String division, @NotBlank @Size(max = 100) String text) {}

    record BulkNoteView(UUID id, String division, String text) {}

    @POST
    @Path("/imports")
    @Consumes({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON, MediaType.APPLICATION_JSON})
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("writer")
    @Operation(summary = "Import notes")
    public Response importAll(@BeanParam ImportParams params, InputStream body) {
        return imports.take(notes, params, Map.of(), body);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed("writer")
    @Operation(summary = "List notes")
    public Page<BulkNoteView> list(
            @BeanParam PageParams page, @QueryParam("division") String division) {
        return new Page<>(read(division).limit(page.limit()).toList(), null, "", null);
    }

    @GET
    @Produces({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON})
    @RolesAllowed("writer")
    @Operation(summary = "Export notes")
    public Response export(
            @QueryParam("division") String division, @BeanParam ExportParams params) {
        return exports.answer(BulkNoteView.class, FILE, params, () -> read(division));
    }

    private Stream<BulkNoteView> read(String division) {
        if ("000000".equals(division)) {
            throw new Refusal.NotFound("division", division);
        }
        Stream<?> rows =
                entities.createNativeQuery(
                                "select id, division, text from note where division = ? order by id",
                                Object[].class)
                        .setParameter(1, division)
                        .getResultStream();
        return rows.map(Object[].class::cast).map(NoteBulkResource::view);
    }

    private static BulkNoteView view(Object[] row) {
        if (row[2].equals("break the export")) {
            throw new IllegalStateException("as told");
        }
        ByteBuffer id = ByteBuffer.wrap((byte[]) row[0]);
        return new BulkNoteView(
                new UUID(id.getLong(), id.getLong()), (String) row[1], (String) row[2]);
    }
}
