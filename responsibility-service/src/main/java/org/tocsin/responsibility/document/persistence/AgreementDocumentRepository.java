package org.tocsin.responsibility.document.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.responsibility.document.domain.AgreementDocument;

/**
 * Storage of printed agreements. Their scope is that of the agreement, which is asked for first.
 */
@ApplicationScoped
public class AgreementDocumentRepository
        implements PanacheRepositoryBase<AgreementDocument, UUID> {}
