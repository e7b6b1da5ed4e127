package org.tocsin.responsibility.agreement.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.AgreementContent;

/** Storage of frozen contents. Scope is that of their agreement, which is asked for first. */
@ApplicationScoped
public class AgreementContentRepository implements PanacheRepositoryBase<AgreementContent, UUID> {}
