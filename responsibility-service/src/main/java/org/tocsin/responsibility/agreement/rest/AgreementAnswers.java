package org.tocsin.responsibility.agreement.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.Representation;
import org.tocsin.responsibility.agreement.app.AgreementQueries;
import org.tocsin.responsibility.agreement.app.AgreementRecord;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Shows an agreement after whatever was done with it, in the reader's language. */
@ApplicationScoped
class AgreementAnswers {

    private final AgreementQueries queries;
    private final ReaderLanguage language;

    AgreementAnswers(AgreementQueries queries, ReaderLanguage language) {
        this.queries = queries;
        this.language = language;
    }

    RestResponse<AgreementView> single(UUID id) {
        AgreementRecord record = queries.single(id);
        return Representation.of(
                AgreementView.of(record, language.locale()), record.agreement().version());
    }

    RestResponse<AgreementView> created(UUID id) {
        AgreementRecord record = queries.single(id);
        return Representation.created(
                AgreementResource.PATH + "/" + id,
                AgreementView.of(record, language.locale()),
                record.agreement().version());
    }
}
