package org.tocsin.responsibility.veto.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.Representation;
import org.tocsin.responsibility.veto.app.VetoQueries;
import org.tocsin.responsibility.veto.app.VetoRecord;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Shows a veto after whatever was decided, in the reader's language. */
@ApplicationScoped
class VetoAnswers {

    private final VetoQueries queries;
    private final ReaderLanguage language;

    VetoAnswers(VetoQueries queries, ReaderLanguage language) {
        this.queries = queries;
        this.language = language;
    }

    RestResponse<VetoView> single(UUID id) {
        VetoRecord record = queries.single(id);
        return Representation.of(VetoView.of(record, language.locale()), record.veto().version());
    }
}
