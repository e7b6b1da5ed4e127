package org.tocsin.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** Notes over HTTP. */
@Path("/api/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NoteResource {

    private final Notes notes;

    NoteResource(Notes notes) {
        this.notes = notes;
    }

    record NoteView(UUID id, String division, String text) {
        static NoteView of(Note note) {
            return new NoteView(note.id, note.division, note.text);
        }
    }

    record Rewrite(@NotNull String text) {}

    @GET
    @RolesAllowed("writer")
    public Page<NoteView> page(
            @Valid @BeanParam PageParams page, @QueryParam("division") String division) {
        return notes.page(page, division).map(NoteView::of);
    }

    @GET
    @Path("/all")
    @RolesAllowed("writer")
    public List<String> all(@Valid @BeanParam PageParams page) {
        return notes.all(page).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("writer")
    public RestResponse<NoteView> single(UUID id) {
        Note note = notes.require(id);
        return Representation.of(NoteView.of(note), note.version);
    }

    @POST
    @Idempotent
    @RolesAllowed("writer")
    public RestResponse<NoteView> write(@Valid @NotNull NewNote command) {
        Note note = notes.write(command);
        return Representation.created("/api/v1/notes/" + note.id, NoteView.of(note), note.version);
    }

    @POST
    @Path("/{id}/rewrites")
    @RolesAllowed("writer")
    public RestResponse<NoteView> rewrite(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull Rewrite command) {
        Note note = notes.rewrite(id, IfMatch.of(ifMatch), command.text());
        return Representation.of(NoteView.of(note), note.version);
    }

    @POST
    @Path("/broken-rules")
    @RolesAllowed("writer")
    public void breakRule() {
        throw new Refusal.RuleBroken("no-notes-today", Text.of("今天不收", "None today"));
    }

    @POST
    @Path("/accidents")
    @RolesAllowed("writer")
    public void fail() {
        throw new IllegalStateException("a secret of the house");
    }
}
