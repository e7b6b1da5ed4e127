package org.tocsin.responsibility.template.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;
import org.tocsin.responsibility.template.domain.AgreementTemplate;
import org.tocsin.responsibility.template.domain.TemplateStatus;

/**
 * Storage of templates. A caller sees those of the own division and below, and those of the
 * divisions above: what the city has worded its districts may use.
 */
@ApplicationScoped
public class TemplateRepository implements PanacheRepositoryBase<AgreementTemplate, UUID> {

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    TemplateRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    public AgreementTemplate require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("agreement-template", id));
    }

    public Optional<AgreementTemplate> seen(UUID id) {
        Clause where = visible().and(Clause.of("t.id = :id", "id", id));
        return find("from AgreementTemplate t where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    public Clause matching(@Nullable TemplateStatus status, @Nullable String q) {
        return visible()
                .and(Clause.ifPresent(status, "t.status = :status", "status"))
                .and(
                        q == null || q.isBlank()
                                ? Clause.ALL
                                : Clause.of(
                                        "t.name like :q escape '!'",
                                        "q",
                                        "%" + q.strip().replaceAll("([!%_])", "!$1") + "%"));
    }

    /** An enterprise's own templates are seen by it and by those who supervise its division. */
    private Clause visible() {
        Scope scope = caller.scope();
        if (scope.division() == null) {
            return Clause.NONE;
        }
        Clause above =
                Clause.of(
                        "t.anchorId is null and t.division in (select c.ancestor from DivisionClosure"
                                + " c where c.descendant = :ownDivision)",
                        "ownDivision",
                        scope.division());
        Clause own =
                scope.unitId() == null
                        ? jurisdiction.within("t.division", scope.division())
                        : Clause.of("t.anchorId = :ownUnit", "ownUnit", scope.unitId());
        return either(above, own);
    }

    private static Clause either(Clause one, Clause other) {
        Clause both = one.and(other);
        return both.equals(one) || other.equals(Clause.NONE)
                ? one
                : new Clause("(" + one.hql() + ") or (" + other.hql() + ")", both.parameters());
    }
}
