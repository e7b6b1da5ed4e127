package org.tocsin.accident.document.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.document.domain.Document;
import org.tocsin.accident.document.domain.DocumentSubject;
import org.tocsin.platform.files.KnownFiles;
import org.tocsin.platform.problem.Refusal;

/**
 * What is known about documents. They are always asked for by what they belong to, which the caller
 * must see.
 */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<Document, UUID>, KnownFiles {

    private static final String OF_SUBJECT = "subject.kind = ?1 and subject.id = ?2";

    public Document require(DocumentSubject subject, UUID id) {
        return find(OF_SUBJECT + " and id = ?3", subject.kind(), subject.id(), id)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("document", id));
    }

    public List<Document> of(DocumentSubject subject) {
        return list(OF_SUBJECT + " order by sender.at, id", subject.kind(), subject.id());
    }

    public long count(DocumentSubject subject) {
        return count(OF_SUBJECT, subject.kind(), subject.id());
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        getEntityManager()
                                .createQuery(
                                        "select d.id from Document d where d.id in (:ids)",
                                        UUID.class)
                                .setParameter("ids", ids)
                                .getResultList());
    }
}
