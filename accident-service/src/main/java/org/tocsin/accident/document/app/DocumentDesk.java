package org.tocsin.accident.document.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.accident.document.domain.DocumentSender;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.time.Moments;

/** Says who is handing something in, as token and clock say. */
@ApplicationScoped
class DocumentDesk {

    private final Caller caller;
    private final Clock clock;

    DocumentDesk(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    DocumentSender sender() {
        return new DocumentSender(caller.subject(), caller.name(), Moments.now(clock));
    }
}
