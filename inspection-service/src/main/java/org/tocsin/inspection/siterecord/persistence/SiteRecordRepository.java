package org.tocsin.inspection.siterecord.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.inspection.siterecord.domain.SiteRecord;

/** Storage of frozen site records. Not scoped: whoever sees the visit sees its record. */
@ApplicationScoped
public class SiteRecordRepository implements PanacheRepositoryBase<SiteRecord, UUID> {}
