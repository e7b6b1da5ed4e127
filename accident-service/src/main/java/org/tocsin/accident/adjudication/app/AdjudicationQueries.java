package org.tocsin.accident.adjudication.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.accident.adjudication.persistence.AdjudicationRepository;
import org.tocsin.accident.document.app.DocumentPages;
import org.tocsin.accident.document.app.Documents;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Adjudications and their evidence, to officials who may see the accident. */
@ApplicationScoped
public class AdjudicationQueries {

    private final AccidentQueries accidents;
    private final AdjudicationRepository adjudications;
    private final AdjudicationFiles files;
    private final Documents documents;
    private final DocumentPages pages;

    AdjudicationQueries(
            AccidentQueries accidents,
            AdjudicationRepository adjudications,
            AdjudicationFiles files,
            Documents documents,
            DocumentPages pages) {
        this.accidents = accidents;
        this.adjudications = adjudications;
        this.files = files;
        this.documents = documents;
        this.pages = pages;
    }

    @Transactional
    public Page<AdjudicationFile> page(UUID accidentId, PageParams params) {
        accidents.require(accidentId);
        return adjudications.page(accidentId, params).map(files::of);
    }

    @Transactional
    public AdjudicationFile single(UUID accidentId, UUID id) {
        accidents.require(accidentId);
        return files.of(adjudications.require(accidentId, id));
    }

    @Transactional
    public Page<DocumentSnapshot> evidence(UUID accidentId, UUID id, PageParams params) {
        accidents.require(accidentId);
        adjudications.require(accidentId, id);
        return pages.of(AdjudicationFiles.subject(id), params);
    }

    @Transactional
    public DocumentSnapshot evidence(UUID accidentId, UUID id, UUID fileId) {
        accidents.require(accidentId);
        adjudications.require(accidentId, id);
        return documents.require(AdjudicationFiles.subject(id), fileId);
    }
}
