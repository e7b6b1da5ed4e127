package org.tocsin.responsibility.assessment.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.tocsin.platform.http.Representation;
import org.tocsin.responsibility.assessment.app.AssessmentQueries;
import org.tocsin.responsibility.assessment.app.AssessmentRecord;
import org.tocsin.responsibility.workflow.rest.ReaderLanguage;

/** Shows an assessment after whatever was done with it, in the reader's language. */
@ApplicationScoped
class AssessmentAnswers {

    private final AssessmentQueries queries;
    private final ReaderLanguage language;

    AssessmentAnswers(AssessmentQueries queries, ReaderLanguage language) {
        this.queries = queries;
        this.language = language;
    }

    RestResponse<AssessmentView> single(UUID id) {
        AssessmentRecord record = queries.single(id);
        return Representation.of(
                AssessmentView.of(record, language.locale()), record.assessment().version());
    }

    RestResponse<AssessmentView> created(UUID id) {
        AssessmentRecord record = queries.single(id);
        return Representation.created(
                AssessmentResource.PATH + "/" + id,
                AssessmentView.of(record, language.locale()),
                record.assessment().version());
    }
}
