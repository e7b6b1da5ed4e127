package org.tocsin.accident.investigation.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.accident.document.app.DocumentPages;
import org.tocsin.accident.document.app.Documents;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.accident.document.domain.DocumentSubject;
import org.tocsin.accident.investigation.domain.InvestigationCommand;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Evaluate;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Submit;
import org.tocsin.accident.investigation.domain.InvestigationCommand.Tick;
import org.tocsin.accident.investigation.domain.InvestigationSnapshot;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.accident.investigation.persistence.InvestigationRepository;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** The files of investigations, to those who see the whole of them. */
@ApplicationScoped
public class InvestigationDocuments {

    private final InvestigationRepository investigations;
    private final Documents documents;
    private final DocumentPages pages;

    InvestigationDocuments(
            InvestigationRepository investigations, Documents documents, DocumentPages pages) {
        this.investigations = investigations;
        this.documents = documents;
        this.pages = pages;
    }

    /**
     * @throws Refusal.WrongState if the investigation was given up
     */
    @Transactional
    public DocumentSnapshot receive(UUID id, Path bytes, @Nullable String name) {
        InvestigationSnapshot investigation = investigations.require(id, false).snapshot();
        if (InvestigationStatus.givenUp().contains(investigation.status())) {
            throw new Refusal.WrongState(
                    "investigation",
                    investigation.investigationNo(),
                    investigation.status().name(),
                    "upload-document");
        }
        return documents.receive(subject(id), bytes, name);
    }

    @Transactional
    public Page<DocumentSnapshot> page(UUID id, PageParams params) {
        investigations.require(id, false);
        return pages.of(subject(id), params);
    }

    @Transactional
    public DocumentSnapshot single(UUID id, UUID fileId) {
        investigations.require(id, false);
        return documents.require(subject(id), fileId);
    }

    /**
     * @throws Refusal.RuleBroken naming each document that is not one of this investigation
     */
    void check(UUID id, InvestigationCommand command) {
        List<UUID> named =
                switch (command) {
                    case Submit submit -> submit.documentIds();
                    case Tick tick -> tick.documentIds();
                    case Evaluate evaluate -> evaluate.documentIds();
                    default -> List.of();
                };
        if (named.isEmpty()) {
            return;
        }
        Set<UUID> known =
                documents.of(subject(id)).stream()
                        .map(DocumentSnapshot::id)
                        .collect(Collectors.toSet());
        List<Violation> wrong = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i)) || !seen.add(named.get(i))) {
                wrong.add(unknown(i, named.get(i)));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(
                    Text.of("有的文件不能使用", "Some of the documents cannot be used"), wrong);
        }
    }

    private static Violation unknown(int position, UUID id) {
        return Violation.of(
                "/documentIds/" + position,
                "unknown-document",
                "该调查没有文件 %s，或列了两次".formatted(id),
                "The investigation has no document %s, or it is named twice".formatted(id));
    }

    private static DocumentSubject subject(UUID id) {
        return new DocumentSubject("investigation", id);
    }
}
