package org.tocsin.responsibility.assessment.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.assessment.domain.AssessmentTemplate;
import org.tocsin.responsibility.assessment.domain.TemplateStatus;

/** Storage of templates. A caller sees those of the own division, above and below it. */
@ApplicationScoped
public class TemplateRepository implements PanacheRepositoryBase<AssessmentTemplate, UUID> {

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    TemplateRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** A template out of sight is reported as absent. */
    public AssessmentTemplate require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("assessment-template", id));
    }

    public Optional<AssessmentTemplate> seen(UUID id) {
        Clause where = visible().and(Clause.of("t.id = :id", "id", id));
        return find("from AssessmentTemplate t where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    public Clause matching(@Nullable TemplateStatus status) {
        return visible().and(Clause.ifPresent(status, "t.status = :status", "status"));
    }

    private Clause visible() {
        String own = caller.scope().division();
        if (own == null) {
            return Clause.NONE;
        }
        Clause below = jurisdiction.within("t.division", own);
        Clause above =
                Clause.of(
                        "t.division is null or t.division in (select c.ancestor from"
                                + " DivisionClosure c where c.descendant = :ownDivision)",
                        "ownDivision",
                        own);
        var parameters = new java.util.HashMap<>(below.parameters());
        parameters.putAll(above.parameters());
        return new Clause("(" + above.hql() + ") or (" + below.hql() + ")", parameters);
    }

    /** Not scoped: the edition of a series that is in use. */
    public Optional<AssessmentTemplate> published(UUID seriesId) {
        return find("seriesId = ?1 and status = ?2", seriesId, TemplateStatus.PUBLISHED)
                .firstResultOptional();
    }

    /** Not scoped. */
    public int lastEdition(UUID seriesId) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(t.edition), 0) from AssessmentTemplate t"
                                + " where t.seriesId = :series",
                        Integer.class)
                .setParameter("series", seriesId)
                .getSingleResult();
    }
}
