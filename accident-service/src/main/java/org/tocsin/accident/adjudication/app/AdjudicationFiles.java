package org.tocsin.accident.adjudication.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.accident.adjudication.app.AdjudicationFile.Offer;
import org.tocsin.accident.adjudication.domain.Adjudication;
import org.tocsin.accident.adjudication.domain.AdjudicationStep;
import org.tocsin.accident.document.app.Documents;
import org.tocsin.accident.document.domain.DocumentSubject;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.platform.security.Caller;

/** Puts together what is on record about an adjudication, for the present caller. */
@ApplicationScoped
class AdjudicationFiles {

    private final Documents documents;
    private final Caller caller;

    AdjudicationFiles(Documents documents, Caller caller) {
        this.documents = documents;
        this.caller = caller;
    }

    static DocumentSubject subject(UUID adjudicationId) {
        return new DocumentSubject("adjudication", adjudicationId);
    }

    AdjudicationFile of(Adjudication adjudication) {
        return new AdjudicationFile(
                adjudication.snapshot(),
                documents.of(subject(adjudication.id())),
                offers(adjudication));
    }

    private List<Offer> offers(Adjudication adjudication) {
        return adjudication.isProposed()
                ? Stream.of(AdjudicationStep.values())
                        .filter(step -> caller.is(step.role()))
                        .map(step -> new Offer(step, adjudication.unmet(step, caller.subject())))
                        .toList()
                : List.of();
    }

    Author author() {
        return new Author(
                caller.subject(),
                caller.name(),
                caller.scope().division(),
                String.join(" ", caller.roles().stream().sorted().toList()));
    }
}
