package org.tocsin.responsibility.batch.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.batch.domain.AgreementBatch;

/** Storage of batches: seen where their superior unit is. */
@ApplicationScoped
public class BatchRepository implements PanacheRepositoryBase<AgreementBatch, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("b.superiorDivision", null, "b.superiorAnchorId", null);

    private final Jurisdiction jurisdiction;

    BatchRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    public AgreementBatch require(UUID id) {
        Clause where = jurisdiction.of(COLUMNS).and(Clause.of("b.id = :id", "id", id));
        return find("from AgreementBatch b where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("agreement-batch", id));
    }

    public Clause matching(
            @Nullable UUID superiorUnitId, @Nullable UUID templateId, @Nullable Integer year) {
        return jurisdiction
                .of(COLUMNS)
                .and(Clause.ifPresent(superiorUnitId, "b.superiorUnitId = :superior", "superior"))
                .and(Clause.ifPresent(templateId, "b.templateId = :template", "template"))
                .and(Clause.ifPresent(year, "b.year = :year", "year"));
    }
}
