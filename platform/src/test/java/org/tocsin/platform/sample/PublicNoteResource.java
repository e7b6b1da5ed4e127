package org.tocsin.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.Representation;
import org.tocsin.platform.idempotency.Idempotent;
import org.tocsin.platform.security.Caller;

/** Notes that strangers leave; the answer holds a secret of theirs. */
@Path("/api/v1/public/notes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PublicNoteResource {

    private final Caller caller;

    PublicNoteResource(Caller caller) {
        this.caller = caller;
    }

    record Said(@NotNull String text) {}

    record Receipt(String secret, boolean anonymous) {}

    @POST
    @Idempotent
    @PermitAll
    public RestResponse<Receipt> leave(@Valid @NotNull Said said) {
        Receipt receipt = new Receipt(UUID.randomUUID().toString(), caller.isAnonymous());
        return Representation.created("/api/v1/public/notes/" + receipt.secret(), receipt, 0);
    }
}
